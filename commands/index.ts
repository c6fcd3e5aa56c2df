import type { Command, Control } from '../src/bot/command.js';
import { ask, askControl } from './ask.js';
import { help } from './help.js';

/** Every slash command, in the order in which they are registered. */
export const commands: readonly Command[] = [ask, help];

/** Every control that a message of ours may hold. */
export const controls: readonly Control[] = [askControl];

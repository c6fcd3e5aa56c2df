import type { Message } from '../bot/command.js';
import { buttonRows, container, textDisplay } from './components.js';

export interface ChoiceOptions {
  /** Markdown, escaped by the caller. */
  readonly line: string;
  /** Ways on; what is `null` is left out. */
  readonly buttons: Parameters<typeof buttonRows>[0];
  /** For logs, e.g. `gone`. */
  readonly outcome: string;
}

/** A private line that says what is not there, with buttons for what is near to it. */
export function renderChoice({ line, buttons, outcome }: ChoiceOptions): Message {
  const components = [container('refusal', [textDisplay(line), ...buttonRows(buttons)])];
  return { components, isPrivate: true, placement: 'new', outcome };
}

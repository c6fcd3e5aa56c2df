import { createHash } from 'node:crypto';
import type { Caller } from '../../src/bot/command.js';
import type { BotWorld } from './bot-world.js';
import { everyUse, suggestions, useCommand } from './visitor.js';

const typing = { texts: { '*': ['lighthouse'] }, file: { name: 'none.md', text: '' } };

/** Reads only: of `/corpus`, what shows how things stand; of all other commands, all. */
const LOOKS = [
  'status',
  'list',
  'history',
  'diff',
  'preview',
  'gaps',
  'suggestions',
  'questions list',
  'export',
  'settings',
];
const looks = everyUse.filter(({ name, subcommand }) =>
  name === 'corpus' ? LOOKS.includes(subcommand) : name !== 'suggest',
);

/** All that is shown to a moderator, or to somebody in direct messages: every answer, list, count, draft and choice. */
export async function viewOf({ bot }: BotWorld, caller: Caller): Promise<readonly string[]> {
  const view: string[] = [];
  for (const use of looks) {
    // Without options and with all but the first; settings would be changed by any.
    for (const pick of use.subcommand === 'settings' ? [0] : [0, 62]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as one person does.
      const shown = await useCommand(bot, caller, { use, pick, typing });
      view.push(`/${use.name} ${use.subcommand} ${pick}: ${JSON.stringify(shown, writeBytes)}`);
    }
  }
  for (const use of everyUse) {
    for (const option of use.options.filter(({ suggests }) => suggests)) {
      for (const typed of ['', 'n']) {
        // oxlint-disable-next-line no-await-in-loop -- as above.
        const choices = await suggestions(bot, caller, { use, option, typed });
        view.push(`/${use.name} ${use.subcommand} ${option.name} "${typed}": ${JSON.stringify(choices)}`);
      }
    }
  }
  return view;
}

function writeBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
}

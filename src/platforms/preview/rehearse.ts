import { createChannels } from './channels.js';
import type { PreviewOptions } from './build-server.js';
import { runAction } from './run-action.js';

const ACTING = { person: 'other', locale: 'en-US', role: 'member' } as const;

/**
 * Asks the questions to try in a channel that nobody sees, so that the first person does not wait for V8 to compile what
 * answers and draws. Never rejects: an error of the bot is logged, as always.
 */
export async function rehearse({
  bot,
  log,
  questions,
  now,
}: Pick<PreviewOptions, 'bot' | 'log' | 'questions' | 'now'>): Promise<void> {
  const channel = createChannels(now).find('rehearsal', []);
  for (const question of questions) {
    const action = { kind: 'command', command: 'ask', options: { question } } as const;
    const events = runAction(action, { bot, log, channel, acting: ACTING, requestId: 'rehearsal' });
    // oxlint-disable-next-line no-await-in-loop -- one after another, between other work.
    while (!(await events.next()).done);
  }
}

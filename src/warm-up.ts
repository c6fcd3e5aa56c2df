import type { Bot } from './bot/bot.js';
import type { GoldenQuestion } from './corpus/document.js';
import { rehearsalQuestions } from './rehearsal-questions.js';
import { toShown } from './platforms/to-shown.js';

/** Asks the bot some of its corpus' golden questions, of every kind, so that the first person does not wait for V8 to compile. Nobody sees the answers. */
export async function warmUp(bot: Bot, questions: readonly GoldenQuestion[]): Promise<void> {
  const nowhere = {
    serverId: null,
    locale: 'en-US',
    serverLocale: null,
    permissions: null,
    roleIds: [],
    channelId: null,
    parentChannelId: null,
  };
  const caller = { requestId: 'warm-up', userId: 'warm-up', ...nowhere };
  for (const question of rehearsalQuestions(questions)) {
    const reply = bot.route({
      kind: 'command',
      ...caller,
      command: 'ask',
      subcommand: '',
      options: { question },
      attachments: {},
    });
    // oxlint-disable-next-line no-await-in-loop -- one after another, between other work.
    await toShown(reply).next();
  }
}

import type { Bot } from './bot/bot.js';
import type { ActionRequest, App, Caller, SuggestRequest } from './bot/command.js';
import { textsFor } from './bot/messages/texts-for.js';
import { createFootnoteRouter } from '../commands/create-footnote-router.js';
import { createLibrary } from './library/create-library.js';
import type { Snapshot } from './library/snapshot.js';
import type { Logger } from './log.js';
import { readProgram } from './read-program.js';
import { createPictureRenderer } from './render-picture.js';
import { failureMessage } from './views/failure.js';

/** Puts the bot together: our commands over one corpus. `now`: milliseconds of a clock that never goes back. */
export function createBot(snapshot: Snapshot, log: Logger, now: () => number = () => performance.now()): Bot {
  const app: App = {
    program: readProgram(),
    library: createLibrary(snapshot),
    texts: textsFor,
    renderPicture: createPictureRenderer(log),
    recordFeedback: (feedback) => log.info({ feedback }, 'feedback'),
  };
  const router = createFootnoteRouter({
    app,
    now,
    onSuggestError: (err, { requestId, command, option }: SuggestRequest) =>
      log.error({ err, interaction: requestId, command, option }, 'suggestions failed'),
  });
  return {
    route: (request: ActionRequest) => router.route(request),
    suggest: (request: SuggestRequest) => router.suggest(request),
    failure: ({ locale, requestId }: Caller) => failureMessage(textsFor(locale), requestId),
  };
}

import type { Bot } from './bot/bot.js';
import type { App, Caller, SuggestRequest } from './bot/command.js';
import { textsFor } from './bot/messages/texts-for.js';
import { createFootnoteRouter } from '../commands/create-footnote-router.js';
import type { Keeper } from './library/living/keeper.js';
import { defaultSettings, type ServerRecords, type ServerSettings } from './library/living/server-records.js';
import { StoreError } from './library/living/store.js';
import type { Snapshot } from './library/snapshot.js';
import type { Logger } from './log.js';
import { toShown } from './platforms/to-shown.js';
import { readProgram } from './read-program.js';
import { createPictureRenderer } from './render-picture.js';
import { failureMessage } from './views/failure.js';

/** What the bot is put together from. */
export interface BotParts {
  readonly keeper: Keeper;
  readonly records: ServerRecords;
  /** Whether the operator lets a server change its own library. */
  readonly mayChange: (serverId: string) => boolean;
  readonly log: Logger;
  /** Milliseconds of a clock that never goes back; default: the process' own. */
  readonly now?: () => number;
  /** As in `App`; default: with resvg. */
  readonly renderPicture?: App['renderPicture'];
}

/** Puts the bot together: our commands over the libraries that a keeper keeps. */
export function createBot(parts: BotParts): Bot {
  const { keeper, records, mayChange, log, now = () => performance.now() } = parts;
  const always = {
    program: readProgram(),
    keeper,
    records,
    mayChange,
    texts: textsFor,
    renderPicture: parts.renderPicture ?? createPictureRenderer(log),
    recordFeedback: (feedback) => log.info({ feedback }, 'feedback'),
    recordGap: (serverId, question) =>
      void records
        .recordGap(serverId, question)
        .catch((err: unknown) => log.error({ err, server: serverId }, 'a question without an answer is not kept')),
  } satisfies Omit<App, 'library' | 'settings'>;
  const router = createFootnoteRouter({
    now,
    onSuggestError: (err, { requestId, command, option }: SuggestRequest) =>
      log.error({ err, interaction: requestId, command, option }, 'suggestions failed'),
  });
  /** The whole request reads one snapshot, whatever is published meanwhile. */
  const appWith = (snapshot: Snapshot, settings: ServerSettings): App => ({
    ...always,
    library: { for: () => snapshot },
    settings,
  });
  /** At once where all is in memory, so that an answer takes no detour. */
  const appFor = ({ serverId }: Caller): App | Promise<App> => {
    const snapshot = keeper.snapshot(serverId);
    const settings = records.settings(serverId);
    if (!(snapshot instanceof Promise) && !(settings instanceof Promise)) return appWith(snapshot, settings);
    return Promise.all([snapshot, settings]).then((both) => appWith(...both));
  };
  return {
    route(request) {
      const app = appFor(request);
      if (!(app instanceof Promise)) return router.route(request, app);
      return (async function* waitForLibrary() {
        yield* toShown(router.route(request, await app));
      })();
    },
    suggest(request) {
      const app = appFor(request);
      if (!(app instanceof Promise)) return router.suggest(request, app);
      return app.then((ready) => router.suggest(request, ready));
    },
    isPrivate(request) {
      const settings = records.settings(request.serverId);
      if (!(settings instanceof Promise)) return router.isPrivate(request, settings);
      // The first request of a server. Should this fail, the request itself does too, and says so.
      settings.catch(() => {});
      return router.isPrivate(request, defaultSettings);
    },
    failure: ({ locale, requestId }, error) =>
      failureMessage(textsFor(locale), requestId, error instanceof StoreError ? error.fault : null),
  };
}

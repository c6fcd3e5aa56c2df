import { commands, menus } from '../commands/index.js';
import type { Config } from './config.js';
import { createBot } from './create-bot.js';
import type { Shipped } from './load-snapshot.js';
import type { Logger } from './log.js';
import { openLibraries, type LibrariesOptions } from './open-libraries.js';
import type { PreviewProgram } from './platforms/preview/build-server.js';
import { readProgram } from './read-program.js';
import type { Fetch } from './sources/fetch/fetch.js';
import { tryableQuestions } from './tryable-questions.js';

/** The program, and what it holds. */
export interface LoadedProgram extends PreviewProgram {
  /** Closes the libraries. */
  close(): Promise<void>;
}

/** Whoever looks around may try everything. */
const mayChange = (): boolean => true;

/** How long readings under way may take after the end. */
const closeStoreTimeoutMs = 500;

/** The bot for somebody who tries it out: its libraries are in memory, so that they start from nothing the next time. */
export async function loadPreviewProgram(
  { corpusDir, cachedPassages }: Pick<Config, 'corpusDir' | 'cachedPassages'>,
  shipped: Shipped,
  log: Logger,
  forTests: Pick<LibrariesOptions, 'importer'> = {},
): Promise<LoadedProgram> {
  const place = { dataDir: ':memory:', databaseUrl: null };
  const libraries = await openLibraries({
    place,
    cachedPassages,
    corpusDir,
    shipped,
    fetch: createLateFetcher(),
    log,
    mayChange,
    ...forTests,
  });
  const { keeper, records } = libraries;
  return {
    questions: tryableQuestions(shipped.snapshot),
    bot: createBot({ keeper, records, mayChange, log }),
    commands: commands.map(({ data }) => data),
    menus: menus.map(({ data }) => data),
    close: () => libraries.close(closeStoreTimeoutMs),
  };
}

/** Most who try the bot out never fetch anything, so what fetches is loaded when they do. */
function createLateFetcher(): Fetch {
  let loading: Promise<Fetch> | null = null;
  return async (...wanted) => {
    loading ??= loadFetcher();
    return (await loading)(...wanted);
  };
}

async function loadFetcher(): Promise<Fetch> {
  const { createFetcher } = await import('./sources/fetch/create-fetcher.js');
  return createFetcher(readProgram());
}

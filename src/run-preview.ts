import closeWithGrace from 'close-with-grace';
import { destination } from 'pino';
import { commands, menus } from '../commands/index.js';
import type { Config } from './config.js';
import { createBot } from './create-bot.js';
import { loadShipped, packageRoot } from './load-snapshot.js';
import { createLog } from './log.js';
import { openLibraries } from './open-libraries.js';
import { startPreview } from './platforms/preview/start-preview.js';
import { prepareSnapshot } from './prepare-snapshot.js';
import { readProgram } from './read-program.js';
import { rehearsalQuestions } from './rehearsal-questions.js';
import { createFetcher } from './sources/fetch/create-fetcher.js';
import { tryableQuestions } from './tryable-questions.js';

/** `isAskedFor`: `false` where it takes the place of a bot without a token. */
export interface PreviewStart {
  readonly isAskedFor: boolean;
}

/** Whoever looks around may try everything. */
const mayChange = (): boolean => true;

/** When closing hangs. */
const closeTimeoutMs = 3000;

/** How long readings under way may take after the end. */
const closeStoreTimeoutMs = 500;

/**
 * Shows the bot on a local page until a signal ends it. What it says to people goes to standard output, its log to
 * standard error.
 *
 * @throws CorpusError, PreviewPortError
 */
export async function runPreview(config: Config, { isAskedFor }: PreviewStart): Promise<void> {
  const log = createLog({ level: config.logLevel, secrets: [], destination: destination({ fd: 2, sync: true }) });
  const { corpusDir, cachedPassages } = config;
  const shipped = await loadShipped(corpusDir);
  const { snapshot } = shipped;
  const questions = tryableQuestions(snapshot);
  // Whoever tries things out starts from nothing the next time.
  const place = { dataDir: ':memory:', databaseUrl: null };
  const fetch = createFetcher(readProgram());
  const libraries = await openLibraries({ place, cachedPassages, corpusDir, shipped, fetch, log, mayChange });
  const { keeper, records } = libraries;
  const preview = await startPreview({
    bot: createBot({ keeper, records, mayChange, log }),
    commands: commands.map(({ data }) => data),
    menus: menus.map(({ data }) => data),
    questions,
    rehearsal: rehearsalQuestions(snapshot.corpus.goldenQuestions),
    log,
    now: Date.now,
    port: config.previewPort,
    root: packageRoot(),
  });
  closeWithGrace({ delay: closeTimeoutMs, logger: false }, async ({ err }) => {
    if (err !== undefined) log.fatal({ err }, 'unexpected error');
    await preview.close();
    await libraries.close(closeStoreTimeoutMs);
  });
  const why = isAskedFor ? 'Footnote without Discord' : 'DISCORD_TOKEN is not set: here is Footnote without Discord';
  const port = preview.isOtherPort ? ' (port 3000 is taken)' : '';
  const tries = questions.length === 0 ? [] : ['Try asking there:', ...questions.map((question) => `  ${question}`)];
  process.stdout.write(`${[`${why}, at ${preview.address}${port}`, ...tries].join('\n')}\n`);
  await prepareSnapshot(snapshot);
}

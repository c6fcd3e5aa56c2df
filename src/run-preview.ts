import closeWithGrace from 'close-with-grace';
import { destination } from 'pino';
import type { Config } from './config.js';
import { loadShipped, packageRoot, type Shipped } from './load-snapshot.js';
import type { LoadedProgram } from './load-preview-program.js';
import { createLog, type Logger } from './log.js';
import { startPreview } from './platforms/preview/start-preview.js';
import { prepareSnapshot } from './prepare-snapshot.js';
import { rehearsalQuestions } from './rehearsal-questions.js';

/** `isAskedFor`: `false` where it takes the place of a bot without a token. */
export interface PreviewStart {
  readonly isAskedFor: boolean;
}

/** When closing hangs. */
const closeTimeoutMs = 3000;

/**
 * Shows the bot on a local page until a signal ends it. What it says to people goes to standard output, its log to
 * standard error.
 *
 * @throws CorpusError, PreviewPortError, StoreError
 */
export async function runPreview(config: Config, { isAskedFor }: PreviewStart): Promise<void> {
  const log = createLog({ level: config.logLevel, secrets: [], destination: destination({ fd: 2, sync: true }) });
  const shipped = await loadShipped(config.corpusDir);
  const { snapshot } = shipped;
  let loading: Promise<LoadedProgram> | null = null;
  const program = (): Promise<LoadedProgram> => (loading ??= load(config, shipped, log));
  const preview = await startPreview({
    program,
    rehearsal: rehearsalQuestions(snapshot.corpus.goldenQuestions),
    log,
    now: Date.now,
    port: config.previewPort,
    root: packageRoot(),
  });
  closeWithGrace({ delay: closeTimeoutMs, logger: false }, async ({ err }) => {
    if (err !== undefined) log.fatal({ err }, 'unexpected error');
    await preview.close();
    await (await loading)?.close();
  });
  const why = isAskedFor ? 'Footnote without Discord' : 'DISCORD_TOKEN is not set: here is Footnote without Discord';
  const port = preview.isOtherPort ? ' (port 3000 is taken)' : '';
  process.stdout.write(`${why}, at ${preview.address}${port}\n`);
  const { questions } = await program().catch(async (error: unknown) => {
    await preview.close();
    throw error;
  });
  if (questions.length > 0) process.stdout.write(`${['Try asking there:', ...questions].join('\n  ')}\n`);
  await prepareSnapshot(snapshot);
}

/** What answers takes as long to load as all the rest, so somebody opens the page meanwhile. */
async function load(config: Config, shipped: Shipped, log: Logger): Promise<LoadedProgram> {
  const { loadPreviewProgram } = await import('./load-preview-program.js');
  return loadPreviewProgram(config, shipped, log);
}

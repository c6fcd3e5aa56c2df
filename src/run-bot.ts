import closeWithGrace from 'close-with-grace';
import { readConfig } from './config.js';
import type { Config } from './config.js';
import { plainMessage } from './fatal-errors.js';
import { startHealth } from './health.js';
import { createShippedKeeper, noRecords } from './library/living/shipped-keeper.js';
import { loadSnapshot } from './load-snapshot.js';
import { createLog } from './log.js';
import type { Logger } from './log.js';
import type { Gateway } from './platforms/gateway/start-gateway.js';
import { prepareSnapshot } from './prepare-snapshot.js';
import { tokenMissing } from './token-missing.js';
import { warmUp } from './warm-up.js';

/** How long answers under way may take after SIGTERM; Docker's own patience is ten seconds from the signal. */
const drainTimeoutMs = 9000;

/** When even closing hangs. */
const closeTimeoutMs = 9800;

/**
 * Runs the bot until a signal ends it. Faults that the operator can mend end the process with a plain message and code 1.
 */
export async function runBot(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    await start(readConfig(env));
  } catch (error) {
    const message = plainMessage(error);
    if (message === null) throw error;
    leave(message);
  }
}

async function start(config: Config): Promise<void> {
  const { discord, health, corpusDir } = config;
  const { token } = discord;
  if (token === null) return startWithoutToken(config);
  const log = createLog({ level: config.logLevel, secrets: [token] });
  let gateway: Gateway | null = null;
  closeWithGrace({ delay: closeTimeoutMs, logger: false }, async ({ err, signal }) => {
    if (err !== undefined) return log.fatal({ err }, 'unexpected error');
    log.info({ signal }, 'closing');
    const unfinished = (await gateway?.close(drainTimeoutMs)) ?? 0;
    log.info({ unfinished }, 'closed');
  });

  // The port first: it is quick to fail. It answers "not ready" until the gateway is.
  if (health !== null) await startHealth({ ...health, isReady: () => gateway?.isReady() ?? false });
  const snapshot = await loadSnapshot(corpusDir);
  logStart(log, snapshot.passageCount);
  // Loaded late, because discord.js takes longer to load than the corpus to index: a fault in the corpus shows at once.
  const [{ createBot }, { startGateway }] = await Promise.all([
    import('./create-bot.js'),
    import('./platforms/gateway/start-gateway.js'),
  ]);
  const bot = createBot({ keeper: createShippedKeeper(snapshot), records: noRecords, mayChange: () => true, log });
  const connecting = startGateway({
    discord: { apiUrl: discord.apiUrl, token },
    bot,
    log,
    onFatal: ({ message }) => leave(message),
    download: refuseDownload,
  });
  // While the network works.
  const warm = warmUp(bot, snapshot.corpus.goldenQuestions)
    .then(() => prepareSnapshot(snapshot))
    .catch((err: unknown) => log.error({ err }, 'warm-up failed'));
  [gateway] = await Promise.all([connecting, warm]);
}

/** Somebody who looks around sees the preview; where a health port is set, something waits for a bot that never comes. */
async function startWithoutToken(config: Config): Promise<void> {
  if (config.health !== null) return leave(tokenMissing);
  const { runPreview } = await import('./run-preview.js');
  return runPreview(config, { isAskedFor: false });
}

/** `startMs` counts from the start of the process, with Node's own. */
function logStart(log: Logger, passages: number): void {
  const { nodeTiming } = performance;
  const startMs = Math.round(performance.now());
  log.info({ passages, startMs, ownMs: Math.round(startMs - nodeTiming.bootstrapComplete) }, 'index ready');
}

/** No command reads an upload yet, and nothing leaves the process but through the guarded fetcher. */
function refuseDownload(): Promise<never> {
  return Promise.reject(new Error('Uploads cannot be fetched yet'));
}

/** Ends the process with a message and no stack. */
function leave(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

import closeWithGrace from 'close-with-grace';
import { readConfig } from './config.js';
import type { Config } from './config.js';
import { plainMessage } from './fatal-errors.js';
import { startHealth } from './health.js';
import { createDownload } from './create-download.js';
import { loadShipped } from './load-snapshot.js';
import { createLog } from './log.js';
import type { Logger } from './log.js';
import type { Libraries } from './open-libraries.js';
import type { ServerRecords } from './library/living/server-records.js';
import type { Gateway } from './platforms/gateway/start-gateway.js';
import type { ServerEvents } from './platforms/gateway/watch-servers.js';
import { prepareSnapshot } from './prepare-snapshot.js';
import { readProgram } from './read-program.js';
import { createRightOfWay } from './right-of-way.js';
import { startTimer } from './start-timer.js';
import { tokenMissing } from './token-missing.js';
import { watchCorpus } from './watch-corpus.js';
import { warmUp } from './warm-up.js';

/** How long answers under way may take after SIGTERM; Docker's own patience is ten seconds from the signal. */
const drainTimeoutMs = 7500;

/** How long readings under way may take after that. */
const closeStoreTimeoutMs = 1500;

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
  const log = createLog({ level: config.logLevel, secrets: [token, ...secretsOf(config.databaseUrl)] });
  let gateway: Gateway | null = null;
  let libraries: Libraries | null = null;
  let stopWatching: (() => Promise<void>) | null = null;
  closeWithGrace({ delay: closeTimeoutMs, logger: false }, async ({ err, signal }) => {
    if (err !== undefined) return log.fatal({ err }, 'unexpected error');
    log.info({ signal }, 'closing');
    const unfinished = (await gateway?.close(drainTimeoutMs)) ?? 0;
    await stopWatching?.();
    await libraries?.close(closeStoreTimeoutMs);
    log.info({ unfinished }, 'closed');
  });

  // The port first: it is quick to fail. It answers "not ready" until the gateway is.
  if (health !== null) await startHealth({ ...health, isReady: () => gateway?.isReady() ?? false });
  const shipped = await loadShipped(corpusDir);
  const { snapshot } = shipped;
  logStart(log, snapshot.passageCount);
  // Loaded late, because discord.js takes longer to load than the corpus to index: a fault in the corpus shows at once.
  const [{ createBot }, { openLibraries }, { createFetcher }, { startGateway }] = await Promise.all([
    import('./create-bot.js'),
    import('./open-libraries.js'),
    import('./sources/fetch/create-fetcher.js'),
    import('./platforms/gateway/start-gateway.js'),
  ]);
  const fetch = createFetcher(readProgram());
  const { dataDir, databaseUrl, allowedServers, cachedPassages } = config;
  const mayChange = (serverId: string): boolean => allowedServers?.includes(serverId) ?? true;
  const place = { dataDir, databaseUrl };
  const { enter, pause } = createRightOfWay(startTimer);
  libraries = await openLibraries({ place, cachedPassages, corpusDir, shipped, fetch, log, mayChange, pause });
  const { keeper, records } = libraries;
  const bot = createBot({ keeper, records, mayChange, log });
  const connecting = startGateway({
    discord: { apiUrl: discord.apiUrl, token },
    bot,
    log,
    onFatal: ({ message }) => leave(message),
    download: createDownload(fetch),
    servers: noteServers(records, log),
    enter,
  });
  // While the network works.
  const warm = warmUp(bot, snapshot.corpus.goldenQuestions)
    .then(() => prepareSnapshot(snapshot))
    .catch((err: unknown) => log.error({ err }, 'warm-up failed'));
  [gateway] = await Promise.all([connecting, warm]);
  await logLibraries(log, libraries);
  libraries.startSchedule();
  stopWatching = watchCorpus({ folder: corpusDir, reload: () => libraries.reloadShipped(), log, timer: startTimer });
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

/** How many servers have a library of their own, and what the schedule is about to read; a bot runs without knowing it, too. */
async function logLibraries(log: Logger, libraries: Libraries): Promise<void> {
  try {
    log.info(await libraries.count(), 'libraries open');
  } catch (err) {
    log.error({ err }, 'counting the libraries failed');
  }
}

/** The address of a database, and the password in it. */
function secretsOf(databaseUrl: string | null): readonly string[] {
  if (databaseUrl === null) return [];
  const { password } = new URL(databaseUrl);
  return [databaseUrl, password, decodeURIComponent(password)].filter((secret) => secret !== '');
}

/** What is kept of servers goes some time after the bot has left them. */
function noteServers(records: ServerRecords, log: Logger): ServerEvents {
  const note = (noted: Promise<void>): void =>
    void noted.catch((err: unknown) => log.error({ err }, 'noting joined or left servers failed'));
  return {
    onReady: (serverIds) => note(records.noteServers(serverIds)),
    onJoined: (serverId) => note(records.noteJoined(serverId)),
    onLeft: (serverId) => note(records.noteLeft(serverId)),
  };
}

/** Ends the process with a message and no stack. */
function leave(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

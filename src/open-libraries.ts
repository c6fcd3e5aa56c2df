import { randomBytes } from 'node:crypto';
import { setImmediate as othersTurn, setTimeout as wait } from 'node:timers/promises';
import { readCorpus } from './corpus/read-corpus.js';
import { buildSnapshot } from './library/build-snapshot.js';
import type { LivingKeeper } from './library/living/create-keeper.js';
import { createKeeper } from './library/living/create-keeper.js';
import { createRecords } from './library/living/create-records.js';
import { createScheduler } from './library/living/create-scheduler.js';
import type { BuildSnapshot } from './library/living/server-libraries.js';
import type { SourceStatus } from './library/living/keeper.js';
import type { ServerRecords } from './library/living/server-records.js';
import type { Store } from './library/living/store.js';
import { createSnapshotCache } from './library/snapshot-cache.js';
import { holdPlace } from './library/store/hold-place.js';
import type { LostConnection } from './library/store/open-postgres.js';
import { rememberServers } from './library/store/remember-servers.js';
import { openStore, type StorePlace } from './library/store/open-store.js';
import type { Shipped } from './load-snapshot.js';
import type { Logger } from './log.js';
import { startTimer } from './start-timer.js';
import type { Fetch } from './sources/fetch/fetch.js';
import { createImporter } from './sources/import/create-importer.js';
import type { Importer } from './sources/import/importer.js';
import { createReadOrigin } from './sources/read-origin.js';

/** What the libraries of servers are kept with. */
export interface LibrariesOptions {
  readonly place: StorePlace;
  /** Passages of all snapshots that are kept in memory, as `maxPassages` of the cache. */
  readonly cachedPassages: number;
  /** The folder of the shipped corpus, and what was read of it. */
  readonly corpusDir: string;
  readonly shipped: Shipped;
  readonly fetch: Fetch;
  readonly log: Logger;
  /** Whether a server may have a library of its own. */
  readonly mayChange: (serverId: string) => boolean;
  /** Gives others a turn; default: resolves after the event loop has gone round. */
  readonly pause?: () => Promise<void>;
  /** For tests: a store that is open already, instead of the one at `place`. Both are closed with the libraries. */
  readonly store?: Store;
  /** For tests, whose sources are not compiled: what reads files; default: a process of its own. */
  readonly importer?: Importer;
}

/** What servers have of their own. */
export interface LibraryCounts {
  readonly servers: number;
  readonly sources: number;
  /** Sources that the schedule would read now. */
  readonly due: number;
}

/** The libraries of all servers, open. */
export interface Libraries {
  readonly keeper: LivingKeeper;
  readonly records: ServerRecords;
  /** How much is kept, for the log. */
  count(): Promise<LibraryCounts>;
  /** Reads sources when they are due, and deletes what is kept too long. */
  startSchedule(): void;
  /** Reads the folder of the shipped corpus anew. @throws CorpusError where it can't be used as it is now */
  reloadShipped(): Promise<void>;
  /**
   * Starts nothing new, waits for what runs, at most `timeoutMs`, and closes the store. What is cut off then has changed nothing.
   */
  close(timeoutMs: number): Promise<void>;
}

const DAY_MS = 86_400_000;

const random = (bytes: number): Uint8Array => randomBytes(bytes);

/**
 * Opens the store and puts together what keeps libraries over it.
 *
 * @throws NewerStoreError, StoreError
 */
export async function openLibraries(options: LibrariesOptions): Promise<Libraries> {
  const { place, cachedPassages, corpusDir, shipped, fetch, log, mayChange } = options;
  const { pause = () => othersTurn(), importer = createImporter() } = options;
  const release = options.store === undefined ? await holdPlace(place, { timer: startTimer, log }) : null;
  const store = options.store ?? (await openHeld(place, log, release));
  const { lexicon, memory, snapshot } = shipped;
  const build: BuildSnapshot = (corpus, onProgress) =>
    buildSnapshot(corpus, { lexicon, memory, pause, indexedAt: Date.now(), ...(onProgress && { onProgress }) });
  const keeper = createKeeper({
    store,
    shipped: snapshot,
    snapshots: createSnapshotCache({ maxPassages: cachedPassages, shipped: { hash: 'shipped', snapshot } }),
    buildSnapshot: build,
    readOrigin: createReadOrigin({ fetch, importer }),
    now: Date.now,
    timer: startTimer,
    random,
    log,
    pause,
  });
  const records = createRecords({ store, keeper, now: Date.now, random });
  const scheduler = createScheduler({ store, keeper, mayChange, now: Date.now, timer: startTimer, log });
  let cancel: (() => void) | null = null;
  const cleanUp = (): void => {
    records.purge().catch((err: unknown) => log.error({ err }, 'deleting old records failed'));
    cancel = startTimer(DAY_MS, cleanUp);
  };
  return {
    keeper,
    records,
    async count() {
      const servers = await store.servers();
      const sources: SourceStatus[] = [];
      // oxlint-disable-next-line no-await-in-loop -- one server after the other: the store answers them so anyway.
      for (const server of servers) sources.push(...(await keeper.sources(server)));
      const now = Date.now();
      const due = sources.filter(({ dueAt }) => dueAt !== null && dueAt <= now).length;
      return { servers: servers.length, sources: sources.length, due };
    },
    startSchedule() {
      scheduler.start();
      cleanUp();
    },
    reloadShipped: async () => keeper.replaceShipped(await build(await readCorpus(corpusDir))),
    async close(timeoutMs) {
      cancel?.();
      const idle = Promise.all([scheduler.stop(), keeper.whenIdle()]);
      await Promise.race([idle, wait(timeoutMs, undefined, { ref: false })]);
      await importer.close();
      await store.close();
      await release?.();
    },
  };
}

/** The store at a place that is held, which is given free where it can't be opened. */
async function openHeld(place: StorePlace, log: Logger, release: (() => Promise<void>) | null): Promise<Store> {
  try {
    const onLost = (lost: LostConnection): void => log.warn(lost, 'a connection to the database broke');
    return await rememberServers(await openStore(place, { onLost }));
  } catch (error) {
    await release?.();
    throw error;
  }
}

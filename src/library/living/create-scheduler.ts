import type { KeeperLog, Timer } from './keeper-parts.js';
import type { LivingKeeper } from './create-keeper.js';
import type { Step } from './draft.js';
import { StoreError, type Store } from './store.js';

/** Sources become due within hours; who waits for one may call `/corpus refresh`. */
const PERIOD_MS = 300_000;

/** Servers whose sources are read at the same time. */
const MAX_SERVERS_AT_ONCE = 3;

/** A server whose sources take longer goes on in the next round, so that others have their turn. */
const SERVER_LIMIT_MS = 600_000;

export interface SchedulerParts {
  readonly store: Pick<Store, 'servers' | 'leftBefore'>;
  /** Whether a server may have a library of its own: the operator may have taken that back. */
  readonly mayChange: (serverId: string) => boolean;
  readonly keeper: Pick<LivingKeeper, 'sources' | 'refresh'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timer: Timer;
  readonly log: KeeperLog;
}

/** Reads sources when they are due. */
export interface Scheduler {
  /** Begins with a look at once. */
  start(): void;
  /** No source is read after this; fulfilled when the one that is being read is done. */
  stop(): Promise<void>;
}

/** Creates one. A server's sources have their turn one after the other, and a few servers have it at once. */
export function createScheduler({ store, keeper, mayChange, now, timer, log }: SchedulerParts): Scheduler {
  let isStopped = false;
  let cancel: (() => void) | null = null;
  let round: Promise<void> = Promise.resolve();

  const refreshSource = async (serverId: string, sourceId: string): Promise<void> => {
    let last: Step | null = null;
    for await (const step of keeper.refresh({ serverId, userId: null }, sourceId)) last = step;
    log.info({ server: serverId, source: sourceId, outcome: last?.kind }, 'a source was refreshed');
  };
  const refreshServer = async (serverId: string): Promise<void> => {
    const startedAt = now();
    const sources = await keeper.sources(serverId);
    for (const { source, dueAt } of sources) {
      if (isStopped || now() - startedAt > SERVER_LIMIT_MS) return;
      // oxlint-disable-next-line no-await-in-loop -- one source of one server at a time.
      if (dueAt !== null && dueAt <= now()) await refreshSource(serverId, source.id);
    }
  };
  const work = async (queue: Iterator<string>): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const serverId = next.value;
      if (isStopped) return;
      // oxlint-disable-next-line no-await-in-loop -- one server of this worker's at a time.
      await refreshServer(serverId).catch((err: unknown) => {
        if (isStopped && err instanceof StoreError) return; // The store may be closed before the last source is read.
        log.error({ err, server: serverId }, 'refreshing a library failed');
      });
    }
  };
  const lookAround = async (): Promise<void> => {
    const left = new Set(await store.leftBefore(Number.MAX_SAFE_INTEGER));
    const servers = (await store.servers()).filter((serverId) => mayChange(serverId) && !left.has(serverId));
    const queue = servers.values();
    await Promise.all(Array.from({ length: MAX_SERVERS_AT_ONCE }, () => work(queue)));
  };
  const goRound = async (): Promise<void> => {
    await lookAround().catch((err: unknown) => log.error({ err }, 'looking for sources that are due failed'));
    if (!isStopped) cancel = timer(PERIOD_MS, run);
  };
  const run = (): void => {
    round = goRound();
  };
  return {
    start: run,
    async stop() {
      isStopped = true;
      cancel?.();
      await round;
    },
  };
}

import type { KeeperLog } from './keeper-parts.js';
import type { LivingKeeper } from './create-keeper.js';
import type { Step } from './draft.js';
import { StoreError, type Store } from './store.js';

/** Sources become due within hours; who waits for one may call `/corpus refresh`. */
const PERIOD_MS = 300_000;

/** Calls back once after a time; what it returns takes that back. */
export type Timer = (ms: number, callback: () => void) => () => void;

export interface SchedulerParts {
  readonly store: Pick<Store, 'servers'>;
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

/** Creates one. Servers have their turn one after the other, and so have a server's sources. */
export function createScheduler({ store, keeper, now, timer, log }: SchedulerParts): Scheduler {
  let isStopped = false;
  let cancel: (() => void) | null = null;
  let round: Promise<void> = Promise.resolve();

  const refreshSource = async (serverId: string, sourceId: string): Promise<void> => {
    let last: Step | null = null;
    for await (const step of keeper.refresh({ serverId, userId: null }, sourceId)) last = step;
    log.info({ server: serverId, source: sourceId, outcome: last?.kind }, 'a source was refreshed');
  };
  const refreshServer = async (serverId: string): Promise<void> => {
    const sources = await keeper.sources(serverId);
    for (const { source, dueAt } of sources) {
      if (isStopped) return;
      // oxlint-disable-next-line no-await-in-loop -- one source of one server at a time.
      if (dueAt !== null && dueAt <= now()) await refreshSource(serverId, source.id);
    }
  };
  const lookAround = async (): Promise<void> => {
    for (const serverId of await store.servers()) {
      if (isStopped) return;
      // oxlint-disable-next-line no-await-in-loop -- one source of one server at a time.
      await refreshServer(serverId).catch((err: unknown) => {
        if (isStopped && err instanceof StoreError) return; // The store may be closed before the last source is read.
        log.error({ err, server: serverId }, 'refreshing a library failed');
      });
    }
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

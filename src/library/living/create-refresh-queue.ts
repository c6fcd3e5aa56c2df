import type { Job } from './start-job.js';

/** What is to be read anew; `sourceId` of `null`: all sources of the server. */
export interface RefreshTarget {
  readonly serverId: string;
  readonly sourceId: string | null;
}

/** The refreshes that run or wait: one after the other in each server. */
export interface RefreshQueue {
  /**
   * The job that reads the target: one that runs or waits already with the same or a wider target, else a new one, which `start`
   * begins; it is to do nothing before the promise that it gets is fulfilled.
   */
  join(target: RefreshTarget, start: (before: Promise<unknown>) => Job): Job;
  isBusy(serverId: string): boolean;
}

/** Creates one. */
export function createRefreshQueue(): RefreshQueue {
  const queues = new Map<string, readonly { readonly sourceId: string | null; readonly job: Job }[]>();
  const leave = (serverId: string, job: Job): void => {
    const others = (queues.get(serverId) ?? []).filter((one) => one.job !== job);
    if (others.length === 0) queues.delete(serverId);
    else queues.set(serverId, others);
  };
  return {
    join({ serverId, sourceId }, start) {
      const queue = queues.get(serverId) ?? [];
      const same = queue.find((one) => one.sourceId === null || one.sourceId === sourceId);
      if (same !== undefined) return same.job;
      const before = queue.at(-1)?.job.outcome ?? Promise.resolve();
      // What came before fails for those who asked for it.
      const job = start(before.then(nothing, nothing));
      queues.set(serverId, [...queue, { sourceId, job }]);
      const end = (): void => leave(serverId, job);
      job.outcome.then(end, end);
      return job;
    },
    isBusy: (serverId) => queues.has(serverId),
  };
}

function nothing(): void {}

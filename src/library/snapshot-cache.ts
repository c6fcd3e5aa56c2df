import type { Snapshot } from './snapshot.js';

/** Snapshots by the hash of what they hold: servers that read the same share one. */
export interface SnapshotCache {
  /**
   * The snapshot of a hash, at once where it is in memory, else when it is built. Requests for one hash at the same time build
   * it once. A build that fails is not kept: its requests are rejected with its error, and the next one builds anew.
   */
  get(hash: string, build: () => Promise<Snapshot>): Snapshot | Promise<Snapshot>;
  /** Lets one go that nobody is expected to ask for again. */
  drop(hash: string): void;
}

export interface CacheLimits {
  /**
   * Passages of all snapshots together. Beyond it those go that were asked for the longest time ago; the one asked for last
   * stays, however large.
   */
  readonly maxPassages: number;
  /** Always kept, and counted. */
  readonly shipped: { readonly hash: string; readonly snapshot: Snapshot };
}

/** Makes a cache that holds the shipped snapshot. */
export function createSnapshotCache({ maxPassages, shipped }: CacheLimits): SnapshotCache {
  /** The one asked for last is last. */
  const ready = new Map<string, Snapshot>();
  const building = new Map<string, Promise<Snapshot>>();

  const keep = (hash: string, snapshot: Snapshot): void => {
    ready.delete(hash);
    ready.set(hash, snapshot);
    let passages = shipped.snapshot.passageCount;
    for (const { passageCount } of ready.values()) passages += passageCount;
    for (const [oldest, { passageCount }] of ready) {
      if (passages <= maxPassages || oldest === hash) return;
      ready.delete(oldest);
      passages -= passageCount;
    }
  };

  const start = async (hash: string, build: () => Promise<Snapshot>): Promise<Snapshot> => {
    const snapshot = await build();
    keep(hash, snapshot);
    return snapshot;
  };

  return {
    get(hash, build) {
      if (hash === shipped.hash) return shipped.snapshot;
      const known = ready.get(hash);
      if (known !== undefined) {
        keep(hash, known);
        return known;
      }
      const begun = building.get(hash);
      if (begun !== undefined) return begun;
      const promise = start(hash, build);
      building.set(hash, promise);
      const end = (): boolean => building.delete(hash);
      void promise.then(end, end);
      return promise;
    },
    drop: (hash) => void ready.delete(hash),
  };
}

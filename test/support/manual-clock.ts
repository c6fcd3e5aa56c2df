import type { Clock } from '../../src/sources/fetch/clock.js';

/** A clock whose pauses pass at once, and whose long limits pass when a test says so. */
export interface ManualClock extends Clock {
  /** Milliseconds of the pauses that have passed, in order. */
  readonly pauses: readonly number[];
  /** Lets every limit that is running now run out. */
  readonly expire: () => void;
  /** Moves the time. */
  readonly advance: (ms: number) => void;
}

/** Longer waits than any pause: time limits. */
const LIMIT_MS = 15_000;

/** Creates one that stands at 0. */
export function createManualClock(): ManualClock {
  let now = 0;
  const pauses: number[] = [];
  const running = new Set<() => void>();
  return {
    pauses,
    now: () => now,
    advance: (ms) => void (now += ms),
    expire: () => running.forEach((end) => end()),
    wait: (ms, signal) => {
      if (ms < LIMIT_MS) {
        now += ms;
        pauses.push(ms);
        return signal?.aborted === true ? Promise.reject(signal.reason) : Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        running.add(resolve);
        signal?.addEventListener('abort', () => {
          running.delete(resolve);
          reject(signal.reason);
        });
      });
    },
  };
}

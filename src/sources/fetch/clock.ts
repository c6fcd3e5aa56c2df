import { setTimeout as wait } from 'node:timers/promises';

/** Time, as an argument. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** Resolves after so many milliseconds.
   * @throws when the signal is aborted before */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
};

import { setTimeout as wait } from 'node:timers/promises';

/** Resolves after `ms`, or when the signal aborts; a test passes one that it controls. */
export type Delay = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** The process' own timers; rejects with an `AbortError` when the signal aborts. */
export const realDelay: Delay = (ms, signal) => wait(ms, undefined, { signal });

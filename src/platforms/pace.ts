import type { Delay } from './delay.js';

/** How quickly steps may follow one another. */
export interface PaceOptions {
  readonly everyMs: number;
  readonly delay: Delay;
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number;
}

/**
 * Between two edits of a message. Discord takes about five in two seconds, from all that an interaction sends; this stays
 * well below, so that the last edit never waits for a limit. Source: Discord API, Rate Limits, observed by its headers.
 */
export const EDIT_EVERY_MS = 1200;

/**
 * Slows steps down to what can be shown: the first at once, then the latest of those that have come meanwhile, and the last
 * without waiting. The source runs on while a step is being shown; an error of it comes after the step before.
 */
export async function* pace<T>(
  source: AsyncGenerator<T, void, undefined>,
  { everyMs, delay, now }: PaceOptions,
): AsyncGenerator<T, void, undefined> {
  try {
    const first = await source.next();
    if (first.done) return;
    let nextAt = now() + everyMs;
    yield first.value;
    const rest = collectLatest(source);
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one step after another.
      await rest.untilChanged();
      // oxlint-disable-next-line no-await-in-loop -- as above.
      if (!rest.isDone()) await waitFor(nextAt - now(), delay, rest.end);
      const latest = rest.take();
      if (latest === null) break;
      nextAt = now() + everyMs;
      yield latest.step;
    }
    await rest.end;
  } finally {
    await source.return();
  }
}

interface Latest<T> {
  /** Resolves when there is a step to take, or there will be none. */
  untilChanged(): Promise<void>;
  isDone(): boolean;
  /** `null`: nothing has come since. */
  take(): { readonly step: T } | null;
  /** Resolves when the source has ended; rejects with its error. */
  readonly end: Promise<void>;
}

/** Reads a source to its end, and keeps only its latest step. */
function collectLatest<T>(source: AsyncIterable<T>): Latest<T> {
  let latest: { readonly step: T } | null = null;
  let isDone = false;
  let wake: (() => void) | null = null;
  const collect = async (): Promise<void> => {
    try {
      for await (const step of source) {
        latest = { step };
        wake?.();
      }
    } finally {
      isDone = true;
      wake?.();
    }
  };
  const end = collect();
  // Whoever leaves early does not wait for the end; whoever stays gets its error there.
  end.catch(() => undefined);
  return {
    untilChanged: () =>
      latest !== null || isDone ? Promise.resolve() : new Promise<void>((resolve) => (wake = resolve)),
    isDone: () => isDone,
    take() {
      const taken = latest;
      latest = null;
      return taken;
    },
    end,
  };
}

async function waitFor(ms: number, delay: Delay, end: Promise<void>): Promise<void> {
  if (ms <= 0) return;
  const wait = new AbortController();
  const ended = end.catch(() => undefined);
  await Promise.race([ended, delay(ms, wait.signal)]).finally(() => wait.abort());
}

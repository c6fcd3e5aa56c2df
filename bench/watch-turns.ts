import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** How long some work took, and how long it let nobody else have a turn. */
export interface Watched {
  readonly ms: number;
  /** Between two turns of the event loop by the clock: also while another process had the processor. */
  readonly longestBlockMs: number;
  /** The same in time that our thread had the processor, which other processes change little; `null` where it can't be read. */
  readonly longestOwnBlockMs: number | null;
}

/** Nanoseconds that the main thread has run. Source: Linux, Documentation/scheduler/sched-stats.rst. */
const ownTimeFile = `/proc/${process.pid}/task/${process.pid}/schedstat`;

/** Does some work and watches the event loop. */
export async function watchTurns(work: () => Promise<void>): Promise<Watched> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await wait(20);
  delay.reset();
  const turns = existsSync(ownTimeFile) ? watchOwnTime() : null;
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const longestOwnBlockMs = (await turns?.stop()) ?? null;
  await wait(5);
  delay.disable();
  return { ms, longestBlockMs: delay.max / 1e6, longestOwnBlockMs };
}

function watchOwnTime(): { readonly stop: () => Promise<number> } {
  const file = openSync(ownTimeFile, 'r');
  const bytes = new Uint8Array(64);
  const readMs = (): number => {
    readSync(file, bytes, 0, bytes.length, 0);
    return Number.parseInt(new TextDecoder().decode(bytes), 10) / 1e6;
  };
  const end = new AbortController();
  const run = async (): Promise<number> => {
    let longest = 0;
    let last = readMs();
    while (!end.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- turn by turn is what is watched.
      await nextTurn();
      const now = readMs();
      longest = Math.max(longest, now - last);
      last = now;
    }
    closeSync(file);
    return longest;
  };
  const running = run();
  return {
    stop() {
      end.abort();
      return running;
    },
  };
}

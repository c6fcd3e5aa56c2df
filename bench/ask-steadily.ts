import { setTimeout as wait } from 'node:timers/promises';

/** Asks one question, of so many before, and is fulfilled when its answer is there. */
export type Ask = (number: number) => Promise<void>;

/** Asks at even times until it is told to stop. */
export interface SteadyAsks {
  /** Milliseconds from when each question was due until its answer was there, when all have come. */
  stop(): Promise<readonly number[]>;
}

const EVERY_MS = 100;

/** Starts to ask, by the clock: an answer that is late does not make the next question wait. */
export function askSteadily(ask: Ask): SteadyAsks {
  const end = new AbortController();
  const answers: Promise<number>[] = [];
  const run = async (): Promise<void> => {
    const start = performance.now();
    for (let number = 0; !end.signal.aborted; number += 1) {
      const due = start + number * EVERY_MS;
      // oxlint-disable-next-line no-await-in-loop -- one arrives after the other.
      await wait(Math.max(0, due - performance.now()));
      if (end.signal.aborted) return;
      answers.push(ask(number).then(() => performance.now() - due));
    }
  };
  const running = run();
  return {
    async stop() {
      end.abort();
      await running;
      return Promise.all(answers);
    },
  };
}

/** Asks so many questions at even times. */
export async function askTimes(start: () => SteadyAsks, count: number): Promise<readonly number[]> {
  const asks = start();
  await wait(count * EVERY_MS);
  return asks.stop();
}

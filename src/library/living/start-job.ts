import type { Step } from './draft.js';

/** Work that goes on whether somebody watches it or not. */
export interface Job {
  /** The last step, and each that follows while the watcher is ready; those between are left out. Throws what the work throws. */
  watch(): AsyncGenerator<Step, void, undefined>;
  /** Its outcome. */
  readonly outcome: Promise<Step>;
}

/** Starts work that reports its steps; what it returns is the last one. */
export function startJob(work: (report: (step: Step) => void) => Promise<Step>): Job {
  const state: { last: Step | null; isOver: boolean } = { last: null, isOver: false };
  let wake: (() => void)[] = [];
  const tell = (): void => {
    const sleepers = wake;
    wake = [];
    for (const rouse of sleepers) rouse();
  };
  const outcome = work((step) => {
    state.last = step;
    tell();
  });
  const finish = (): void => {
    state.isOver = true;
    tell();
  };
  outcome.then(finish, finish);
  return {
    outcome,
    async *watch() {
      let shown: Step | null = null;
      while (!state.isOver) {
        if (state.last !== null && state.last !== shown) {
          shown = state.last;
          yield shown;
          continue;
        }
        // oxlint-disable-next-line no-await-in-loop, promise/avoid-new -- steps come one after the other, when they come.
        await new Promise<void>((resolve) => void wake.push(resolve));
      }
      yield await outcome;
    },
  };
}

import { describe, expect, it } from 'vitest';
import { pace } from '../../src/platforms/pace.js';
import type { Delay } from '../../src/platforms/delay.js';
import { createPromise } from '../support/create-promise.js';

/** A clock that only moves when told, with the waits that hang on it. */
function createClock() {
  let time = 0;
  const waits: { readonly at: number; readonly resolve: () => void }[] = [];
  const delay: Delay = (ms) => new Promise<void>((resolve) => void waits.push({ at: time + ms, resolve }));
  return {
    now: () => time,
    delay,
    pass(ms: number) {
      time += ms;
      for (const wait of waits.filter(({ at }) => at <= time)) wait.resolve();
    },
  };
}

/** Lets everything happen that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function* count(to: number) {
  for (let number = 1; number <= to; number += 1) yield number;
}

/** Paces steps that a test gives one by one. */
function start() {
  const clock = createClock();
  const shown: number[] = [];
  let next = createPromise<number | Error | null>();
  const source = async function* (): AsyncGenerator<number, void, undefined> {
    for (;;) {
      const step = await next.promise;
      next = createPromise();
      if (step === null) return;
      if (step instanceof Error) throw step;
      yield step;
    }
  };
  const done = (async () => {
    for await (const step of pace(source(), { everyMs: 1200, ...clock })) shown.push(step);
  })();
  const give = async (...steps: readonly (number | Error | null)[]) => {
    for (const step of steps) {
      next.resolve(step);
      await settle();
    }
  };
  return { clock, shown, give, done };
}

describe('pace', () => {
  it('shows the first and the last at once, and none between that came too soon', async () => {
    const { shown, give, done } = start();
    await give(1);
    expect(shown).toEqual([1]);
    await give(2, 3, 4);
    expect(shown).toEqual([1]);
    await give(null);
    await done;
    expect(shown).toEqual([1, 4]);
  });

  it('shows the latest each time that the interval has passed', async () => {
    const { clock, shown, give, done } = start();
    await give(1, 2, 3);
    clock.pass(1199);
    await settle();
    expect(shown).toEqual([1]);
    clock.pass(1);
    await settle();
    expect(shown).toEqual([1, 3]);
    await give(4, 5);
    clock.pass(1200);
    await settle();
    expect(shown).toEqual([1, 3, 5]);
    await give(null);
    await done;
    expect(shown).toEqual([1, 3, 5]);
  });

  it('shows a step at once that comes after the interval', async () => {
    const { clock, shown, give } = start();
    await give(1);
    clock.pass(5000);
    await give(2);
    expect(shown).toEqual([1, 2]);
  });

  it('passes on an error after the step before', async () => {
    const { shown, give, done } = start();
    done.catch(() => undefined);
    await give(1, 2, new Error('broken'));
    await expect(done).rejects.toThrow('broken');
    expect(shown).toEqual([1, 2]);
  });

  it('runs on while a step is being shown', async () => {
    const shown: number[] = [];
    for await (const step of pace(count(1000), { everyMs: 1200, ...createClock() })) {
      shown.push(step);
      await settle();
    }
    expect(shown).toEqual([1, 1000]);
  });

  it('ends the source when nobody wants more', async () => {
    let isEnded = false;
    const source = async function* () {
      try {
        yield* count(3);
      } finally {
        isEnded = true;
      }
    };
    for await (const step of pace(source(), { everyMs: 1200, ...createClock() })) if (step === 1) break;
    expect(isEnded).toBe(true);
  });

  it('of nothing is nothing', async () => {
    const steps = pace(count(0), { everyMs: 1200, ...createClock() });
    expect(await steps.next()).toEqual({ done: true, value: undefined });
  });
});

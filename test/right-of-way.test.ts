import { setImmediate as oneTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRightOfWay } from '../src/right-of-way.js';

/** Timers that a test lets end, all at once. */
function createTimers() {
  const running = new Set<() => void>();
  return {
    timer: (ms: number, callback: () => void) => {
      expect(ms).toBe(50);
      running.add(callback);
      return () => void running.delete(callback);
    },
    running,
    endAll: () => {
      for (const callback of running) callback();
      running.clear();
    },
  };
}

/** Follows a pause; some turns later it is known whether it lasts. */
async function isOver(pause: Promise<void>): Promise<boolean> {
  let over = false;
  void pause.then(() => (over = true));
  for (let turn = 0; turn < 3; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- turn by turn.
    await oneTurn();
  }
  return over;
}

describe('the right of way', () => {
  it('gives a turn where nobody waits', async () => {
    const { timer, running } = createTimers();
    expect(await isOver(createRightOfWay(timer).pause())).toBe(true);
    expect(running.size).toBe(0);
  });

  it('lets work wait until the last answer is there', async () => {
    const { timer, running } = createTimers();
    const { enter, pause } = createRightOfWay(timer);
    const [first, second] = [enter(), enter()];
    const paused = pause();
    expect(await isOver(paused)).toBe(false);
    first();
    first();
    expect(await isOver(paused)).toBe(false);
    second();
    expect(await isOver(paused)).toBe(true);
    expect(running.size).toBe(0);
  });

  it('lets work go on when an answer takes long, and no more work wait for it', async () => {
    const { timer, running, endAll } = createTimers();
    const { enter, pause } = createRightOfWay(timer);
    enter();
    const paused = pause();
    expect(await isOver(paused)).toBe(false);
    endAll();
    expect(await isOver(paused)).toBe(true);
    expect(await isOver(pause())).toBe(true);
    expect(running.size).toBe(0);
  });

  it('lets work go on, after the same time, while questions never end', async () => {
    const { timer, running } = createTimers();
    const { enter, pause } = createRightOfWay(timer);
    enter();
    const paused = pause();
    expect(await isOver(paused)).toBe(false);
    const [, patience] = [...running];
    enter();
    patience?.();
    expect(await isOver(paused)).toBe(true);
  });
});

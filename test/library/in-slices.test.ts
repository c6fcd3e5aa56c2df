import { describe, expect, it } from 'vitest';
import { inSlices } from '../../src/library/in-slices.js';
import type { Pieces } from '../../src/search/gradual.js';

function* count(to: number): Pieces<number> {
  for (let at = 0; at < to; at += 1) yield;
  return to;
}

const noPause = (): Promise<void> => Promise.reject(new Error('there is no pause'));

describe('work in slices', () => {
  it('gives others a turn whenever a slice is over, and tells how much is done', async () => {
    let [ms, pauses] = [0, 0];
    const done: number[] = [];
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const now = (): number => (ms += 1);
    expect(await inSlices(count(20), { pause, now, onPause: (pieces) => done.push(pieces) })).toBe(20);
    expect(pauses).toBe(done.length);
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it('takes none where it is done at once', async () => {
    expect(await inSlices(count(20), { pause: noPause, now: () => 0 })).toBe(20);
  });
});

import { describe, expect, it } from 'vitest';
import { bestValue, passagesByValue } from '../../src/search/sentence-values.js';

describe('values of sentences, by passage', () => {
  const values = new Map([
    [4, new Map([[0, 0.5]])],
    [
      2,
      new Map([
        [1, 0.9],
        [3, 0.4],
      ]),
    ],
    [1, new Map([[0, 0.5]])],
  ]);

  it('are as high as that of the best sentence', () => {
    expect([bestValue(values, 2), bestValue(values, 7)]).toEqual([0.9, 0]);
  });

  it('order the passages, equal ones by number', () => {
    expect(passagesByValue(values)).toEqual([2, 1, 4]);
  });
});

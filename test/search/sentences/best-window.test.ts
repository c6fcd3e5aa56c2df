import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../src/search/match.js';
import { bestWindow } from '../../../src/search/sentences/best-window.js';
import { makeUnit } from '../../support/make-unit.js';

const units = [makeUnit('treaty', { weight: 1 }), makeUnit('harbour', { weight: 2 }), makeUnit('ship', { weight: 4 })];
const at = (unit: number, from: number, strength = 1): Occurrence => ({ unit, from, to: from + 1, strength });

describe('the best window', () => {
  it.each<readonly [string, readonly Occurrence[], number]>([
    ['no word', [], 0],
    ['one word', [at(1, 40)], 2],
    ['a weaker relative', [at(1, 0, 0.5)], 1],
    ['two words side by side', [at(0, 3), at(1, 4)], 3],
    ['two words a window apart', [at(0, 3), at(1, 13)], 3],
    ['two words further apart: the weightier', [at(0, 3), at(1, 14)], 2],
    ['a word twice: once', [at(0, 3), at(0, 5), at(0, 6)], 1],
    ['a word twice: the stronger, before', [at(0, 3), at(0, 5, 0.5)], 1],
    ['a word twice: the stronger, after', [at(0, 3, 0.5), at(0, 5)], 1],
    ['two windows: the better', [at(0, 0), at(1, 2), at(0, 50), at(2, 51)], 5],
    ['a window that begins in the middle', [at(0, 0), at(1, 9), at(2, 18)], 6],
  ])('of %s', (_, occurrences, weight) => {
    expect(bestWindow(units, occurrences)).toBeCloseTo(weight);
  });

  it('is what looking at each window apart finds', () => {
    const occurrence = fc.record({
      unit: fc.integer({ min: 0, max: 2 }),
      from: fc.integer({ min: 0, max: 60 }),
      strength: fc.constantFrom(0.25, 0.5, 1),
    });
    fc.assert(
      fc.property(fc.array(occurrence, { maxLength: 20 }), (places) => {
        const occurrences = places.map(({ unit, from, strength }) => at(unit, from, strength));
        const inOrder = occurrences.toSorted((a, b) => a.from - b.from);
        const windows = inOrder.map(({ from: start }) => {
          const inside = inOrder.filter(({ from }) => from >= start && from <= start + 10);
          const best = units.map(({ weight }, unit) =>
            Math.max(0, ...inside.filter((one) => one.unit === unit).map(({ strength }) => strength * weight)),
          );
          return best.reduce((sum, value) => sum + value, 0);
        });
        expect(bestWindow(units, inOrder)).toBeCloseTo(Math.max(0, ...windows));
      }),
    );
  });
});

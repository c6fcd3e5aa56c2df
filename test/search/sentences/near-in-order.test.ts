import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../src/search/match.js';
import { nearInOrder } from '../../../src/search/sentences/near-in-order.js';
import { makeUnit } from '../../support/make-unit.js';

const units = [makeUnit('peace', { weight: 3 }), makeUnit('treaty', { weight: 2 }), makeUnit('signed', { weight: 4 })];
const at = (unit: number, from: number, { length = 1, strength = 1 } = {}): Occurrence => ({
  unit,
  from,
  to: from + length,
  strength,
});

const sorted = (occurrences: readonly Occurrence[]): readonly Occurrence[] =>
  occurrences.toSorted((a, b) => a.from - b.from);

describe('words near each other in the order of the query', () => {
  it.each<readonly [string, readonly Occurrence[], number]>([
    ['no word', [], 0],
    ['one word', [at(0, 3)], 0],
    ['two in a row: what the lighter weighs', [at(0, 3), at(1, 4)], 2],
    ['two with a word between', [at(0, 3), at(1, 5)], 2 * (2 / 3)],
    ['two with four words between', [at(0, 3), at(1, 8)], 2 * (2 / 6)],
    ['two too far apart', [at(0, 3), at(1, 9)], 0],
    ['the other way round', [at(1, 3), at(0, 4)], 0],
    ['two that are no neighbours in the query', [at(0, 3), at(2, 4)], 0],
    ['a word twice', [at(0, 3), at(0, 4)], 0],
    ['three in a row: both pairs', [at(0, 3), at(1, 4), at(2, 5)], 4],
    ['a pair twice: once, at its nearest', [at(0, 3), at(1, 5), at(0, 20), at(1, 21)], 2],
    ['a name of several terms', [at(0, 3, { length: 3 }), at(1, 6)], 2],
    ['two that share a term', [at(0, 3, { length: 2 }), at(1, 4)], 2],
    ['a weaker relative: by the weaker', [at(0, 3, { strength: 0.5 }), at(1, 4)], 1],
  ])('%s', (_, occurrences, weight) => {
    expect(nearInOrder(units, occurrences)).toBeCloseTo(weight);
  });

  it('count from nothing to each pair once, and no less for another occurrence', () => {
    const occurrence = fc.record({
      unit: fc.integer({ min: 0, max: 2 }),
      from: fc.integer({ min: 0, max: 30 }),
      strength: fc.constantFrom(0.25, 0.5, 1),
    });
    fc.assert(
      fc.property(fc.array(occurrence, { maxLength: 12 }), occurrence, (places, another) => {
        const occurrences = places.map(({ unit, from, strength }) => at(unit, from, { strength }));
        const added = at(another.unit, another.from, { strength: another.strength });
        const weight = nearInOrder(units, sorted(occurrences));
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(4);
        expect(nearInOrder(units, sorted([...occurrences, added]))).toBeGreaterThanOrEqual(weight);
      }),
    );
  });
});

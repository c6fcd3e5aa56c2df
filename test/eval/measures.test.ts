import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOORS, findBelowFloor } from '../../eval/floors.js';
import { measureRanking } from '../../eval/public-questions.js';
import { mistype, sample, seededRandom } from '../../eval/sample.js';
import { editDistance } from '../../src/search/spelling.js';

describe('the measures of ranking', () => {
  it('are those of the textbook on places set by hand', () => {
    const figures = measureRanking([0, 1, 4, 5, null]);
    expect(figures['R@1']).toBeCloseTo(1 / 5);
    expect(figures['S@5']).toBeCloseTo(3 / 5);
    expect(figures['MRR@10']).toBeCloseTo((1 + 1 / 2 + 1 / 5 + 1 / 6) / 5);
    expect(figures['nDCG@10']).toBeCloseTo((1 + 1 / Math.log2(3) + 1 / Math.log2(6) + 1 / Math.log2(7)) / 5);
  });

  it('are 1 where all come first, 0 where none is found or asked', () => {
    expect(Object.values(measureRanking([0, 0]))).toEqual([1, 1, 1, 1]);
    expect(Object.values(measureRanking([null]))).toEqual([0, 0, 0, 0]);
    expect(Object.values(measureRanking([]))).toEqual([0, 0, 0, 0]);
  });
});

describe('a floor', () => {
  const floors = Object.entries(FLOORS).flatMap(([set, figures]) =>
    Object.entries(figures).map(([name, floor]) => ({ set, figures, name, floor })),
  );

  it.each(Object.entries(FLOORS))('of %s is kept by figures on it and above it', (set, figures) => {
    const above = Object.fromEntries(Object.entries(figures).map(([name, floor]) => [name, floor + 1]));
    expect([...findBelowFloor(set, figures), ...findBelowFloor(set, above)]).toEqual([]);
  });

  it.each(floors)('is named where $name of $set is below it or was not measured', ({ set, figures, name, floor }) => {
    const low = { ...figures, [name]: floor - 0.5 };
    expect(findBelowFloor(set, low)).toEqual([`${set}: ${name} is ${floor - 0.5}, wanted ${floor}`]);
    const { [name]: _, ...others } = figures;
    expect(findBelowFloor(set, others)).toEqual([`${set}: ${name} is 0, wanted ${floor}`]);
  });

  it('is not asked of a set that has none', () => {
    expect(findBelowFloor('questions', {})).toEqual([]);
  });
});

describe('a sample', () => {
  const values = Array.from({ length: 100 }, (_, at) => at);

  it('is the same for the same seed, another for another', () => {
    expect(sample(values, 10, 7)).toEqual(sample(values, 10, 7));
    expect(sample(values, 10, 7)).not.toEqual(sample(values, 10, 8));
  });

  it('holds each value once, all where there are no more', () => {
    expect(new Set(sample(values, 50, 7)).size).toBe(50);
    expect(sample(values, 1_000, 7).toSorted((a, b) => a - b)).toEqual(values);
    expect(sample([], 3, 7)).toEqual([]);
  });

  it('draws numbers from 0 to below 1, evenly', () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 2_000 }, random);
    expect(drawn.filter((value) => value < 0 || value >= 1)).toEqual([]);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(mean).toBeCloseTo(0.5, 1);
  });
});

describe('a typing mistake', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), minLength: 1, maxLength: 9 });

  it('is one edit, inside a word of four letters or more', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.integer(), (words, seed) => {
        const text = words.join(' ');
        const typed = mistype(text, seededRandom(seed)).split(' ');
        const changed = words.flatMap((before, at) =>
          typed[at] === before ? [] : [{ before, after: typed[at] ?? '' }],
        );
        expect(typed).toHaveLength(words.length);
        expect(changed).toHaveLength(words.some((before) => before.length >= 4) ? 1 : 0);
        for (const { before, after } of changed) {
          expect(before.length).toBeGreaterThanOrEqual(4);
          expect(editDistance(before, after, 3)).toBe(1);
          expect(after[0]).toBe(before[0]);
        }
      }),
    );
  });

  it('is made wherever a word is long enough', () => {
    const text = 'treaty of friendship';
    const unchanged = Array.from({ length: 200 }, (_, seed) => mistype(text, seededRandom(seed))).filter(
      (typed) => typed === text,
    );
    expect(unchanged).toEqual([]);
  });

  it('is not made in short words', () => {
    expect(mistype('who is he?', seededRandom(1))).toBe('who is he?');
    expect(mistype('', seededRandom(1))).toBe('');
  });
});

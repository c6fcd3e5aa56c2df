import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPassages as diffInPieces } from '../../../src/library/living/diff-passages.js';
import { finish } from '../../../src/search/gradual.js';
import { longestRise } from '../../../src/library/living/longest-rise.js';

const diffPassages = (before: readonly string[], after: readonly string[]) => finish(diffInPieces(before, after));

const [one, two, three] = [
  'The ferry guild raised its fares in June.',
  'The lighthouse was built of red granite.',
  'Mussels are grown on ropes below the pier.',
];
const texts = fc.array(
  fc.oneof(
    fc.constantFrom(one, two, three, `${one} Again.`, `Why ${two}`, '펠순 항구가 다시 열렸다.', 'a', 'b'),
    fc.lorem({ maxCount: 8 }),
  ),
  { maxLength: 25 },
);

describe('a diff of passages', () => {
  it('is empty for equal texts', () => {
    fc.assert(
      fc.property(texts, (list) => {
        expect(diffPassages(list, list)).toEqual([]);
      }),
    );
  });

  it('accounts for every passage: what was, less what went, and what came, is what is', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const left = before.slice();
        const take = (text: string): void => {
          const at = left.indexOf(text);
          expect(at).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        };
        const changes = diffPassages(before, after);
        for (const change of changes) {
          if (change.kind === 'removed') take(change.text);
          if (change.kind === 'changed') take(change.before);
        }
        for (const change of changes) {
          if (change.kind === 'added') left.push(change.text);
          if (change.kind === 'changed') left.push(change.after);
        }
        expect(left.toSorted()).toEqual(after.toSorted());
      }),
    );
  });

  it('names the places of what moved', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const moved = diffPassages(before, after).filter((change) => change.kind === 'moved');
        expect(moved.map(({ from }) => before[from - 1])).toEqual(moved.map(({ text }) => text));
        expect(moved.map(({ to }) => after[to - 1])).toEqual(moved.map(({ text }) => text));
      }),
    );
  });

  it('moves as few passages as can be', () => {
    expect(diffPassages([one, two, three], [three, one, two])).toEqual([
      { kind: 'moved', text: three, from: 3, to: 1 },
    ]);
  });

  it('pairs an edited passage with what it was, wherever it stands', () => {
    expect(diffPassages([one, two], [three, two, one.replace('June', 'July')])).toEqual([
      { kind: 'added', text: three },
      { kind: 'changed', before: one, after: one.replace('June', 'July') },
    ]);
  });

  it('keeps texts apart that have little in common', () => {
    expect(diffPassages([one], [two])).toEqual(
      [
        { kind: 'added', text: two },
        { kind: 'removed', text: one },
      ].toReversed(),
    );
  });

  it('shows removed passages where they stood', () => {
    expect(diffPassages([one, two, three], [one, three, 'New words here.'])).toEqual([
      { kind: 'removed', text: two },
      { kind: 'added', text: 'New words here.' },
    ]);
  });

  it('compares few passages with each other, in a long document as well', () => {
    const before = Array.from(
      { length: 5_000 },
      (_, n) => `Passage ${n} tells of ship ${n * 7} and of the harbour ${n % 50}.`,
    );
    const after = before.map((text, n) => (n % 2 === 0 ? text.replace('tells', 'told') : text));
    const changes = diffPassages(before, after);
    expect(changes).toHaveLength(2_500);
    expect(
      changes.every((change) => change.kind === 'changed' && change.before.replace('tells', 'told') === change.after),
    ).toBe(true);
  });
});

describe('the longest rise', () => {
  it('is ascending, and no shorter than any that is found by trying all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 9 }), (numbers) => {
        const rise = longestRise(numbers).map((index) => numbers[index] ?? -1);
        expect(rise.every((number, index) => index === 0 || number > (rise[index - 1] ?? -1))).toBe(true);
        const subsets = Array.from({ length: 2 ** numbers.length }, (_, bits) =>
          numbers.filter((__, at) => (bits >> at) & 1),
        );
        const rises = subsets.filter((list) => list.every((number, at) => at === 0 || number > (list[at - 1] ?? -1)));
        expect(rise).toHaveLength(Math.max(...rises.map(({ length }) => length)));
      }),
      { numRuns: 40 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../support/vocabulary-of.js';
import { createSpeller, createSpellingTable, editDistance } from '../../src/search/spelling.js';
import { parseLexicon } from '../../src/search/lexicon.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

/** Edit distance straight from its definition, swaps of neighbours included. */
function naiveDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const ways = [
        at(row - 1, column) + 1,
        row === 0 ? Infinity : at(row, column - 1) + 1,
        at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        isSwap ? at(row - 2, column - 2) + 1 : Infinity,
      ];
      const line = rows[row];
      if (line) line[column] = Math.min(...ways);
    }
  }
  return at(a.length, b.length);
}

describe('the distance of two words', () => {
  it.each([
    ['treaty', 'treaty', 0],
    ['traety', 'treaty', 1],
    ['treaaty', 'treaty', 1],
    ['trety', 'treaty', 1],
    ['treety', 'treaty', 1],
    ['rteayt', 'treaty', 2],
    ['', 'ab', 2],
  ])('from %s to %s is %i: a swap of neighbours counts as one', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('is the same as by definition, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naiveDistance(a, b), limit + 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the speller', () => {
  const vocabulary = vocabularyOf([
    ['treaty', 9],
    ['treats', 1],
    ['alliance', 3],
    ['cat', 4],
    ['2024a', 5],
  ]);
  const spell = createSpeller(vocabulary, createSpellingTable(vocabulary));
  const wordsFor = (typed: string): readonly string[] => spell(typed).map(({ word }) => word);

  it('puts the commoner of two equally near words first', () => {
    expect(wordsFor('treaty'.slice(0, 5))).toEqual(['treaty', 'treats']);
  });

  it.each(['cta', 'x', '2023a', 'zzzzzz', 'a'.repeat(6_000)])('has no guess for %s', (typed) => {
    expect(wordsFor(typed)).toEqual([]);
  });

  it('forgives two mistakes in long words only', () => {
    expect(wordsFor('aliancce')).toEqual(['alliance']);
    expect(wordsFor('traeyt')).toEqual([]);
  });
});

const texts = [
  'The treaty was signed in Pyongyang, then most people left.',
  'The alliance ended. A mid size ship sank off two coasts, the coast and all.',
];
const index = tinyIndex(
  corpusOfTexts(texts),
  parseLexicon('thin, slim\nmind, intellect\nhost, presenter\ntoast, slice'),
);
const suggested = (query: string): string | null => index.search(query).didYouMean;

describe('a suggestion', () => {
  it.each([
    ['tretay', 'treaty'],
    ['the Tretay of Pyongyamg', 'the Treaty of Pyongyang'],
    ['aliancce', 'alliance'],
    ['tretay and Tretay', 'treaty and Treaty'],
    ['tretay: tretay', 'treaty: treaty'],
  ])('mends %s', (typed, mended) => {
    expect(suggested(typed)).toBe(mended);
  });

  it.each([
    ['a word that the corpus holds', 'treaty'],
    ['another form of such a word', 'treaties'],
    ['a word of the thesaurus', 'thin'],
    ['words of the thesaurus that look like words of the corpus', 'host toast'],
    ['inflected words of the thesaurus', 'toasts minds thinned hosts'],
    ['a word that is near only to a shorter one', 'middl'],
    ['a stop word that is misspelt', 'ther'],
    ['two mistakes in a word of seven letters', 'signnde'],
    ['a number', '20244'],
    ['Hangul', '조얃'],
    ['a part of a longer word', 'treaty treatyxyzqw'],
  ])('does not touch %s', (_, typed) => {
    expect(suggested(typed)).toBeNull();
  });

  it('is made only for words that the index lacks, and those are found by it', () => {
    const [hit] = index.search('tretay').hits;
    expect(hit?.reasons).toEqual([{ word: 'tretay', match: 'spelling', fields: ['text'], weight: 1 }]);
    expect(index.search('treaty').hits[0]?.reasons).toMatchObject([{ match: 'exact' }]);
  });
});

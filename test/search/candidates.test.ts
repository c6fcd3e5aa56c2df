import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { createCandidateFinder } from '../../src/search/candidates.js';
import { finish } from '../../src/search/gradual.js';
import { corpusOfTexts, tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

const WORDS = [
  'treaty',
  'treaties',
  'harbour',
  'ship',
  'ships',
  'Pyongyang',
  'signed',
  'signing',
  'bread',
  '조약',
  '북한',
  '條約',
  '2024',
  'café',
  'cafe',
];
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
const analyzer = createAnalyzer('en', []);
const termsOf = (words: string): ReadonlySet<string> => new Set(analyzer.analyze(words).terms.map(({ term }) => term));

describe('the first stage', () => {
  it('finds every passage of up to ten that holds a word of the query, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 10 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        (texts, words) => {
          const wanted = termsOf(words.join(' '));
          const expected = texts.flatMap((held, number) =>
            [...termsOf(held)].some((term) => wanted.has(term)) ? [number] : [],
          );
          const oracle = tinyIndex(corpusOfTexts(texts));
          const { understanding } = oracle.find(words.join(' '));
          const found = finish(createCandidateFinder(oracle.forward))(understanding.units, 100);
          // Where the corpus lacks a word, words that are spelt alike may be found as well.
          const isCorrected = understanding.units.some(({ alternatives }) =>
            alternatives.some(({ match }) => match === 'spelling'),
          );
          const missed = expected.filter((number) => !found.includes(number));
          const needless = found.filter((number) => !isCorrected && !expected.includes(number));
          expect({ missed, needless }).toEqual({ missed: [], needless: [] });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds ten of more, and beyond them only those that come near the best', () => {
    const rich = 'treaty harbour ship bread.';
    const texts = [
      ...Array.from({ length: 12 }, () => rich),
      ...Array.from({ length: 30 }, () => 'bread bread signed signed signed.'),
    ];
    const index = tinyIndex(corpusOfTexts(texts));
    const find = (query: string): readonly number[] =>
      finish(createCandidateFinder(index.forward))(index.find(query).understanding.units, 100);
    expect(find('treaty harbour ship bread')).toEqual(Array.from({ length: 12 }, (_, number) => number));
    expect(find('bread')).toHaveLength(42);
  });

  const corpus = tinyCorpus({
    documents: {
      'title.md': '# The harbour\n\nSand was taken away.',
      'heading.md': '# Notes\n\n## Harbour\n\nBread was baked.\n\n## Weather\n\nWind came up.',
      'text.md': '# Words\n\nThe harbour is full.',
    },
  });
  const index = tinyIndex(corpus);
  const candidates = finish(createCandidateFinder(index.forward));
  const { units } = index.find('harbour').understanding;
  const textsOf = (numbers: readonly number[]): readonly string[] =>
    numbers.map((number) => index.forward.passages[number]?.text ?? '').toSorted();

  it('looks at titles and headings too', () => {
    expect(textsOf(candidates(units, 10))).toEqual([
      'Bread was baked.',
      'Sand was taken away.',
      'The harbour is full.',
    ]);
  });

  it('keeps to the limit and to what is accepted', () => {
    expect(candidates(units, 2)).toHaveLength(2);
    expect(textsOf(candidates(units, 10, (number) => index.forward.documentOf[number] === 2))).toEqual([
      'The harbour is full.',
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(candidates([], 10)).toEqual([]);
    expect(candidates(index.find('bananas').understanding.units, 10)).toEqual([]);
  });

  it('still finds words that nearly every passage of a large corpus holds', () => {
    const large = tinyIndex(
      corpusOfTexts(Array.from({ length: 2_200 }, (_, at) => (at === 7 ? 'A harbour and a treaty.' : 'A treaty.'))),
    );
    const common = large.find('treaty').understanding.units;
    expect(finish(createCandidateFinder(large.forward))(common, 5)).toHaveLength(5);
    const both = large.find('treaty harbour').understanding.units;
    expect(finish(createCandidateFinder(large.forward))(both, 5)[0]).toBe(7);
    expect(finish(createCandidateFinder(large.forward))(common, 5, (number) => number === 9)).toEqual([9]);
  });
});

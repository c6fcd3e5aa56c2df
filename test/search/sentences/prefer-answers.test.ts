import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../src/search/analyze.js';
import { finish } from '../../../src/search/gradual.js';
import { rank } from '../../../src/search/rank.js';
import { preferAnswers } from '../../../src/search/sentences/prefer-answers.js';
import { NO_VECTORS } from '../../../src/search/word-vectors.js';
import { corpusOfTexts, tinyIndex } from '../../support/tiny-corpus.js';

describe('the passage whose sentence answers', () => {
  const index = tinyIndex(
    corpusOfTexts([
      'The treaty was signed. The treaty was signed again in the harbour.',
      'A big crowd saw how Ivan Petrov signed the treaty in the harbour.',
      'It was in 2024 that the treaty was signed.',
      'The treaty was signed because grain was short.',
      'The harbour treaty has 23 articles.',
      'Storks fly south over the harbour.',
    ]),
  );

  it.each([
    ['Who signed the treaty?', 't1'],
    ['When was the treaty signed?', 't2'],
    ['Why was the treaty signed?', 't3'],
    ['How many articles does the treaty have?', 't4'],
    ['Which birds fly south?', 't5'],
  ])('comes first for “%s”', (question, id) => {
    const { ranked } = index.find(question);
    expect(index.forward.passages[ranked[0]?.number ?? -1]?.documentId).toBe(id);
  });
});

const WORDS = ['treaty', 'harbour', 'ship', 'signed', 'bread', 'grain', 'winter', 'in', 'the', '2024', 'Pyongyang'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.map((one) => `The ${one}.`).join(' '));
const corpora = fc.array(text, { minLength: 1, maxLength: 20 });

/** What is ranked by words alone, and the same read sentence by sentence. */
function rankTwice(texts: readonly string[], question: string) {
  const index = tinyIndex(corpusOfTexts(texts));
  const { forward } = index;
  const { understanding } = index.find(question);
  const { units } = understanding;
  const understood = { ...understanding, question, known: new Map(), defining: new Map() };
  const everyNumber = texts.map((_, number) => number);
  const unread = finish(rank(forward, units, everyNumber));
  const tools = {
    index: forward,
    analyzer: createAnalyzer('en', []),
    vectors: NO_VECTORS,
    placeOf: () => null,
    isStop: new Uint8Array(forward.vocabulary.size()),
  };
  return { forward, unread, read: finish(preferAnswers(tools, understood, unread)) };
}

const numbersOf = (ranked: readonly { readonly number: number }[]): readonly number[] =>
  ranked.map(({ number }) => number);

describe('the order of answers', () => {
  it('goes on below the tenth with the tenth’s score, by the same steps as before', () => {
    const texts = Array.from({ length: 14 }, (_, at) => `The treaty number ${at + 100}${' and grain'.repeat(at)}.`);
    const { unread, read } = rankTwice(texts, 'Which treaty holds?');
    const shift = (read[9]?.score ?? NaN) - (unread[10]?.score ?? NaN);
    read.slice(10).forEach(({ score }, at) => expect(score).toBeCloseTo((unread[10 + at]?.score ?? NaN) + shift));
  });

  it('holds the same ten passages first, and keeps the order of all below', () => {
    fc.assert(
      fc.property(corpora, words, (texts, question) => {
        const { unread, read } = rankTwice(texts, question);
        expect(numbersOf(read.slice(10))).toEqual(numbersOf(unread.slice(10)));
        expect(new Set(numbersOf(read.slice(0, 10)))).toEqual(new Set(numbersOf(unread.slice(0, 10))));
      }),
    );
  });

  it('goes by score to the end', () => {
    fc.assert(
      fc.property(corpora, words, (texts, question) => {
        const scores = rankTwice(texts, question).read.map(({ score }) => score);
        scores.forEach((score, at) => expect(score).toBeLessThanOrEqual((scores[at - 1] ?? Infinity) + 1e-9));
      }),
    );
  });

  it.each(['the', 'of the and', ''])('is kept where a question has no words: “%s”', (question) => {
    const texts = Array.from({ length: 12 }, (_, at) => `The treaty number ${at + 100}.`);
    const { unread, read } = rankTwice(texts, question);
    expect(read).toHaveLength(12);
    expect(read).toEqual(unread.map((entry) => ({ ...entry, readings: [] })));
  });

  it('is that of ten passages that were read; the others have no readings', () => {
    const texts = Array.from({ length: 14 }, (_, at) => `The treaty number ${at + 100}. It holds.`);
    const { read } = rankTwice(texts, 'Which treaty holds?');
    expect(read.map(({ readings }) => readings.length)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0]);
  });
});

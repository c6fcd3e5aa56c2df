import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { shortenQuestion } from '../../src/search/shorten-question.js';
import { createVocabulary } from '../../src/search/vocabulary.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

const vocabulary = createVocabulary();
const knowledge = { analyzer: createAnalyzer('en', []), vocabulary, stopWords: new Set(['the', 'of']) };
const addTerm = (term: string, frequency: number): void => {
  const id = vocabulary.add(term);
  vocabulary.setFrequency(id, frequency);
};
addTerm('common', 9);
addTerm('rare', 1);
const numbered = (count: number): string => Array.from({ length: count }, (_, at) => `x${at}x`).join(' ');
const held = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `held${from + at}`).join(' ');
const filler = 'common of the '.repeat(50);

describe('a long question', () => {
  it('is read as it is up to 600 characters', () => {
    const text = `The ${'common '.repeat(80)}`;
    expect(shortenQuestion(text, knowledge)).toBe(text);
  });

  it('loses stop words and repetitions', () => {
    expect(shortenQuestion(`Rare ${filler}, rare!`, knowledge)).toBe('Rare common');
  });

  it('keeps its rarest words, wherever they stand, in their order', () => {
    for (let at = 0; at < 70; at += 1) addTerm(`held${at}`, at < 40 ? 3 : 2);
    expect(shortenQuestion(`${filler} ${held(0, 70)} rare`, knowledge)).toBe(` ${held(0, 29)} ${held(40, 70)} rare`);
  });

  it('keeps as large a share of words that no passage holds as it has', () => {
    const unknown = numbered(198);
    expect(shortenQuestion(`common ${unknown} rare`, knowledge)).toBe(` ${numbered(59)} rare`);
    expect(shortenQuestion(`${filler} rare ${'x '.repeat(600)}`, knowledge)).toBe('common rare x');
  });

  it('comes to sixty words at most, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 601, maxLength: 6000, unit: fc.constantFrom('a', 'é', '한', ' ', '.') }),
        (text) => {
          const shortened = shortenQuestion(text, knowledge);
          expect(shortened.trim().split(/\s+/).length).toBeLessThanOrEqual(60);
          expect(shortened.length).toBeLessThanOrEqual(text.length + 1);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('makes sixty units at most', () => {
    const index = tinyIndex(corpusOfTexts([numbered(400)]));
    const question = numbered(1_200);
    expect(index.find(question).understanding.units).toHaveLength(60);
    expect(index.search(question).total).toBe(1);
  });
});

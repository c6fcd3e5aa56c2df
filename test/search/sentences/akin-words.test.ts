import { describe, expect, it } from 'vitest';
import { createAkinMatcher } from '../../../src/search/sentences/akin-words.js';
import { corpusOfTexts, tinyIndex } from '../../support/tiny-corpus.js';
import type { SentenceParts } from '../../../src/search/sentences/sentence-parts.js';

/** The parts of the only sentence of a text, read for a question. */
function partsOf(question: string, text: string): SentenceParts | undefined {
  return tinyIndex(corpusOfTexts([text, 'The weather of spring.'])).find(question).ranked[0]?.readings[0]?.parts;
}

describe('words that begin alike', () => {
  it.each([
    ['religion', 'religi', 12 / 14],
    ['rail', 'religi', 0],
    ['religion', 'rel', 6 / 11],
    ['religion', 're', 0],
    ['1991', '1992', 0],
  ])('%s and %s are alike by %d', (label, term, likeness) => {
    const { vocabulary } = tinyIndex(corpusOfTexts(['A text.'])).forward;
    const unit = { label, alternatives: [], idf: 1, weight: 1, isSpecific: false, isEssential: false, isName: false };
    const akin = new Float64Array(1);
    const matcher = createAkinMatcher([unit], { ...vocabulary, term: () => term }, (word) => word);
    matcher.read(0, akin);
    expect(akin[0]).toBeCloseTo(likeness, 5);
  });
});

describe('pairs of words', () => {
  it('are those that stand in the question in the same order', () => {
    expect(partsOf('harbour treaty signed', 'They kept the harbour treaty signed.')?.pairs).toBe(1);
    expect(partsOf('harbour treaty signed', 'A harbour treaty, once signed.')?.pairs).toBe(0.5);
    expect(partsOf('harbour treaty signed', 'Signed was a treaty on the harbour.')?.pairs).toBe(0);
  });
});

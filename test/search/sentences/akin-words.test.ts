import { describe, expect, it } from 'vitest';
import { corpusOfTexts, tinyIndex } from '../../support/tiny-corpus.js';
import type { SentenceParts } from '../../../src/search/sentences/sentence-parts.js';

/** The parts of the only sentence of a text, read for a question. */
function partsOf(question: string, text: string): SentenceParts | undefined {
  return tinyIndex(corpusOfTexts([text, 'The weather of spring.'])).find(question).ranked[0]?.readings[0]?.parts;
}

describe('words that begin alike', () => {
  it.each([
    ['What did religion change in the harbour?', 'The harbour had religious schools.', true],
    ['What did colonies change in the harbour?', 'The harbour had colonial schools.', true],
    ['What did rail change in the harbour?', 'The harbour had religious schools.', false],
    ['What did schools change in the harbour?', 'The harbour had schools.', false],
    ['What did 1991 change in the harbour?', 'The harbour had 1992 schools.', false],
  ])('“%s” of “%s”: %s', (question, text, isAkin) => {
    expect((partsOf(question, text)?.akin ?? 0) > 0).toBe(isAkin);
  });
});

describe('pairs of words', () => {
  it('are those that stand in the question in the same order', () => {
    expect(partsOf('harbour treaty signed', 'They kept the harbour treaty signed.')?.pairs).toBe(1);
    expect(partsOf('harbour treaty signed', 'A harbour treaty, once signed.')?.pairs).toBe(0.5);
    expect(partsOf('harbour treaty signed', 'Signed was a treaty on the harbour.')?.pairs).toBe(0);
  });
});

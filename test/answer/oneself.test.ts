import { describe, expect, it } from 'vitest';
import { COVERAGE, coverageOf } from '../../src/answer/coverage.js';
import { collectEvidence } from '../../src/answer/evidence.js';
import { asksForOneself, speaksToReader } from '../../src/answer/oneself.js';
import { tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'tie.md': 'The tie of the two harbours did not end in a knot.',
      'bowline.md': 'You tie a bowline with one loop.',
      'petrov.md': 'The harbour asked Ivan Petrov.',
    },
    glossary: '- name: Ivan Petrov\n  aliases: []\n  type: person\n  gloss: A captain.\n',
  }),
);

describe('a question for oneself', () => {
  it.each(['How do I tie a tie?', 'which phone SHOULD I buy', 'Why is my dog sad?', 'Am I too old?'])(
    'is “%s”',
    (question) => {
      expect(asksForOneself(question)).toBe(true);
    },
  );

  it.each([
    'Who was James I?',
    'When did World War I end?',
    'Does that answer my question?',
    'Is it in mythology?',
    '',
  ])('is not “%s”', (question) => {
    expect(asksForOneself(question)).toBe(false);
  });

  it.each([
    ['end a knot', COVERAGE.oneself],
    ['tie a bowline', 0],
    ['ask Ivan Petrov', 0],
  ])(
    'needs more to be answered, unless the text speaks to its reader or it names what the glossary does: “Can I %s?” %d',
    (rest, less) => {
      const { understanding, ranked } = index.find(`Can it ${rest}?`);
      const best = collectEvidence(index, { understanding, ranked }).slice(0, 1);
      expect(best).toHaveLength(1);
      const coverage = (question: string): number => coverageOf(question, understanding, best);
      expect(coverage(`Can I ${rest}?`) - coverage(`Can it ${rest}?`)).toBeCloseTo(less);
    },
  );

  it.each([
    ['Take your hat.', true],
    ['We left early.', true],
    ['The ship left. Its hat stayed.', false],
  ])('speaks to its reader: “%s” %s', (text, expected) => {
    expect(speaksToReader(text)).toBe(expected);
  });
});

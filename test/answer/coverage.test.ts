import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { COVERAGE, coverageOf } from '../../src/answer/coverage.js';
import { collectEvidence } from '../../src/answer/evidence.js';
import type { Unit } from '../../src/search/unit.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'harbour.md': withMeta(
        { title: 'The harbour treaty' },
        'Ivan Petrov signed the harbour treaty in spring. The treaty has 23 articles about ships and grain.',
      ),
      'birds.md': withMeta({ title: 'On storks' }, 'Storks fly south in winter. They rest beside the river.'),
      'alone.md': withMeta({ title: 'On rice' }, 'North Korea bought rice in winter.'),
    },
    glossary: TINY_GLOSSARY,
  }),
);

/** How well the best sentence answers. */
function measure(question: string): number {
  const finding = index.find(question);
  return coverageOf(question, finding.understanding, collectEvidence(index, finding).slice(0, 1));
}

describe('the measure of an answer', () => {
  it.each([
    ['a word that the corpus lacks', 'Who signed the harbour treaty?', 'Who signed the quixotic harbour treaty?'],
    ['a name that the corpus lacks', 'Where do storks fly in winter?', 'Where do storks fly in Oslo?'],
    ['a noun to be counted of which nothing is said', 'how the treaty has storks', 'how many storks has the treaty'],
    ['an expected date that is not told', 'storks fly south', 'when storks fly south'],
    ['a name that stands elsewhere', 'storks fly south in winter', 'storks fly south in North Korea'],
  ])('is lowered by %s', (_, known, unknown) => {
    expect(measure(unknown)).toBeLessThan(measure(known));
  });

  it('takes off as much as is said for what is counted and not spoken of', () => {
    const question = 'how many storks has the treaty';
    const finding = index.find(question);
    const evidence = collectEvidence(index, finding).filter(({ document }) => document.id === 'harbour');
    const uncounted = coverageOf(question, finding.understanding, evidence);
    const without = coverageOf('how many has the treaty storks', finding.understanding, evidence);
    expect(evidence.length).toBeGreaterThan(0);
    expect(uncounted - without).toBeCloseTo(COVERAGE.uncounted);
  });

  it('takes off as much as is said for an amount that is not told in its unit', () => {
    const question = 'what share storks fly';
    const finding = index.find(question);
    const evidence = collectEvidence(index, finding).filter(({ document }) => document.id === 'birds');
    const unmeasured = coverageOf(question, finding.understanding, evidence);
    const without = coverageOf('what storks share fly', { ...finding.understanding, expectation: null }, evidence);
    expect(evidence.length).toBeGreaterThan(0);
    // The number that any share is made of is missing, too.
    const { unmeasured: amount, unexpected, numberElsewhere } = COVERAGE;
    expect(unmeasured - without).toBeCloseTo(amount + unexpected + numberElsewhere);
  });

  it('takes off the share of what is unknown, and of the weightiest name that is missing', () => {
    const question = 'storks treaty ships';
    const { understanding } = index.find(question);
    const evidence = collectEvidence(index, index.find(question)).filter(({ document }) => document.id === 'harbour');
    const units = understanding.units.map((unit) => ({ ...unit, weight: 1 }));
    const measureWith = (change: Partial<Unit>): number =>
      coverageOf(
        question,
        { ...understanding, units: units.map((unit, at) => (at === 0 ? { ...unit, ...change } : unit)) },
        evidence,
      );
    expect(units.map(({ label }) => label)).toEqual(['storks', 'treaty', 'ships']);
    expect(measureWith({ alternatives: [] }) - measureWith({})).toBeCloseTo(COVERAGE.unknown / 3);
    expect(measureWith({ isEssential: true }) - measureWith({ isEssential: false })).toBeCloseTo(COVERAGE.missing / 3);
  });

  it.each(['How many articles has the treaty?', 'how many pages', 'how many'])(
    'takes off nothing where the counted noun is held, or is no word of the query: “%s”',
    (question) => {
      const { understanding } = index.find('How many articles has the treaty?');
      const finding = index.find('How many articles has the treaty?');
      const evidence = collectEvidence(index, finding).slice(0, 1);
      expect(coverageOf(question, understanding, evidence)).toBeCloseTo(
        coverageOf('How many are there?', understanding, evidence),
      );
    },
  );

  it('asks less where there is no thesaurus', () => {
    const question = 'Who signed the harbour treaty?';
    const finding = index.find(question);
    const evidence = collectEvidence(index, finding);
    const measureWith = (hasThesaurus: boolean): number =>
      coverageOf(question, { ...finding.understanding, hasThesaurus }, evidence);
    expect(measureWith(false) - measureWith(true)).toBeCloseTo(COVERAGE.noThesaurus);
  });

  it('is that of the best sentence, and of none the least', () => {
    const question = 'Who signed the harbour treaty?';
    const finding = index.find(question);
    const evidence = collectEvidence(index, finding);
    const single = evidence.map((one) => coverageOf(question, finding.understanding, [one]));
    expect(coverageOf(question, finding.understanding, evidence)).toBe(Math.max(...single));
    expect(coverageOf(question, finding.understanding, [])).toBe(-Infinity);
  });
});

describe('a question', () => {
  it.each([
    'Who signed the harbour treaty?',
    'How many articles does the treaty have?',
    'When do storks fly south?',
    'What did North Korea buy in winter?',
  ])('is answered where the corpus does: “%s”', (question) => {
    expect(answerQuestion(index, question).kind).toBe('found');
  });

  it.each([
    'Who painted the Mona Lisa?',
    'How many pages does the treaty of Westphalia have?',
    'Why did Napoleon invade Russia?',
    'What did the United States buy in winter?',
    'bananas',
    '',
  ])('is refused where it does not: “%s”', (question) => {
    expect(answerQuestion(index, question).kind).toBe('refused');
  });
});

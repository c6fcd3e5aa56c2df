import { describe, expect, it } from 'vitest';
import { collectEvidence, type Evidence } from '../../src/answer/evidence.js';
import { findGap, isCoverageNote, statesGap } from '../../src/answer/gaps.js';
import type { Unit } from '../../src/search/unit.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

interface Read {
  readonly evidence: readonly Evidence[];
  readonly gap: Evidence | null;
  readonly units: readonly Unit[];
}

/** Reads one document of several paragraphs with a question; the best evidence that states no gap is taken as the answer. */
function read(question: string, paragraphs: readonly string[]): Read {
  const filler = Array.from({ length: 12 }, (_, at) => `Storks number ${at + 100} fly over the field.`);
  const documents = {
    'work.md': withMeta({ title: 'Letters' }, paragraphs.join('\n\n')),
    'birds.md': withMeta({ title: 'Birds' }, filler.join('\n\n')),
  };
  const index = tinyIndex(tinyCorpus({ documents }));
  const finding = index.find(question);
  const evidence = collectEvidence(index, finding);
  const chosen = evidence.filter((one) => !statesGap(one)).slice(0, 1);
  const { units } = finding.understanding;
  return { evidence, units, gap: findGap(evidence.filter(statesGap), chosen, units) };
}

const tellsGap = (text: string): boolean => read('treaty', [text]).evidence.some(statesGap);

describe('a sentence', () => {
  it.each([
    'The second treaty is not available.',
    'The treaty was never included.',
    'The price of the treaty is not known.',
    'The price of the treaty is not given here.',
    'The treaty was not available, so the price is missing.',
    'The text does not mention the treaty.',
    'Petrov cannot name the treaty.',
    'Note on coverage: the end of the treaty is missing.',
    'Editor’s note on coverage: only half the treaty was at hand.',
  ])('states a gap: “%s”', (text) => {
    expect(tellsGap(text)).toBe(true);
  });

  it.each([
    'The treaty is available.',
    'The treaty does not bind them.',
    'The treaty was not given much time.',
    'The treaty is not known to them.',
    'They never signed the treaty.',
    'Note: the treaty is old.',
    'A note on coverage of the treaty followed.',
  ])('states none: “%s”', (text) => {
    expect(read('treaty', [text]).evidence.length).toBeGreaterThan(0);
    expect(tellsGap(text)).toBe(false);
  });
});

describe('a note on coverage', () => {
  it.each([
    ['Note on coverage: only half the treaty was at hand.', true],
    ['Editor’s note on coverage: only half the treaty was at hand.', true],
    ['Note: only half the treaty was at hand.', false],
    ['The treaty has a note on coverage.', false],
  ])('is known by its beginning: “%s” %s', (text, isNote) => {
    const { evidence } = read('treaty', [text]);
    expect(evidence.map(({ passage }) => isCoverageNote(passage))).toEqual([isNote]);
  });
});

describe('a gap', () => {
  const answer = 'Petrov wrote about the harbour treaty.';

  it.each([
    ['a sentence that says so of a word that the answer lacks', 'The price of the harbour treaty is not known.'],
    ['a note that says so', 'Note on coverage: the price of the harbour treaty was left out.'],
  ])('speaks against an answer: %s', (_, text) => {
    expect(read('price of the harbour treaty', [answer, text]).gap?.text).toBe(text);
  });

  it.each([
    ['the answer holds the word as well', 'the harbour treaty', 'The harbour treaty is not available.'],
    ['a note adds no word', 'the harbour treaty', 'Note on coverage: half of the harbour treaty was left out.'],
    ['it covers too little', 'price of the harbour treaty', 'The price of bread is not known.'],
    ['a note covers too little', 'price of the harbour treaty', 'Note on coverage: the price of bread was left out.'],
    ['nothing is stated', 'price of the harbour treaty', 'The price of the harbour treaty was high.'],
  ])('is none where %s', (_, question, text) => {
    expect(read(question, [answer, text]).gap).toBeNull();
  });

  it('is none where its passage ranks low', () => {
    const question = 'price of the harbour treaty';
    const { evidence, gap, units } = read(question, [answer, 'The price of the harbour treaty is not known.']);
    const chosen = evidence.filter((one) => one.text === answer);
    const ranked = (rank: number): readonly Evidence[] => (gap ? [{ ...gap, rank }] : []);
    expect(findGap(ranked(4), chosen, units)).toMatchObject({ rank: 4 });
    expect(findGap(ranked(5), chosen, units)).toBeNull();
  });

  it('is none where nothing was chosen', () => {
    const { evidence } = read('price of the treaty', ['The price of the treaty is not known.']);
    expect(evidence.filter(statesGap)).toHaveLength(1);
    expect(findGap(evidence, [], [])).toBeNull();
  });
});

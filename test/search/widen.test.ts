import { describe, expect, it } from 'vitest';
import { inverseFrequency } from '../../src/search/unit.js';
import { createVocabulary } from '../../src/search/vocabulary.js';
import { widenUnits } from '../../src/search/widen.js';
import { parseWordVectors } from '../../src/search/word-vectors.js';
import { makeAlternative, makeUnit } from '../support/make-unit.js';
import { wordVectorBytes } from '../support/word-vector-bytes.js';

const NURSES = Array.from({ length: 12 }, (_, at) => `nurse${at}`);
const vectors = parseWordVectors(
  wordVectorBytes({
    doctor: { vector: [100, 0], near: ['physician', 'surgeon', 'medic', 'unheld'] },
    physician: { vector: [99, 10] },
    surgeon: { vector: [90, 40] },
    // Far from the corpus: the first in a heading that is gone, the second nowhere.
    unheld: { vector: [80, 60] },
    medic: { vector: [85, 50] },
    banana: { vector: [0, 100] },
    care: { vector: [100, 0], near: NURSES },
    ...Object.fromEntries(NURSES.map((nurse, at) => [nurse, { vector: [100, at] }])),
  }),
);

/** A vocabulary of terms, each in so many passages. */
function vocabularyOf(frequencies: Readonly<Record<string, number>>): ReturnType<typeof createVocabulary> {
  const vocabulary = createVocabulary();
  for (const [term, frequency] of Object.entries(frequencies)) {
    const id = vocabulary.add(term);
    vocabulary.setFrequency(id, frequency);
  }
  return vocabulary;
}

const vocabulary = vocabularyOf({
  doctor: 1,
  physician: 2,
  surgeon: 5,
  unheld: 0,
  banana: 3,
  care: 1,
  ...Object.fromEntries(NURSES.map((nurse) => [nurse, 1])),
});
const idOf = (term: string): number => vocabulary.find(term) ?? -1;
const tools = { vectors, vocabulary, passageCount: 20, stem: (word: string) => word.replace(/s$/, '') };
const widened = (unit: ReturnType<typeof makeUnit>): readonly string[] =>
  widenUnits([unit], tools).flatMap(({ alternatives }) => alternatives.map(({ ids }) => vocabulary.term(ids[0] ?? -1)));

describe('a common word', () => {
  it('is widened by near words that the corpus holds, best first', () => {
    const doctor = makeUnit('doctor', { alternatives: [makeAlternative(idOf('doctor'))] });
    expect(widened(doctor)).toEqual(['doctor', 'physician', 'surgeon']);
  });

  it('that the corpus lacks is widened as well, by the stem of what was typed', () => {
    const lacking = vocabularyOf({ physician: 1 });
    const [unit] = widenUnits([makeUnit('Doctors')], { ...tools, vocabulary: lacking });
    expect(unit?.alternatives.map(({ ids }) => ids)).toEqual([[lacking.find('physician')]]);
  });

  it('is widened by its rarity and nearness, less than the word itself counts', () => {
    const [unit] = widenUnits([makeUnit('doctor', { alternatives: [makeAlternative(idOf('doctor'))] })], tools);
    const [own, physician, surgeon] = unit?.alternatives ?? [];
    expect(own).toEqual(makeAlternative(idOf('doctor')));
    expect(physician?.weight).toBeCloseTo(0.6 * (99 / Math.hypot(99, 10)));
    expect(surgeon?.weight).toBeCloseTo(0.6 * (90 / Math.hypot(90, 40)));
    expect(physician?.idf).toBeCloseTo(inverseFrequency(20, 2));
    expect([physician?.match, surgeon?.match]).toEqual(['association', 'association']);
  });

  it('keeps what it had, once, and in its place by weight', () => {
    const related = makeAlternative(idOf('surgeon'), { weight: 0.55, match: 'association' });
    const weak = makeAlternative(idOf('banana'), { weight: 0.1, match: 'association' });
    const doctor = makeUnit('doctor', { alternatives: [makeAlternative(idOf('doctor')), related, weak] });
    expect(widened(doctor)).toEqual(['doctor', 'physician', 'surgeon', 'banana']);
  });

  it('is widened by eight words at most, the nearest', () => {
    const care = makeUnit('care', { alternatives: [makeAlternative(idOf('care'))] });
    expect(widened(care)).toEqual(['care', ...NURSES.slice(0, 8)]);
  });

  it.each(['banana', 'unlisted'])('without neighbours stays as it is: %s', (word) => {
    const unit = makeUnit(word, { alternatives: [] });
    expect(widenUnits([unit], tools)).toEqual([unit]);
  });
});

describe('a name', () => {
  it.each([
    ['that the corpus holds', [makeAlternative(idOf('doctor'))]],
    ['that it lacks', []],
  ])('%s stays as it is', (_, alternatives) => {
    const name = makeUnit('Doctor', { alternatives, isSpecific: true });
    expect(widenUnits([name], tools)).toEqual([name]);
  });
});

describe('a question', () => {
  it('keeps its words in order, each with its weight', () => {
    const units = [
      makeUnit('doctor', { weight: 3 }),
      makeUnit('Oslo', { isSpecific: true, weight: 2 }),
      makeUnit('care', { weight: 1 }),
    ];
    expect(widenUnits(units, tools).map(({ label, weight }) => [label, weight])).toEqual([
      ['doctor', 3],
      ['Oslo', 2],
      ['care', 1],
    ]);
    expect(widenUnits([], tools)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  createPlaceFinder,
  createSoftMatcher,
  directionBetween,
  toNearness,
  type SoftMatcher,
} from '../../../src/search/sentences/soft-match.js';
import type { Unit } from '../../../src/search/unit.js';
import { createVocabulary } from '../../../src/search/vocabulary.js';
import { NO_VECTORS, parseWordVectors } from '../../../src/search/word-vectors.js';
import { makeAlternative, makeUnit } from '../../support/make-unit.js';
import { wordVectorBytes } from '../../support/word-vector-bytes.js';

const vectors = parseWordVectors(
  wordVectorBytes({
    doctor: { vector: [10, 0] },
    physician: { vector: [8, 6] },
    child: { vector: [0, 10] },
    foe: { vector: [-10, 0] },
  }),
);
const vocabulary = createVocabulary();
const [doctor = 0, physician = 0, child = 0, foe = 0, unlisted = 0] = [
  'doctor',
  'physician',
  'child',
  'foe',
  'unlisted',
].map((term) => vocabulary.add(term));
const tools = {
  placeOf: createPlaceFinder(vectors, vocabulary),
  rarityOf: () => 1,
  termsOf: (text: string): readonly string[] => text.toLowerCase().split(' '),
};

function requireMatcher(units: readonly Unit[]): SoftMatcher {
  const matcher = createSoftMatcher(units, vectors, tools);
  if (!matcher) throw new Error('No word of the query has a vector.');
  return matcher;
}

const noDirection = (): Float32Array => new Float32Array(vectors.dimensions);

const nearnessOf = (units: readonly Unit[], term: number): readonly number[] => {
  const near = new Float64Array(units.length);
  requireMatcher(units).read(term, near, noDirection());
  return Array.from(near, (value) => Number(value.toFixed(3)));
};

describe('nearness', () => {
  it.each([
    [1, 1],
    [0.65, 0.5],
    [0.3, 0],
    [0, 0],
    [-1, 0],
  ])('of a cosine of %d is %d', (cosine, nearness) => {
    expect(toNearness(cosine)).toBeCloseTo(nearness);
  });
});

describe('a soft matcher', () => {
  const units = [
    makeUnit('doctor', { alternatives: [makeAlternative(doctor)] }),
    makeUnit('child', { alternatives: [makeAlternative(child)] }),
  ];

  it.each([
    ['the word itself', doctor, [1, 0]],
    ['a word of like meaning', physician, [0.714, 0.429]],
    ['a word of the opposite direction', foe, [0, 0]],
    ['a word without a vector', unlisted, [0, 0]],
  ])('tells how near each word of the query is to %s', (_, term, near) => {
    expect(nearnessOf(units, term)).toEqual(near);
  });

  it('says the same when asked again, however many other terms are read between', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`word${at}`, { vector: [at, 7] }]));
    const manyVectors = parseWordVectors(wordVectorBytes(many));
    const words = Object.keys(many).map((word) => vocabulary.add(word));
    const placeOf = createPlaceFinder(manyVectors, vocabulary);
    const matcher = createSoftMatcher([makeUnit('word3'), makeUnit('word500')], manyVectors, { ...tools, placeOf });
    const readAll = (): number[][] =>
      words.map((word) => {
        const [near, direction] = [new Float64Array(2), noDirection()];
        matcher?.read(word, near, direction);
        return [...near, ...direction];
      });
    const first = readAll();
    expect(readAll()).toEqual(first);
    expect(first[3]?.[0]).toBeCloseTo(1);
    expect(first[500]?.[1]).toBeCloseTo(1);
  });

  it('leaves what is nearer already', () => {
    const near = new Float64Array([0.2, 0.9]);
    requireMatcher(units).read(physician, near, noDirection());
    expect([...near]).toEqual([expect.closeTo(0.714, 3), 0.9]);
  });

  it.each([
    ['as typed, where the corpus lacks it', makeUnit('Doctor'), [1]],
    [
      'as typed, where its relatives have no vector',
      makeUnit('Doctor', { alternatives: [makeAlternative(unlisted)] }),
      [1],
    ],
    [
      'by the first alternative that has a vector',
      makeUnit('?', { alternatives: [makeAlternative(unlisted), makeAlternative(child), makeAlternative(doctor)] }),
      [0],
    ],
    [
      'by all terms of a name',
      makeUnit('?', { alternatives: [makeAlternative(doctor, { ids: [doctor, unlisted, doctor] })] }),
      [1],
    ],
  ])('takes a word %s', (_, unit, near) => {
    expect(nearnessOf([unit], doctor)).toEqual(near);
  });

  it('knows nothing of a word without a vector beside others', () => {
    expect(nearnessOf([makeUnit('zzz'), makeUnit('doctor')], doctor)).toEqual([0, 1]);
  });

  it('has the direction of the query, by the weights of its words', () => {
    const even = requireMatcher(units).query;
    expect(even[0]).toBeCloseTo(Math.SQRT1_2);
    expect(even[1]).toBeCloseTo(Math.SQRT1_2);
    const heavy = requireMatcher([makeUnit('doctor', { weight: 3 }), makeUnit('child', { weight: 4 })]).query;
    expect(heavy[0]).toBeCloseTo(0.6);
    expect(heavy[1]).toBeCloseTo(0.8);
  });

  it('adds the direction of a term, by its rarity; nothing for one without a vector', () => {
    const [near, direction] = [new Float64Array(units.length), noDirection()];
    const matcher = createSoftMatcher(units, vectors, { ...tools, rarityOf: () => 3 });
    for (const term of [physician, unlisted]) matcher?.read(term, near, direction);
    expect([...direction]).toEqual([expect.closeTo(2.4), expect.closeTo(1.8)]);
  });

  it.each([
    ['there are no vectors', units, NO_VECTORS],
    [
      'no word has one',
      [makeUnit('zzz'), makeUnit('unlisted', { alternatives: [makeAlternative(unlisted)] })],
      vectors,
    ],
    ['there are no words', [], vectors],
  ])('is not made where %s', (_, words, known) => {
    expect(createSoftMatcher(words, known, tools)).toBeNull();
  });
});

describe('a place finder', () => {
  it('finds the vector of an index term, `null` where it has none', () => {
    const placeOf = createPlaceFinder(vectors, vocabulary);
    const ids = [physician, unlisted, physician, unlisted, vocabulary.size()];
    expect(ids.map(placeOf)).toEqual([1, null, 1, null, null]);
  });

  it('looks up each term once', () => {
    const asked: string[] = [];
    const find = (stem: string): number | null => {
      asked.push(stem);
      return vectors.find(stem);
    };
    const placeOf = createPlaceFinder({ ...vectors, find }, vocabulary);
    [physician, unlisted, physician, unlisted].forEach(placeOf);
    expect(asked).toEqual(['physician', 'unlisted']);
  });

  it('finds nothing without vectors', () => {
    expect(createPlaceFinder(NO_VECTORS, vocabulary)(doctor)).toBeNull();
  });
});

describe('the direction between vectors', () => {
  it('lies in the middle and has length 1', () => {
    const between = directionBetween(vectors, [0, 2]);
    expect(between?.[0]).toBeCloseTo(Math.SQRT1_2);
    expect(between?.[1]).toBeCloseTo(Math.SQRT1_2);
  });

  it('is none for none, and of length 0 where they cancel out', () => {
    expect(directionBetween(vectors, [])).toBeNull();
    expect([...(directionBetween(vectors, [0, 3]) ?? [1])]).toEqual([0, 0]);
  });
});

import type { Pieces } from './gradual.js';
import { createIntegers, type Integers } from './integers.js';

/**
 * What passages hold, as numbers in flat arrays, with `…From[i]` to `…From[i + 1]` as the range of passage `i`; passages are numbered through
 * the whole corpus, 0-based.
 */
export interface PassageLists {
  /** Position in `documents` by passage number. */
  readonly documentOf: Uint32Array;
  /** Each passage's terms in order; behind them those of its sentences' restatements. */
  readonly terms: Uint32Array;
  readonly termsFrom: Uint32Array;
  /** Term counts, relative to the passage, at which its sentences end. */
  readonly sentenceEnds: Uint32Array;
  readonly sentencesFrom: Uint32Array;
  /** The same for the restatement of each sentence. */
  readonly restatedEnds: Uint32Array;
  /** Concepts named in a passage, and the positions of their first terms, relative to the passage. */
  readonly concepts: Uint32Array;
  readonly conceptPositions: Uint32Array;
  readonly conceptsFrom: Uint32Array;
}

/** The same while they grow; ranges begin at 0. */
export type GrowingLists = Readonly<Record<keyof PassageLists, Integers>>;

/** Makes empty lists with room for so many terms. */
export function createLists(room: number): GrowingLists {
  return {
    documentOf: createIntegers(),
    terms: createIntegers([], room),
    termsFrom: createIntegers([0]),
    sentenceEnds: createIntegers(),
    sentencesFrom: createIntegers([0]),
    restatedEnds: createIntegers(),
    concepts: createIntegers(),
    conceptPositions: createIntegers(),
    conceptsFrom: createIntegers([0]),
  };
}

/** Copies of exact size. */
export function* copyLists(lists: GrowingLists): Pieces<PassageLists> {
  const documentOf = lists.documentOf.toArray();
  const terms = lists.terms.toArray();
  yield;
  const [termsFrom, sentenceEnds, sentencesFrom] = [
    lists.termsFrom.toArray(),
    lists.sentenceEnds.toArray(),
    lists.sentencesFrom.toArray(),
  ];
  const restatedEnds = lists.restatedEnds.toArray();
  yield;
  const [concepts, conceptPositions] = [lists.concepts.toArray(), lists.conceptPositions.toArray()];
  const conceptsFrom = lists.conceptsFrom.toArray();
  return {
    documentOf,
    terms,
    termsFrom,
    sentenceEnds,
    sentencesFrom,
    restatedEnds,
    concepts,
    conceptPositions,
    conceptsFrom,
  };
}

/** How many of a passage's terms are its own text's: behind them stand those that restate it. */
export function ownLength({ termsFrom, sentencesFrom, sentenceEnds }: PassageLists, number: number): number {
  const [first, last] = [sentencesFrom[number] ?? 0, sentencesFrom[number + 1] ?? 0];
  if (first === last) return (termsFrom[number + 1] ?? 0) - (termsFrom[number] ?? 0);
  return sentenceEnds[last - 1] ?? 0;
}

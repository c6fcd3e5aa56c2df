import type { SentenceParts } from './sentence-parts.js';

/**
 * Weights of the parts, fitted by `eval/fit-weights.ts` on public question sets: of two sentences the one with the higher sum
 * answers more probably.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceParts, number>> = {
  passage: 4.35,
  coverage: -2.26,
  own: -4.39,
  ownOthers: 2.91,
  words: 2.73,
  pairs: 1.78,
  akin: 4.76,
  beforeNear: 3.51,
  afterNear: 4.86,
  namesBefore: 3.35,
  cosine: 2.32,
  window: 1.75,
  expected: 1.65,
  beside: 0.43,
  amount: 1.26,
  person: 3.17,
  length: -0.28,
};

/** What the passage's own score counts besides its best sentence; fitted together with the weights. */
export const PASSAGE_SHARE = 0.32;

/** Sum of the weighted parts. */
export function scoreSentence(parts: SentenceParts): number {
  let sum = 0;
  for (const part of PARTS) sum += SENTENCE_WEIGHTS[part] * parts[part];
  return sum;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets the keys.
const PARTS = Object.keys(SENTENCE_WEIGHTS) as (keyof SentenceParts)[];

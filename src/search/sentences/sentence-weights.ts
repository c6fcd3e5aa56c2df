import type { SentenceParts } from './sentence-parts.js';

/**
 * Weights of the parts, fitted by `eval/fit-weights.ts` on public question sets: of two sentences the one with the higher sum
 * answers more probably.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceParts, number>> = {
  passage: 3.98,
  coverage: -2.0,
  own: -4.84,
  ownOthers: 2.86,
  words: 4.04,
  beforeNear: 3.35,
  afterNear: 4.68,
  namesBefore: 3.6,
  cosine: 2.22,
  window: 2.17,
  expected: 1.61,
  beside: 0.57,
  person: 3.08,
  length: -0.3,
};

/** What the passage's own score counts besides its best sentence; fitted together with the weights. */
export const PASSAGE_SHARE = 0.3;

/** Sum of the weighted parts. */
export function scoreSentence(parts: SentenceParts): number {
  let sum = 0;
  for (const part of PARTS) sum += SENTENCE_WEIGHTS[part] * parts[part];
  return sum;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets the keys.
const PARTS = Object.keys(SENTENCE_WEIGHTS) as (keyof SentenceParts)[];

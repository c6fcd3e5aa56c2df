import type { SentenceParts } from './sentence-parts.js';

/**
 * Weights of the parts, fitted by `eval/fit-weights.ts` on public question sets: of two sentences the one with the higher sum
 * answers more probably.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceParts, number>> = {
  passage: 4.27,
  coverage: -2.23,
  own: -4.72,
  ownOthers: 2.86,
  words: 3.56,
  beforeNear: 3.54,
  afterNear: 4.91,
  namesBefore: 3.42,
  cosine: 2.36,
  window: 2.11,
  expected: 1.67,
  beside: 0.68,
  person: 3.3,
  length: -0.29,
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

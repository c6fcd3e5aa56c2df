import { classifyQuestion } from '../search/question-kind.js';
import type { Evidence } from './evidence.js';

/** Parts of the measure, and the value from which on a question counts as answered; calibrated with `npm run eval`. */
export const COVERAGE = { own: 0.25, near: 0.35, passage: 0.4, specific: 0.3, unexpected: 0.1, threshold: 0.36 };

/**
 * How far one sentence in its passage covers a question, at most 1. Sentences of several passages are not added up: that each
 * word of a question stands somewhere does not mean that anything answers it.
 */
export function coverageOf(question: string, chosen: readonly Evidence[]): number {
  const isTyped = classifyQuestion(question) !== null;
  return Math.max(0, ...chosen.map((evidence) => coverage(evidence, isTyped)));
}

function coverage({ ownShare, nearShare, passageShare, specificShare, isExpected }: Evidence, isTyped: boolean): number {
  const covered = COVERAGE.own * ownShare + COVERAGE.near * nearShare + COVERAGE.passage * passageShare;
  return covered - COVERAGE.specific * (1 - specificShare) - (isTyped && !isExpected ? COVERAGE.unexpected : 0);
}

/** Whether the evidence answers the question. */
export function isCovered(question: string, chosen: readonly Evidence[]): boolean {
  return coverageOf(question, chosen) >= COVERAGE.threshold;
}

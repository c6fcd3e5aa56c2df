import type { Unit } from '../search/unit.js';
import { classifyQuestion } from '../search/question-kind.js';
import type { Evidence } from './evidence.js';

/**
 * A logistic measure of whether a passage answers: each part is a share of the question's weight, or yes and no.
 * Fitted on public question sets: their own questions against questions of another set, and against those whose passage was
 * taken out. `npm run eval` shows how well it separates; the threshold is calibrated there too.
 */
export const COVERAGE = {
  own: 0.3,
  near: 2.7,
  passage: 1.8,
  product: 1.9,
  specific: 0.6,
  /** The weightiest name or number that the passage lacks. */
  missingSpecific: -2.5,
  unknown: -0.6,
  unexpected: -0.6,
  /** A longer question may leave more of itself uncovered. */
  length: 0.22,
  bias: -5.5,
  threshold: -1.1,
};

const MAX_LENGTH = 8;

/** How well the best of some evidence answers; above `COVERAGE.threshold` it does. Sentences of several passages are not added up. */
export function coverageOf(question: string, units: readonly Unit[], chosen: readonly Evidence[]): number {
  const expectation = classifyQuestion(question);
  const isTyped = expectation !== null && expectation !== 'definition';
  return Math.max(-Infinity, ...chosen.map((evidence) => coverage(evidence, units, isTyped)));
}

function coverage(evidence: Evidence, units: readonly Unit[], isTyped: boolean): number {
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const unknown = units.reduce((sum, { alternatives, weight }) => sum + (alternatives.length === 0 ? weight : 0), 0) / total;
  const missing = Math.max(0, ...units.map(({ isSpecific, weight }, unit) => (isSpecific && (evidence.held[unit] ?? 0) < 0.1 ? weight : 0))) / total;
  return (
    COVERAGE.bias +
    COVERAGE.own * evidence.ownShare +
    COVERAGE.near * evidence.nearShare +
    COVERAGE.passage * evidence.passageShare +
    COVERAGE.product * evidence.nearShare * evidence.passageShare +
    COVERAGE.specific * evidence.specificShare +
    COVERAGE.missingSpecific * missing +
    COVERAGE.unknown * unknown +
    (isTyped && !evidence.isExpected ? COVERAGE.unexpected : 0) +
    COVERAGE.length * Math.min(MAX_LENGTH, units.length)
  );
}

/** Whether the evidence answers the question. */
export function isCovered(question: string, units: readonly Unit[], chosen: readonly Evidence[]): boolean {
  return coverageOf(question, units, chosen) >= COVERAGE.threshold;
}

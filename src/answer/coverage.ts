import type { Finding } from '../search/search-index.js';
import type { Evidence } from './evidence.js';
import { classifyQuestion } from '../search/question-kind.js';

/** From which share of a question's weight on it counts as answered; calibrated with `npm run eval`. */
export const COVERAGE = { threshold: 0.5, unexpected: 0.12, sentence: 0.35 };

/** How far evidence covers a question, 0 to 1: by the sentences themselves, and with the passages around them. */
export function coverageOf(question: string, { understanding: { units } }: Finding, chosen: readonly Evidence[]): number {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  let own = 0;
  let context = 0;
  units.forEach(({ weight }, unit) => {
    own += weight * Math.max(0, ...chosen.map((evidence) => evidence.own[unit] ?? 0));
    context += weight * Math.max(0, ...chosen.map((evidence) => evidence.context[unit] ?? 0));
  });
  const expected = classifyQuestion(question) === null || chosen.some(({ isExpected }) => isExpected) ? 0 : COVERAGE.unexpected;
  return (COVERAGE.sentence * own + (1 - COVERAGE.sentence) * context) / total - expected;
}

/** Whether the evidence answers the question. */
export function isCovered(question: string, finding: Finding, chosen: readonly Evidence[]): boolean {
  return coverageOf(question, finding, chosen) >= COVERAGE.threshold;
}

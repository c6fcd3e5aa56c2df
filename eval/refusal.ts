import { answerQuestion } from '../src/answer/answer-question.js';
import { collectEvidence } from '../src/answer/evidence.js';
import { COVERAGE, coverageOf } from '../src/answer/coverage.js';
import { chooseSentences } from '../src/answer/summary.js';
import type { SearchIndex } from '../src/search/search-index.js';
import type { Figures } from './figures.js';
import type { PublicQuestion } from './public-set.js';

/** Groups of questions, each with the coverage that the index found for it. */
export interface Coverages {
  /** Questions that the corpus answers. */
  readonly answerable: readonly number[];
  /** Questions of another subject. */
  readonly offTopic: readonly number[];
  /** Questions whose passage was taken out. */
  readonly absent: readonly number[];
}

/** Coverage of a question, as the answer layer decides by it; documents in `without` are left out. */
export function coverageFor(index: SearchIndex, question: string, without: readonly string[] = []): number {
  const finding = index.find(question);
  const kept = finding.ranked.filter(
    ({ number }) => !without.includes(index.forward.passages[number]?.documentId ?? ''),
  );
  const chosen = chooseSentences(collectEvidence(index, { ...finding, ranked: kept }), finding.understanding.units);
  return coverageOf(question, finding.understanding, chosen);
}

/** Measures how well coverage tells questions with an answer from those without. */
export function measureCoverages(
  index: SearchIndex,
  own: readonly PublicQuestion[],
  foreign: readonly PublicQuestion[],
): Figures {
  const answerable = own.map(({ text }) => coverageFor(index, text));
  return describeCoverages({
    answerable,
    offTopic: foreign.map(({ text }) => coverageFor(index, text)),
    absent: own.map(({ text, relevant }) => coverageFor(index, text, relevant)),
  });
}

/** How many questions an index refuses, of all. */
export function countRefused(index: SearchIndex, questions: readonly string[]): Figures {
  const refused = questions.filter((question) => answerQuestion(index, question).kind === 'refused');
  return { refused: refused.length, 'refused of': questions.length };
}

/** Share of wrong decisions at the threshold, the curve's area, and what off-topic costs where 95 % are answered. */
export function describeCoverages({ answerable, offTopic, absent }: Coverages): Figures {
  const at95 = answerable.toSorted((a, b) => a - b)[Math.floor(answerable.length * 0.05)] ?? 0;
  return {
    'wrongly refused': 1 - answered(answerable, COVERAGE.threshold),
    'off-topic refused': 1 - answered(offTopic, COVERAGE.threshold),
    'absent refused': 1 - answered(absent, COVERAGE.threshold),
    'AUROC off-topic': areaUnderCurve(answerable, offTopic),
    'AUROC absent': areaUnderCurve(answerable, absent),
    'off-topic answered at 95 %': answered(offTopic, at95),
    'absent answered at 95 %': answered(absent, at95),
  };
}

const answered = (values: readonly number[], from: number): number =>
  values.filter((value) => value >= from).length / Math.max(1, values.length);

/** Probability that a value of the first kind is above one of the second; ties count half. */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  let above = 0;
  for (const high of positive) for (const low of negative) above += high > low ? 1 : high === low ? 0.5 : 0;
  return above / Math.max(1, positive.length * negative.length);
}

import type { Snapshot } from '../src/library/snapshot.js';
import { toJson } from '../src/platforms/terminal/to-json.js';
import type { Figures } from './figures.js';
import { isExact, judge, type Verdict } from './judge.js';
import type { EvalQuestion } from './question.js';

/** Asks the shipped corpus the study questions. */
export function askStudyQuestions(snapshot: Snapshot, questions: readonly EvalQuestion[]): Verdict[] {
  return questions.map((question) => judge(question, toJson(snapshot.answer(question.question))));
}

/** Counts verdicts: right answers and right refusals, in all and by kind of question. */
export function countVerdicts(verdicts: readonly Verdict[]): Figures {
  const answerable = verdicts.filter(({ question }) => question.answerable);
  const others = verdicts.filter(({ question }) => !question.answerable);
  const found = verdicts.filter(({ answer }) => answer.status === 'found');
  const words = found.map(
    ({ answer }) =>
      answer.summary
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/).length,
  );
  const figures: Record<string, number> = {
    answered: right(answerable),
    'answered of': answerable.length,
    refused: right(others),
    'refused of': others.length,
    'wrongly refused': answerable.filter(({ answer }) => answer.status === 'refused').length,
    'citations exact': found.length === 0 ? 0 : found.filter(({ answer }) => isExact(answer)).length / found.length,
    'words per summary': words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length),
  };
  for (const kind of new Set(verdicts.map(({ question }) => question.kind))) {
    const ofKind = verdicts.filter(({ question }) => question.kind === kind);
    figures[`kind ${kind}`] = right(ofKind) / ofKind.length;
  }
  return figures;
}

const right = (verdicts: readonly Verdict[]): number => verdicts.filter(({ isRight }) => isRight).length;

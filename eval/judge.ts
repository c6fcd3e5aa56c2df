import type { JsonAnswer } from '../src/platforms/terminal/to-json.js';
import type { EvalQuestion, Gold } from './question.js';

/** What became of a question. */
export interface Verdict {
  readonly question: EvalQuestion;
  readonly answer: JsonAnswer;
  /** Right and cited to a gold document; for a question without an answer: refused, or its false premise corrected. */
  readonly isRight: boolean;
}

/** Judges an answer by the question's gold patterns, which have to match the summary's sentences. */
export function judge(question: EvalQuestion, answer: JsonAnswer): Verdict {
  return {
    question,
    answer,
    isRight: question.answerable ? isAnswered(question, answer) : isDeclined(question, answer),
  };
}

function isAnswered({ gold, gold_mode }: EvalQuestion, answer: JsonAnswer): boolean {
  if (answer.status !== 'found') return false;
  return gold_mode === 'all' ? gold.every((entry) => meets(answer, entry)) : gold.some((entry) => meets(answer, entry));
}

function isDeclined({ premise_correction }: EvalQuestion, answer: JsonAnswer): boolean {
  return answer.status === 'refused' || (premise_correction !== undefined && meets(answer, premise_correction));
}

function meets({ summary, citations }: JsonAnswer, { doc, must }: Gold): boolean {
  const text = summary.map((sentence) => sentence.text).join(' ');
  const isCited = citations.some(({ document }) => document === doc);
  return isCited && must.every((group) => [group].flat().some((pattern) => new RegExp(pattern, 'iu').test(text)));
}

/** Whether every sentence is an exact part of the quote of a citation that it names. */
export function isExact({ summary, citations }: JsonAnswer): boolean {
  return summary.every(
    ({ text, citations: numbers }) =>
      numbers.length > 0 &&
      numbers.every((n) => citations.some((citation) => citation.n === n)) &&
      citations.some(({ n, quote }) => numbers.includes(n) && quote.includes(text)),
  );
}

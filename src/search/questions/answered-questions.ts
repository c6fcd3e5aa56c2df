import type { Passage } from '../../corpus/document.js';
import type { Gradual } from '../gradual.js';
import type { Knowledge } from '../knowledge.js';
import type { SentenceValues } from '../sentence-values.js';
import type { Unit } from '../unit.js';
import { questionsOf } from './known-question.js';
import { likeQuestions } from './near-questions.js';
import type { Noted, QuestionIndex } from './question-index.js';

/** The sentence that answers a question: number of its passage, and its 0-based place there. */
export interface SentencePlace {
  readonly passage: number;
  readonly sentence: number;
}

/** The questions that the sentences of some passages answer, in their order. */
export function* answeredQuestions(passages: readonly Passage[]): Generator<Noted<SentencePlace>> {
  for (const [passage, { restatements }] of passages.entries())
    for (const [sentence, texts] of questionsOf(restatements).entries())
      for (const text of texts) yield { text, subject: { passage, sentence } };
}

/** Finds the sentences that answer questions like one that is asked, understood as units; the value is how like it is, 0 to 1. */
export type QuestionFinder = (question: string, units: readonly Unit[]) => SentenceValues;

/** Makes a finder. */
export function createQuestionFinder(
  index: Pick<Gradual<QuestionIndex<SentencePlace>>, 'finish'>,
  knowledge: Knowledge,
): QuestionFinder {
  return (question, units) => {
    const found = new Map<number, Map<number, number>>();
    for (const { subject, likeness } of likeQuestions(index.finish(), { question, units }, knowledge)) {
      const sentences = found.get(subject.passage) ?? new Map<number, number>();
      sentences.set(subject.sentence, Math.max(likeness, sentences.get(subject.sentence) ?? 0));
      found.set(subject.passage, sentences);
    }
    return found;
  };
}

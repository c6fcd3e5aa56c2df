import type { Gradual } from '../gradual.js';
import type { SentenceValues } from '../sentence-values.js';
import { classifyQuestion } from '../sentences/question-kind.js';
import type { Unit } from '../unit.js';
import { askedWords, type ComparingTools } from './asked-words.js';
import { likeQuestions } from './near-questions.js';
import type { NotedAnswer } from './noted-questions.js';
import type { QuestionIndex } from './question-index.js';

/** How like a question noted ones are, 0 to 1; 0 where none is. */
export interface NotedLikeness {
  /** By the sentences that answer them. */
  readonly sentences: SentenceValues;
  /** Of the likest that something answers. */
  readonly answered: number;
  /** Of the likest that nothing answers. */
  readonly unanswered: number;
}

/** Compares a question, understood as units, with noted ones. */
export type QuestionFinder = (question: string, units: readonly Unit[]) => NotedLikeness;

/** Makes a finder. */
export function createQuestionFinder(
  index: Pick<Gradual<QuestionIndex<NotedAnswer>>, 'finish'>,
  tools: ComparingTools,
): QuestionFinder {
  return (question, units) => {
    const noted = index.finish();
    const sentences = new Map<number, Map<number, number>>();
    const best = { answered: 0, unanswered: 0 };
    const words = noted.subjects.length === 0 ? [] : askedWords({ question, units }, noted, tools);
    for (const { subject, likeness } of likeQuestions(noted, { words, expectation: classifyQuestion(question) })) {
      const kind = subject === 'nothing' ? 'unanswered' : 'answered';
      best[kind] = Math.max(best[kind], likeness);
      if (typeof subject === 'string') continue;
      const values = sentences.get(subject.passage) ?? new Map<number, number>();
      values.set(subject.sentence, Math.max(likeness, values.get(subject.sentence) ?? 0));
      sentences.set(subject.passage, values);
    }
    return { sentences, ...best };
  };
}

import type { Document } from '../../corpus/document.js';
import { isQuestion } from '../../corpus/is-question.js';
import type { Gradual } from '../gradual.js';
import type { Knowledge } from '../knowledge.js';
import { bestValue } from '../sentence-values.js';
import { classifyQuestion, type Expectation } from '../sentences/question-kind.js';
import type { Unit } from '../unit.js';
import type { QuestionFinder } from './answered-questions.js';
import { likeQuestions } from './near-questions.js';
import type { Noted, QuestionIndex } from './question-index.js';

/** How like a question that is not answered has to be, and by how much more than the likest that is. Chosen on the study questions; DESIGN.md has the figures. */
const UNANSWERED = { likeness: 0.6, ahead: 0.1 };

/** What the answer to an unanswered question would have to be. */
export type Wanted = Expectation | null;

/** The questions that some documents do not answer, in their order. */
export function* unansweredQuestions(documents: readonly Document[]): Generator<Noted<Wanted>> {
  for (const { unanswered } of documents)
    for (const text of unanswered) if (isQuestion(text)) yield { text, subject: classifyQuestion(text) };
}

/** Tells whether editors noted that a question, understood as units, is not answered. */
export type UnansweredTest = (question: string, units: readonly Unit[]) => boolean;

/** Makes the test: a question is what it is likest to, of those that want a thing of the same kind (a date, a reason). */
export function createUnansweredTest(
  index: Pick<Gradual<QuestionIndex<Wanted>>, 'finish'>,
  findAnswered: QuestionFinder,
  knowledge: Knowledge,
): UnansweredTest {
  return (question, units) => {
    const wanted = classifyQuestion(question);
    let best = 0;
    for (const { subject, likeness } of likeQuestions(index.finish(), { question, units }, knowledge))
      if (subject === wanted) best = Math.max(best, likeness);
    if (best < UNANSWERED.likeness) return false;
    const answered = findAnswered(question, units);
    return [...answered.keys()].every((passage) => bestValue(answered, passage) <= best - UNANSWERED.ahead);
  };
}

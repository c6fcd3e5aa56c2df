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

/** What is noted of a question as a whole. */
export interface Answerable {
  /** Whether some document answers it. */
  readonly answered: boolean;
  /** What the answer to it has to be. */
  readonly wanted: Expectation | null;
}

/** The questions that some documents do not answer, and those that they put for discussion, in their order. */
export function* answerableQuestions(documents: readonly Document[]): Generator<Noted<Answerable>> {
  for (const { unanswered, meta } of documents) {
    for (const text of unanswered) if (isQuestion(text)) yield noted(text, false);
    for (const text of meta.discussion) yield noted(text, true);
  }
}

const noted = (text: string, answered: boolean): Noted<Answerable> => ({
  text,
  subject: { answered, wanted: classifyQuestion(text) },
});

/** Tells whether editors noted that a question, understood as units, is not answered. */
export type UnansweredTest = (question: string, units: readonly Unit[]) => boolean;

/** Makes the test: a question is what it is likest to, of those that want a thing of the same kind (a date, a reason). */
export function createUnansweredTest(
  index: Pick<Gradual<QuestionIndex<Answerable>>, 'finish'>,
  findAnswered: QuestionFinder,
  knowledge: Knowledge,
): UnansweredTest {
  return (question, units) => {
    const wanted = classifyQuestion(question);
    const best = { answered: 0, unanswered: 0 };
    for (const { subject, likeness } of likeQuestions(index.finish(), { question, units }, knowledge)) {
      if (subject.answered) best.answered = Math.max(best.answered, likeness);
      else if (subject.wanted === wanted) best.unanswered = Math.max(best.unanswered, likeness);
    }
    const tooMuch = best.unanswered - UNANSWERED.ahead;
    if (best.unanswered < UNANSWERED.likeness || best.answered > tooMuch) return false;
    const answered = findAnswered(question, units);
    return [...answered.keys()].every((passage) => bestValue(answered, passage) <= tooMuch);
  };
}

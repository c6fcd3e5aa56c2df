import type { Gradual } from '../gradual.js';
import type { SentenceValues } from '../sentence-values.js';
import { classifyQuestion } from '../sentences/question-kind.js';
import { shortenQuestion } from '../shorten-question.js';
import type { Unit } from '../unit.js';
import { askedWords, type ComparingTools } from './asked-words.js';
import { numbersIn } from './known-question.js';
import { likeQuestions, type Like } from './near-questions.js';
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

/** Makes a finder. It keeps the last likeness: an answer asks several times for one question, whose units are at most weighed anew, which counts nothing here. */
export function createQuestionFinder(
  index: Pick<Gradual<QuestionIndex<NotedAnswer>>, 'finish'>,
  tools: ComparingTools,
): QuestionFinder {
  let last: { readonly key: string; readonly likeness: NotedLikeness } | null = null;
  return (question, units) => {
    const key = [
      question,
      ...units.map(({ label, alternatives, isContext }) => `${label} ${alternatives.length} ${String(isContext)}`),
    ].join('\n');
    if (last?.key === key) return last.likeness;
    const noted = index.finish();
    // The units are of a pasted text's rarest words; its function words would outweigh them.
    const asked = shortenQuestion(question, tools.knowledge);
    const words = noted.subjects.length === 0 ? [] : askedWords({ question: asked, units }, noted, tools);
    const likeness = gather(
      likeQuestions(noted, { words, expectation: classifyQuestion(asked), numbers: numbersIn(asked) }),
    );
    last = { key, likeness };
    return likeness;
  };
}

/** That a question of another kind has no answer says less: when he left is told, though not why. */
const UNANSWERED_OF_OTHER_KIND = 0.95;

function gather(like: Iterable<Like<NotedAnswer>>): NotedLikeness {
  const sentences = new Map<number, Map<number, number>>();
  const best = { answered: 0, unanswered: 0 };
  for (const { subject, likeness, isOfKind } of like) {
    if (subject === 'nothing')
      best.unanswered = Math.max(best.unanswered, likeness * (isOfKind ? 1 : UNANSWERED_OF_OTHER_KIND));
    else best.answered = Math.max(best.answered, likeness);
    if (typeof subject === 'string') continue;
    const values = sentences.get(subject.passage) ?? new Map<number, number>();
    values.set(subject.sentence, Math.max(likeness, values.get(subject.sentence) ?? 0));
    sentences.set(subject.passage, values);
  }
  return { sentences, ...best };
}

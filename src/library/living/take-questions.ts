import type { Corpus, GoldenQuestion } from '../../corpus/document.js';
import { libraryLimits } from './check-limits.js';
import type { LibraryState, Operation } from './state.js';
import type { Taken } from './take-in.js';

/** A library that questions come in to. */
export interface QuestionReceiver {
  readonly state: LibraryState;
  /** What the server reads now. */
  readonly corpus: Corpus;
  readonly taken: readonly Taken[];
}

/** Makes the questions that come with texts the server's own: new ones on texts that it added, as many as it may have. */
export function takeQuestions(
  questions: readonly GoldenQuestion[],
  { state, corpus, taken }: QuestionReceiver,
): readonly Operation[] {
  const own = new Set<string>([...state.added.map(({ id }) => id), ...taken.map(({ document }) => document.id)]);
  const ids = new Set(corpus.goldenQuestions.map(({ id }) => id));
  const wordings = new Set(corpus.goldenQuestions.map(({ question }) => question.toLowerCase()));
  return questions
    .filter(({ id, question, documents }) => {
      return !ids.has(id) && !wordings.has(question.toLowerCase()) && documents.some((document) => own.has(document));
    })
    .slice(0, Math.max(0, libraryLimits.questions - state.questions.length))
    .map((question) => ({ kind: 'put-question', question }));
}

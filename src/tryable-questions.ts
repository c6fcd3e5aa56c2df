import type { Snapshot } from './library/snapshot.js';

/** Enough to see what can be asked. */
const MAX_QUESTIONS = 3;

/** What fits on two lines of a phone. */
const MAX_CHARS = 80;

/**
 * Up to three short golden questions of the corpus that are answered, from all over the list. No more are asked than it
 * takes: the preview is to start at once.
 */
export function tryableQuestions({ corpus, answer }: Pick<Snapshot, 'corpus' | 'answer'>): readonly string[] {
  const short = corpus.goldenQuestions.map(({ question }) => question).filter(({ length }) => length <= MAX_CHARS);
  const size = Math.ceil(short.length / MAX_QUESTIONS);
  return Array.from({ length: MAX_QUESTIONS }, (_, part) => short.slice(part * size, (part + 1) * size)).flatMap(
    (questions) => questions.find((question) => answer(question).kind === 'found') ?? [],
  );
}

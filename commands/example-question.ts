import type { Caller } from '../src/bot/command.js';
import { fitCustomId } from '../src/bot/custom-id.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { controlKeys } from '../src/views/control-keys.js';

/**
 * One of the corpus's golden questions that fits on a button and gets an answer, in the reader's script where there is one;
 * each request may see another one. `null` where the corpus has none.
 */
export function exampleQuestion(
  snapshot: Snapshot,
  { requestId, locale }: Pick<Caller, 'requestId' | 'locale'>,
): string | null {
  const { goldenQuestions } = snapshot.corpus;
  const start = sumOfDigits(requestId) % Math.max(1, goldenQuestions.length);
  const inTurn = [...goldenQuestions.slice(start), ...goldenQuestions.slice(0, start)].map(({ question }) => question);
  const own = inTurn.filter((question) => isKorean(question) === locale.startsWith('ko'));
  const example = [...own, ...inTurn].find(
    (question) =>
      fitCustomId(controlKeys.ask, ['own', question]) !== null && snapshot.answer(question).kind === 'found',
  );
  return example ?? null;
}

/** A question with a Korean name in it may still be an English one: most of its letters decide. */
function isKorean(question: string): boolean {
  const letters = question.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Hangul}/u.test(letter)).length * 2 > letters.length;
}

function sumOfDigits(requestId: string): number {
  return Array.from(requestId).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
}

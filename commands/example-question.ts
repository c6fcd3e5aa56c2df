import { fitCustomId } from '../src/bot/custom-id.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { controlKeys } from '../src/views/control-keys.js';

/**
 * One of the corpus's golden questions that fits on a button and gets an answer; each request may see another one.
 * `null` where the corpus has none.
 */
export function exampleQuestion(snapshot: Snapshot, requestId: string): string | null {
  const { goldenQuestions } = snapshot.corpus;
  const start = sumOfDigits(requestId) % Math.max(1, goldenQuestions.length);
  const inTurn = [...goldenQuestions.slice(start), ...goldenQuestions.slice(0, start)];
  const example = inTurn.find(
    ({ question }) =>
      fitCustomId(controlKeys.ask, ['own', question]) !== null && snapshot.answer(question).kind === 'found',
  );
  return example?.question ?? null;
}

function sumOfDigits(requestId: string): number {
  return Array.from(requestId).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
}

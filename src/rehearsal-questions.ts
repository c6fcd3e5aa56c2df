import type { GoldenQuestion } from './corpus/document.js';

/** After about ten answers more of them change nothing. */
const MAX_QUESTIONS = 10;

/** Golden questions from all over the list, so that every kind of them is among those that warm a process up. */
export function rehearsalQuestions(golden: readonly GoldenQuestion[]): readonly string[] {
  const step = Math.max(1, golden.length / MAX_QUESTIONS);
  const count = Math.min(golden.length, MAX_QUESTIONS);
  return Array.from({ length: count }, (_, index) => golden[Math.floor(index * step)]?.question ?? '');
}

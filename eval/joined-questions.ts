import type { Snapshot } from '../src/library/snapshot.js';
import { toJson } from '../src/platforms/terminal/to-json.js';
import type { Figures } from './figures.js';
import type { PublicQuestion } from './public-set.js';

const BEGINS_WITH_QUESTION_WORD = /^(?:what|which|who|when|where|why|how)\b/i;

/** Joins every two questions that begin with a question word, "…, and …?", and measures how many answers their summary holds. */
export function askJoinedQuestions(snapshot: Snapshot, questions: readonly PublicQuestion[]): Figures {
  const joinable = questions.filter(({ text }) => BEGINS_WITH_QUESTION_WORD.test(text));
  const count = { pairs: 0, both: 0, one: 0, refused: 0, words: 0 };
  for (let at = 0; at + 1 < joinable.length; at += 2) {
    const pair = joinable.slice(at, at + 2);
    const answer = toJson(snapshot.answer(joinTexts(pair.map(({ text }) => text))));
    const summary = answer.summary.map(({ text }) => text).join(' ');
    const held = pair.filter((question) => holdsAnswer(summary, question)).length;
    count.pairs += 1;
    if (held === 2) count.both += 1;
    if (held === 1) count.one += 1;
    if (answer.status === 'refused') count.refused += 1;
    count.words += summary.split(/\s+/).length;
  }
  const pairs = Math.max(1, count.pairs);
  return {
    'both answers in summary': count.both / pairs,
    'one answer in summary': count.one / pairs,
    'wrongly refused': count.refused / pairs,
    'words per summary': count.words / pairs,
  };
}

function joinTexts([first = '', second = '']: readonly string[]): string {
  return `${first.replace(/\?\s*$/, '')}, and ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
}

function holdsAnswer(summary: string, { answers = [] }: PublicQuestion): boolean {
  return answers.some((answer) => summary.toLowerCase().includes(answer.toLowerCase()));
}

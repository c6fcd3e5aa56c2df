import type { Texts } from '../../bot/messages/texts.js';
import type { Report } from '../../library/living/draft.js';
import { fitLines } from './fit-lines.js';
import { sayProblem } from './say-problem.js';

const MAX_PROBLEMS_CHARS = 500;

/** Which entries of feeds are missing, and why: lines of Markdown; none where all is there. */
export function sayLeftOut({ leftOut }: Pick<Report, 'leftOut'>, texts: Texts): readonly string[] {
  if (leftOut === undefined) return [];
  const { draft } = texts.add;
  const problems = leftOut.problems.map((problem) => `-# ${sayProblem(problem, texts)}`);
  return [
    ...(leftOut.waiting === 0 ? [] : [draft.waiting(leftOut.waiting)]),
    ...(problems.length === 0 ? [] : [draft.unread(problems.length)]),
    ...fitLines(problems, MAX_PROBLEMS_CHARS, (count) => `-# ${draft.more(count)}`),
  ];
}

import type { LeftOut } from '../../sources/reading.js';

/** All was taken. */
export const nothingLeftOut: LeftOut = { problems: [], waiting: 0 };

/** Problems that a draft keeps; a feed whose pages all fail has no more to say. */
const MAX_PROBLEMS = 20;

/** What several readings left out together. */
export function mergeLeftOut(parts: readonly LeftOut[]): LeftOut {
  return {
    problems: parts.flatMap(({ problems }) => problems).slice(0, MAX_PROBLEMS),
    waiting: parts.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}

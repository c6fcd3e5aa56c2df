import type { Dictionary } from './dictionary.js';

/** Marks of an index term; a year is both. */
export const NUMBER = 1;
export const DATE = 2;

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half';
/** In English, from January on. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** Marks that an index term has by its digits. */
export function numberMarks(term: string): number {
  if (!/^\d/.test(term)) return 0;
  return /^(?:1\d|20)\d\d$/.test(term) ? NUMBER | DATE : NUMBER;
}

/** Marks numbers and months that are written as words. */
export function markNumberWords(dictionary: Dictionary, stem: (word: string) => string): void {
  for (const word of NUMBER_WORDS.split(' ')) dictionary.mark(dictionary.addTerm(stem(word)), NUMBER);
  for (const word of MONTHS) dictionary.mark(dictionary.addTerm(stem(word)), DATE);
}

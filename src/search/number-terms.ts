import type { Analyzer } from './analyze.js';
import type { Vocabulary } from './vocabulary.js';

/** Marks of an index term; a year is both. */
export const NUMBER = 1;
export const DATE = 2;

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half';
const MONTHS = 'january february march april may june july august september october november december';

/** For each term of a vocabulary whether it is a number, part of a date, or neither (0). */
export function markNumberTerms(vocabulary: Vocabulary, { stem }: Analyzer): Uint8Array {
  const marks = new Uint8Array(vocabulary.size());
  for (let id = 0; id < marks.length; id += 1) {
    const term = vocabulary.term(id);
    if (/^\d/.test(term)) marks[id] = /^(?:1\d|20)\d\d$/.test(term) ? NUMBER | DATE : NUMBER;
  }
  const mark = (words: string, kind: number): void => {
    for (const word of words.split(' ')) {
      const id = vocabulary.find(stem(word));
      if (id !== null) marks[id] = kind;
    }
  };
  mark(NUMBER_WORDS, NUMBER);
  mark(MONTHS, DATE);
  return marks;
}

import type { Document } from '../corpus/document.js';
import { wordSet } from '../search/word-set.js';

/** The words of a name, folded, in order, without a possessive. */
export const nameWords = (name: string): readonly string[] => [...wordSet(name.replace(/['’]s?$/u, ''))];

/** Whether a name is that of a work's author, or of one of several: their surname, with or without what comes before it. What stands in parentheses is no author's name. */
export function isWrittenBy({ meta: { author } }: Document, name: string): boolean {
  if (author === null) return false;
  const own = nameWords(name);
  return author
    .replaceAll(/\([^)]*\)/g, '')
    .split(/,|;|(?<=\s)and(?=\s)/u)
    .map((one) => nameWords(one))
    .some((words) => own.every((word) => words.includes(word)) && own.includes(words.at(-1) ?? ''));
}

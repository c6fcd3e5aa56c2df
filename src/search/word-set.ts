import { foldWord } from './fold.js';
import { tokenize } from './tokenize.js';

/** The different words of a text, folded, without stemming. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map(({ word }) => foldWord(word)));
}

import { foldWord } from '../search/fold.js';

/** A label, or what was typed to find it, in the form in which both are compared: folded, on one line. */
export function foldLabel(text: string): string {
  return foldWord(text).replace(/\s+/g, ' ');
}

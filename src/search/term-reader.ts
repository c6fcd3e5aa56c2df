import type { Term } from './analyze.js';
import { findRawWords, splitWord } from './tokenize.js';
import type { Vocabulary } from './vocabulary.js';

/** A term with its numbers in a vocabulary. */
export interface NumberedTerm extends Term {
  readonly id: number;
  /** Of the word as written; `null` for grams, which nobody misspells. */
  readonly wordNumber: number | null;
}

/**
 * Makes a function that reads the terms of texts and enters them, with their words, in a vocabulary. A corpus repeats its words:
 * each different one is folded, stemmed and looked up once, as long as the function is kept.
 */
export function createTermReader(
  stem: (word: string) => string,
  vocabulary: Vocabulary,
): (text: string) => NumberedTerm[] {
  const known = new Map<string, readonly NumberedTerm[]>();
  const read = (raw: string): readonly NumberedTerm[] => {
    const terms = splitWord(raw).map(({ word, start, end, isGram }): NumberedTerm => {
      const term = isGram ? word : stem(word);
      const wordNumber = isGram ? null : vocabulary.addWord(word);
      return { word, start, end, isGram, term, id: vocabulary.add(term), wordNumber };
    });
    known.set(raw, terms);
    return terms;
  };
  return (text) => {
    const found: NumberedTerm[] = [];
    for (const { 0: raw, index } of findRawWords(text)) {
      for (const { word, start, end, isGram, term, id, wordNumber } of known.get(raw) ?? read(raw)) {
        found.push({ word, start: index + start, end: index + end, isGram, term, id, wordNumber });
      }
    }
    return found;
  };
}

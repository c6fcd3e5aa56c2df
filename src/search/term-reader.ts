import { Buffer } from 'node:buffer';
import type { Term } from './analyze.js';
import type { Dictionary } from './dictionary.js';
import type { Pieces } from './gradual.js';
import { findRawWords, splitWord } from './tokenize.js';

/** The terms of a text in order: the numbers of their forms in a dictionary, and their places in UTF-16 code units. */
export interface ReadTerms {
  readonly forms: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A form in a part of a text that holds several, or more than the form. */
interface Part {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** Words that are read in one piece: well below a millisecond. */
const WORDS_A_PIECE = 1_000;
/** V8 keeps a longer part of a text as a reference into it, and with it the whole text. */
const OWN_LETTERS = 12;

/**
 * Makes a function that reads the terms of texts and enters them, with their words, in a dictionary. A corpus repeats its words:
 * each different one is folded, stemmed and looked up once, as long as the function is kept.
 */
export function createTermReader(
  stem: (word: string) => string,
  dictionary: Dictionary,
): (text: string) => Pieces<ReadTerms> {
  /** Most words by far are one form, and stand in the dictionary; these are the others. */
  const others = new Map<string, readonly Part[]>();
  const read = (raw: string): readonly Part[] => {
    const own = raw.length > OWN_LETTERS ? copyOf(raw) : raw;
    const parts = splitWord(own).map(({ word, start, end, isGram }): Part => {
      const term = isGram ? word : stem(word);
      return { form: dictionary.addForm(word, term, isGram), start, end };
    });
    const [first, ...more] = parts;
    if (first?.end === own.length && more.length === 0) dictionary.setWhole(own, first.form);
    else others.set(own, parts);
    return parts;
  };
  return function* readTerms(text) {
    const found = { forms: new Array<number>(), starts: new Array<number>(), ends: new Array<number>() };
    const push = (form: number, start: number, end: number): void => {
      found.forms.push(form);
      found.starts.push(start);
      found.ends.push(end);
    };
    let words = 0;
    for (const { 0: raw, index } of findRawWords(text)) {
      const known = dictionary.findWhole(raw);
      if (known !== null) push(known, index, index + raw.length);
      else for (const { form, start, end } of others.get(raw) ?? read(raw)) push(form, index + start, index + end);
      words += 1;
      if (words % WORDS_A_PIECE === 0) yield;
    }
    return found;
  };
}

/** The terms as the analysis of a question has them. */
export function toTerms({ forms, starts, ends }: ReadTerms, dictionary: Dictionary): readonly Term[] {
  return forms.map((form, at) => {
    const [term, word] = [dictionary.term(dictionary.termOf(form)), dictionary.wordOf(form)];
    return { word: word ?? term, term, start: starts[at] ?? 0, end: ends[at] ?? 0, isGram: word === null };
  });
}

/** The same letters in memory of their own. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

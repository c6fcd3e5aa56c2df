import { createIntegers } from './integers.js';

/**
 * The letters and trigrams of words, remembered from one corpus to the next: to find them takes most of the time that a table of
 * words takes. Trigrams are numbered from 0 in the order in which they were met.
 */
export interface WordBook {
  /** The letters of a form of the dictionary, whose word is this, as bits; 0 where it holds a digit. */
  lettersOf(form: number, word: string): number;
  /** Where its trigrams begin: how many, at `at(place)`, then the number of each. */
  placeOf(form: number, word: string): number;
  at(place: number): number;
  /** The number of a trigram; `null` where no word has it. */
  find(gram: string): number | null;
  /** Of different trigrams. */
  size(): number;
}

const GRAM_LETTERS = 3;
/** Shorter words share their letters with words that have nothing to do with them. */
const MIN_LETTERS = 4;
/** Nobody inflects what is longer. */
const MAX_LETTERS = 64;

/** As many letters as fit into a number beside the mark that they are known. */
const LETTERS = 31;
const ALL_LETTERS = 0x7fffffff;
const IS_KNOWN = 0x80000000;

/** Makes an empty book. */
export function createWordBook(): WordBook {
  const numbers = new Map<string, number>();
  const grams = createIntegers();
  /** By form one more than the place; 0 for those that were not met. */
  const places = createIntegers();
  /** By form; 0 for those that were not met. */
  const letters = createIntegers();
  const numberOf = (gram: string): number => {
    const number = numbers.get(gram) ?? numbers.size;
    numbers.set(gram, number);
    return number;
  };
  return {
    lettersOf(form, word) {
      const known = letters.at(form);
      if (known !== 0) return known & ALL_LETTERS;
      const set = /\d/.test(word) ? 0 : letterSet(word);
      letters.set(form, set | IS_KNOWN);
      return set;
    },
    placeOf(form, word) {
      const known = places.at(form);
      if (known > 0) return known - 1;
      const place = grams.length();
      const own = isComparable(word) ? gramsOf(word) : new Set<string>();
      grams.push(own.size);
      for (const gram of own) grams.push(numberOf(gram));
      places.set(form, place + 1);
      return place;
    },
    at: (place) => grams.at(place),
    find: (gram) => numbers.get(gram) ?? null,
    size: () => numbers.size,
  };
}

/** Which letters a word has, as bits; different ones may share a bit. */
export function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) % LETTERS);
  return set;
}

/** Whether a word's letters tell what it is akin to. */
export function isComparable(word: string): boolean {
  return word.length >= MIN_LETTERS && word.length <= MAX_LETTERS && !/\d/.test(word);
}

/** A word's trigrams; a mark before its first letter makes a common beginning count more than a common ending. */
export function gramsOf(word: string): ReadonlySet<string> {
  const marked = `^${word}`;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM_LETTERS <= marked.length; at += 1) grams.add(marked.slice(at, at + GRAM_LETTERS));
  return grams;
}

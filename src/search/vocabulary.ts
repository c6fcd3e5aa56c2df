import { createDictionary, type Dictionary } from './dictionary.js';
import type { WordBook } from './word-book.js';
import { createIntegers, enlarge } from './integers.js';

/** All index terms of a corpus, numbered from 0, with the number of passages that hold each; and the words as written. */
export interface Vocabulary {
  /** The number of a term that the corpus holds, else `null`. */
  find(term: string): number | null;
  term(id: number): string;
  /** How many passages hold the term. */
  frequency(id: number): number;
  /** The numbers in the dictionary of its words as written, in the order of their first use; grams are among them. */
  form(at: number): number;
  formCount(): number;
  /** A word as written; `null` for a gram. */
  wordOf(form: number): string | null;
  /** How often a form is used. */
  usesOf(form: number): number;
  /** The dictionary's. */
  readonly book: WordBook;
  size(): number;
  /** The dictionary's marks of a term. */
  marks(id: number): number;
}

/** A vocabulary while its corpus is read. */
export interface VocabularyBuilder extends Vocabulary {
  /** The number of a term, new or known. */
  add(term: string): number;
  /** As `add`, for a term of the dictionary. */
  readonly enter: (term: number) => number;
  /** Enters the term of a form of the dictionary, and notes one more use of its word. */
  use(form: number): number;
  /** Says how many passages hold the term, in their text, heading or title; 0 until then. */
  setFrequency(id: number, passages: number): void;
}

/**
 * Makes an empty vocabulary of the terms of a dictionary. Its numbers go by the order in which it meets them, so that equal
 * corpora have equal ones, whatever else the dictionary was used for.
 */
export function createVocabulary(dictionary: Dictionary = createDictionary()): VocabularyBuilder {
  /** By term of the dictionary one more than the number here; 0 where the corpus lacks it. */
  const ids = createIntegers([], dictionary.termCount());
  const terms = createIntegers();
  const frequencies = createIntegers([], dictionary.termCount());
  /** By form, two numbers that are looked at together: one more than its term's number here, and how often it is used. */
  let used = new Uint32Array(2 * dictionary.formCount());
  /** In the order of their first use. */
  const forms = createIntegers();
  const enter = (term: number): number => {
    const known = ids.at(term);
    if (known > 0) return known - 1;
    terms.push(term);
    ids.set(term, terms.length());
    return terms.length() - 1;
  };
  const meet = (form: number): number => {
    const id = enter(dictionary.termOf(form));
    forms.push(form);
    if (2 * form >= used.length) used = enlarge(used, 2 * form + 2);
    used[2 * form] = id + 1;
    used[2 * form + 1] = 1;
    return id;
  };
  return {
    enter,
    add: (term) => enter(dictionary.addTerm(term)),
    use(form) {
      const known = used[2 * form] ?? 0;
      if (known === 0) return meet(form);
      used[2 * form + 1] = (used[2 * form + 1] ?? 0) + 1;
      return known - 1;
    },
    setFrequency: (id, passages) => frequencies.set(id, passages),
    find(term) {
      const number = dictionary.findTerm(term);
      return number === null || ids.at(number) === 0 ? null : ids.at(number) - 1;
    },
    term: (id) => (id < terms.length() ? dictionary.term(terms.at(id)) : ''),
    frequency: (id) => frequencies.at(id),
    form: (at) => forms.at(at),
    formCount: () => forms.length(),
    wordOf: (form) => dictionary.wordOf(form),
    usesOf: (form) => used[2 * form + 1] ?? 0,
    book: dictionary.book,
    size: () => terms.length(),
    marks: (id) => dictionary.marks(terms.at(id)),
  };
}

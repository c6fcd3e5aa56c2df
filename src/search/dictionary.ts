import { createWordBook, type WordBook } from './word-book.js';
import { createIntegers } from './integers.js';
import { numberMarks } from './number-terms.js';

/**
 * The terms and forms of all texts that were read in one way, numbered from 0 in the order in which they were met. It only
 * grows; what a corpus holds of it is told by the corpus' vocabulary.
 */
export interface Dictionary {
  /** The number of an index term, new or known. */
  addTerm(term: string): number;
  /** The number of a known index term, else `null`. */
  findTerm(term: string): number | null;
  term(number: number): string;
  termCount(): number;
  /** Enters a form: a word as written (folded) with its term; grams are forms of their own. */
  addForm(word: string, term: string, isGram: boolean): number;
  /** The number of a form's term. */
  termOf(form: number): number;
  /** The word as written; `null` for grams, which nobody misspells. */
  wordOf(form: number): string | null;
  formCount(): number;
  /** The letters of its words. */
  readonly book: WordBook;
  /** `NUMBER`, `DATE`, `HANGUL` and `BEGINS_NAME` marks of a term. */
  marks(term: number): number;
  /** Adds marks to a term. */
  mark(term: number, marks: number): void;
}

/** Mark of a term that is wholly in Hangul. */
export const HANGUL = 4;
/** Mark of a term that a name of the glossary begins with. */
export const BEGINS_NAME = 8;
const IS_HANGUL = /^\p{Script=Hangul}+$/u;

/** Makes an empty dictionary. */
export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const marks: number[] = [];
  const words = new Map<string, number>();
  const grams = new Map<string, number>();
  const written: (string | null)[] = [];
  const termOfForm = createIntegers();
  const addTerm = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, terms.length);
    marks.push(marksOf(term));
    return terms.push(term) - 1;
  };
  return {
    addTerm,
    findTerm: (term) => numbers.get(term) ?? null,
    term: (number) => terms[number] ?? '',
    termCount: () => terms.length,
    addForm(word, term, isGram) {
      const forms = isGram ? grams : words;
      const known = forms.get(word);
      if (known !== undefined) return known;
      forms.set(word, written.length);
      termOfForm.push(addTerm(term));
      return written.push(isGram ? null : word) - 1;
    },
    termOf: (form) => termOfForm.at(form),
    wordOf: (form) => written[form] ?? null,
    formCount: () => written.length,
    book: createWordBook(),
    marks: (term) => marks[term] ?? 0,
    mark: (term, added) => void (marks[term] = (marks[term] ?? 0) | added),
  };
}

function marksOf(term: string): number {
  return numberMarks(term) | (IS_HANGUL.test(term) ? HANGUL : 0);
}

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
  /** The form that a part of a text is as a whole, where `setWhole` said so; else `null`. */
  findWhole(raw: string): number | null;
  /** Says which form a part of a text is as a whole. */
  setWhole(raw: string, form: number): void;
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

/** What a text may be at once: the place of each number in its row. */
const [TERM, WORD, GRAM, WHOLE] = [0, 1, 2, 3];
const ROW_LENGTH = 4;

/** Makes an empty dictionary. */
export function createDictionary(): Dictionary {
  // One table for all roles: a word is mostly its own term, and stands in texts as it is.
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  /** By text, a row of one more than its number in each role; 0 where it has none. */
  const roles = createIntegers();
  const terms: string[] = [];
  const marks: number[] = [];
  const written: (string | null)[] = [];
  const termOfForm = createIntegers();
  const rowOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known * ROW_LENGTH;
    numbers.set(text, texts.length);
    return (texts.push(text) - 1) * ROW_LENGTH;
  };
  const find = (text: string, role: number): number | null => {
    const known = numbers.get(text);
    const found = known === undefined ? 0 : roles.at(known * ROW_LENGTH + role);
    return found === 0 ? null : found - 1;
  };
  const addTerm = (term: string): number => {
    const row = rowOf(term);
    const known = roles.at(row + TERM);
    if (known > 0) return known - 1;
    marks.push(marksOf(term));
    roles.set(row + TERM, terms.push(texts[row / ROW_LENGTH] ?? term));
    return terms.length - 1;
  };
  return {
    addTerm,
    findTerm: (term) => find(term, TERM),
    term: (number) => terms[number] ?? '',
    termCount: () => terms.length,
    addForm(word, term, isGram) {
      const row = rowOf(word);
      const place = row + (isGram ? GRAM : WORD);
      const known = roles.at(place);
      if (known > 0) return known - 1;
      termOfForm.push(addTerm(term));
      roles.set(place, written.push(isGram ? null : (texts[row / ROW_LENGTH] ?? word)));
      return written.length - 1;
    },
    termOf: (form) => termOfForm.at(form),
    wordOf: (form) => written[form] ?? null,
    formCount: () => written.length,
    findWhole: (raw) => find(raw, WHOLE),
    setWhole: (raw, form) => roles.set(rowOf(raw) + WHOLE, form + 1),
    book: createWordBook(),
    marks: (term) => marks[term] ?? 0,
    mark: (term, added) => void (marks[term] = (marks[term] ?? 0) | added),
  };
}

function marksOf(term: string): number {
  return numberMarks(term) | (IS_HANGUL.test(term) ? HANGUL : 0);
}

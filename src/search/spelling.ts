import { createIntegers, type Integers } from './integers.js';
import { createGradual, type Gradual, type Pieces } from './gradual.js';
import { letterSet } from './word-book.js';
import type { Vocabulary } from './vocabulary.js';

/** A word of the corpus that a misspelt word may stand for. */
export interface Correction {
  readonly word: string;
  /** Edits between the two; a swap of neighbours counts as one. */
  readonly distance: number;
  /** 0 to 1. */
  readonly weight: number;
}

/** Finds words of the corpus that are spelt like a word which it does not hold. */
export type Speller = (word: string) => readonly Correction[];

/** Shorter words have too many neighbours for a guess. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 40;
/** From this length on two mistakes are forgiven. */
const MIN_LENGTH_FOR_TWO = 7;
const MAX_CORRECTIONS = 3;

/** Words of one length, as forms of the dictionary; `letters` beside them, since most words are told by them alone. */
interface Bucket {
  readonly forms: Integers;
  readonly letters: Integers;
}

/** Words by their length. */
export type SpellingTable = ReadonlyMap<number, Bucket>;

type Words = Pick<Vocabulary, 'form' | 'formCount' | 'wordOf' | 'usesOf' | 'book'>;

/** Words that are entered in one piece: some hundredths of a millisecond. */
const WORDS_A_PIECE = 500;

/** Sorts the words of a corpus; on the first unknown word, since many a corpus never meets one. */
export function createSpellingTable(vocabulary: Words): Gradual<SpellingTable> {
  return createGradual(sortByLength(vocabulary));
}

type Rows = readonly [Uint16Array, Uint16Array, Uint16Array];

const createRows = (length: number): Rows => [
  new Uint16Array(length),
  new Uint16Array(length),
  new Uint16Array(length),
];

/** Makes a speller over the words of a corpus. A call looks at words of similar length only. */
export function createSpeller({ wordOf, usesOf }: Words, table: Pick<Gradual<SpellingTable>, 'finish'>): Speller {
  const rows = createRows(MAX_LENGTH + 3);
  return (word) => {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || /\d/.test(word)) return [];
    const byLength = table.finish();
    const limit = word.length >= MIN_LENGTH_FOR_TWO ? 2 : 1;
    const found: (Correction & { readonly rank: number })[] = [];
    const letters = letterSet(word);
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      const bucket = byLength.get(length);
      if (!bucket) continue;
      const count = bucket.forms.length();
      for (let at = 0; at < count; at += 1) {
        if (bitCount(letters ^ bucket.letters.at(at)) > 2 * limit) continue;
        const form = bucket.forms.at(at);
        const candidate = wordOf(form) ?? '';
        const distance = editDistance(word, candidate, limit, rows);
        if (distance <= limit) found.push(rate(word, candidate, usesOf(form), distance));
      }
    }
    return found.toSorted((a, b) => b.rank - a.rank).slice(0, MAX_CORRECTIONS);
  };
}

function* sortByLength({ form: formAt, formCount, wordOf, book }: Words): Pieces<SpellingTable> {
  const byLength = new Map<number, Bucket>();
  for (let at = 0; at < formCount(); at += 1) {
    if (at % WORDS_A_PIECE === WORDS_A_PIECE - 1) yield;
    const form = formAt(at);
    const word = wordOf(form);
    if (word === null || word.length < MIN_LENGTH - 1) continue;
    const letters = book.lettersOf(form, word);
    if (letters === 0) continue;
    const bucket = byLength.get(word.length) ?? { forms: createIntegers(), letters: createIntegers() };
    bucket.forms.push(form);
    bucket.letters.push(letters);
    byLength.set(word.length, bucket);
  }
  return byLength;
}

/** Mistakes seldom hit the first letter; of two equally near words the commoner one was meant. */
function rate(word: string, other: string, uses: number, distance: number): Correction & { rank: number } {
  const sameStart = word[0] === other[0] ? 1 : 0;
  const sameLetters = Array.from(word).toSorted().join('') === Array.from(other).toSorted().join('') ? 1 : 0;
  const rank = -2 * distance + 1.2 * sameStart + 0.6 * sameLetters + 0.25 * Math.log(uses + 1);
  return { word: other, distance, weight: (distance === 1 ? 0.95 : 0.75) * (sameStart === 1 ? 1 : 0.75), rank };
}

/** Source: H. S. Warren, "Hacker's Delight", section 5-1. */
function bitCount(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Edits (insertion, deletion, replacement, swap of neighbours) between two words; `limit + 1` stands for more than `limit`.
 * `rows`, as long as `b` and one more, are room to work in: a speller compares thousands of words with one.
 */
export function editDistance(a: string, b: string, limit: number, rows: Rows = createRows(b.length + 1)): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

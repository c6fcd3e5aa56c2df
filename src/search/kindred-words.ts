import { dropMarks } from './fold.js';
import { createGradual, type Gradual, type Pieces } from './gradual.js';
import { gramsOf, isComparable } from './word-book.js';
import { createIntegers, type Integers } from './integers.js';
import { bump, sumUp } from './postings.js';
import type { Vocabulary } from './vocabulary.js';

/** A word of the corpus that is spelt much like another one, so that it may be a form of it or derived from it. */
export interface KindredWord {
  readonly word: string;
  /** Likeness of the two, 0 to 1. */
  readonly weight: number;
}

/** Finds words of the corpus that may be other forms of a folded word, best first. */
export type KindredFinder = (word: string) => readonly KindredWord[];

/** From this likeness on, words are taken as kindred: Dice's coefficient of their trigrams. */
const MIN_LIKENESS = 0.4;
/** What a word says that is wholly like another one. */
const BEST_WEIGHT = 0.8;
const MAX_KINDRED = 4;
/** A trigram of more words than this tells little about each, and takes long to read. */
const MAX_READ = 5_000;

/** Words by their trigrams. */
export interface GramIndex {
  /** Words by number, as forms of the dictionary. */
  readonly forms: Integers;
  /** `from[gram]` to `from[gram + 1]` is the range of `numbers` with the words, ascending, that have a trigram. */
  readonly from: Uint32Array;
  readonly numbers: Uint32Array;
  /** Room to count the trigrams that each word shares with the one asked for; all 0 between two calls. */
  readonly shared: Uint8Array;
}

/** Words that are entered in one piece: a tenth of a millisecond where their trigrams are not known yet, else less. */
const WORDS_A_PIECE = 100;
/** Words whose trigrams are known. */
const KNOWN_WORDS_A_PIECE = 500;

type Words = Pick<Vocabulary, 'form' | 'formCount' | 'wordOf' | 'book'>;
type Finished<Value> = Pick<Gradual<Value>, 'finish'>;

/** Words by their letters without diacritics. */
export type BareForms = ReadonlyMap<string, readonly string[]>;

/** Indexes words by their bare forms. */
export function createBareForms(vocabulary: Words): Gradual<BareForms> {
  return createGradual(indexBareForms(vocabulary));
}

/** Makes a finder of words that differ in their diacritics only: a syllable of Vietnamese is like many others that mean something else. */
export function createMarkFinder(byBareForm: Finished<BareForms>): KindredFinder {
  return (word) => {
    const found = byBareForm.finish().get(dropMarks(word)) ?? [];
    return found.filter((other) => other !== word).map((other) => ({ word: other, weight: BEST_WEIGHT }));
  };
}

function* indexBareForms({ form, formCount, wordOf }: Words): Pieces<BareForms> {
  const byBareForm = new Map<string, string[]>();
  for (let at = 0; at < formCount(); at += 1) {
    if (at % WORDS_A_PIECE === WORDS_A_PIECE - 1) yield;
    const word = wordOf(form(at));
    if (word === null) continue;
    const bare = dropMarks(word);
    const forms = byBareForm.get(bare);
    if (forms) forms.push(word);
    else byBareForm.set(bare, [word]);
  }
  return byBareForm;
}

/** Indexes words by their trigrams. */
export function createGramIndex(vocabulary: Words): Gradual<GramIndex> {
  return createGradual(indexGrams(vocabulary));
}

/** Makes a finder over the words of a corpus; most English corpora never need it. */
export function createKindredFinder(vocabulary: Words, index: Finished<GramIndex>): KindredFinder {
  return (word) => {
    if (!isComparable(word)) return [];
    return findAlike(word, vocabulary, index.finish())
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MAX_KINDRED);
  };
}

function findAlike(word: string, { wordOf, book }: Words, { forms, from, numbers, shared }: GramIndex): KindredWord[] {
  const own = gramsOf(word);
  const met: number[] = [];
  for (const gram of own) {
    const known = book.find(gram) ?? from.length;
    const holders = numbers.subarray(from[known] ?? 0, from[known + 1] ?? 0);
    if (holders.length > MAX_READ) continue;
    for (const number of holders) {
      if (shared[number] === 0) met.push(number);
      shared[number] = (shared[number] ?? 0) + 1;
    }
  }
  const found: KindredWord[] = [];
  for (const number of met) {
    const form = forms.at(number);
    const other = wordOf(form) ?? '';
    const likeness = (2 * (shared[number] ?? 0)) / (own.size + book.at(book.placeOf(form, other)));
    if (likeness >= MIN_LIKENESS && other !== word) found.push({ word: other, weight: BEST_WEIGHT * likeness });
    shared[number] = 0;
  }
  return found;
}

function* indexGrams({ form: formAt, formCount, wordOf, book }: Words): Pieces<GramIndex> {
  const forms = createIntegers();
  const places = createIntegers();
  for (let at = 0; at < formCount(); at += 1) {
    if (at % WORDS_A_PIECE === WORDS_A_PIECE - 1) yield;
    const form = formAt(at);
    const word = wordOf(form);
    const place = word === null ? null : book.placeOf(form, word);
    if (place === null || book.at(place) === 0) continue;
    forms.push(form);
    places.push(place);
  }
  const from = new Uint32Array(book.size() + 1);
  for (let number = 0; number < places.length(); number += 1) {
    const place = places.at(number);
    for (let at = place + 1; at <= place + book.at(place); at += 1) bump(from, book.at(at) + 1);
    if (number % KNOWN_WORDS_A_PIECE === 0) yield;
  }
  sumUp(from);
  yield;
  const free = from.slice();
  const numbers = new Uint32Array(from.at(-1) ?? 0);
  for (let number = 0; number < places.length(); number += 1) {
    const place = places.at(number);
    for (let at = place + 1; at <= place + book.at(place); at += 1) numbers[bump(free, book.at(at))] = number;
    if (number % KNOWN_WORDS_A_PIECE === 0) yield;
  }
  return { forms, from, numbers, shared: new Uint8Array(forms.length()) };
}

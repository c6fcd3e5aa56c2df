import { dropMarks } from './fold.js';

/** A word of the corpus that is spelt much like another one, so that it may be a form of it or derived from it. */
export interface KindredWord {
  readonly word: string;
  /** Likeness of the two, 0 to 1. */
  readonly weight: number;
}

/** Finds words of the corpus that may be other forms of a folded word, best first. */
export type KindredFinder = (word: string) => readonly KindredWord[];

/** Shorter words share their letters with words that have nothing to do with them. */
const MIN_LETTERS = 4;
/** Nobody inflects what is longer. */
const MAX_LETTERS = 64;
const GRAM_LETTERS = 3;
/** From this likeness on, words are taken as kindred: Dice's coefficient of their trigrams. */
const MIN_LIKENESS = 0.4;
/** What a word says that is wholly like another one. */
const BEST_WEIGHT = 0.8;
const MAX_KINDRED = 4;
/** A trigram of more words than this tells little about each, and takes long to read. */
const MAX_READ = 5_000;

interface GramIndex {
  readonly words: readonly string[];
  /** Number of different trigrams by word number. */
  readonly sizes: readonly number[];
  readonly byGram: ReadonlyMap<string, readonly number[]>;
  /** Room to count the trigrams that each word shares with the one asked for; all 0 between two calls. */
  readonly shared: Uint8Array;
}

/** Makes a finder of words that differ in their diacritics only: a syllable of Vietnamese is like many others that mean something else. */
export function createMarkFinder(words: Iterable<readonly [word: string, uses: number]>): KindredFinder {
  let byBareForm: ReadonlyMap<string, readonly string[]> | null = null;
  return (word) => {
    byBareForm ??= indexBareForms(words);
    const found = byBareForm.get(dropMarks(word)) ?? [];
    return found.filter((other) => other !== word).map((other) => ({ word: other, weight: BEST_WEIGHT }));
  };
}

function indexBareForms(words: Iterable<readonly [word: string, uses: number]>): Map<string, string[]> {
  const byBareForm = new Map<string, string[]>();
  for (const [word] of words) {
    const bare = dropMarks(word);
    const forms = byBareForm.get(bare);
    if (forms) forms.push(word);
    else byBareForm.set(bare, [word]);
  }
  return byBareForm;
}

/** Makes a finder over the words of a corpus. It indexes their trigrams on first use, since most English corpora never need it. */
export function createKindredFinder(words: Iterable<readonly [word: string, uses: number]>): KindredFinder {
  let index: GramIndex | null = null;
  return (word) => {
    if (!isComparable(word)) return [];
    index ??= indexGrams(Array.from(words, ([known]) => known).filter(isComparable));
    return findAlike(word, index)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MAX_KINDRED);
  };
}

function findAlike(word: string, { words, sizes, byGram, shared }: GramIndex): KindredWord[] {
  const own = gramsOf(word);
  const met: number[] = [];
  for (const gram of own) {
    const numbers = byGram.get(gram) ?? [];
    if (numbers.length > MAX_READ) continue;
    for (const number of numbers) {
      if (shared[number] === 0) met.push(number);
      shared[number] = (shared[number] ?? 0) + 1;
    }
  }
  const found: KindredWord[] = [];
  for (const number of met) {
    const likeness = (2 * (shared[number] ?? 0)) / (own.size + (sizes[number] ?? 0));
    const other = words[number] ?? '';
    if (likeness >= MIN_LIKENESS && other !== word) found.push({ word: other, weight: BEST_WEIGHT * likeness });
    shared[number] = 0;
  }
  return found;
}

function isComparable(word: string): boolean {
  return word.length >= MIN_LETTERS && word.length <= MAX_LETTERS && !/\d/.test(word);
}

function indexGrams(words: readonly string[]): GramIndex {
  const byGram = new Map<string, number[]>();
  const sizes = words.map((word, number) => {
    const grams = gramsOf(word);
    for (const gram of grams) {
      const numbers = byGram.get(gram);
      if (numbers) numbers.push(number);
      else byGram.set(gram, [number]);
    }
    return grams.size;
  });
  return { words, sizes, byGram, shared: new Uint8Array(words.length) };
}

/** A word's trigrams; a mark before its first letter makes a common beginning count more than a common ending. */
function gramsOf(word: string): ReadonlySet<string> {
  const marked = `^${word}`;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM_LETTERS <= marked.length; at += 1) grams.add(marked.slice(at, at + GRAM_LETTERS));
  return grams;
}

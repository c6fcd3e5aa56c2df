import { dropMarks } from './fold.js';
import { createGradual, type Gradual, type Pieces } from './gradual.js';
import type { Vocabulary } from './vocabulary.js';

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

/** Words by their trigrams. */
export interface GramIndex {
  readonly words: readonly string[];
  /** Number of different trigrams by word number. */
  readonly sizes: readonly number[];
  readonly byGram: ReadonlyMap<string, readonly number[]>;
  /** Room to count the trigrams that each word shares with the one asked for; all 0 between two calls. */
  readonly shared: Uint8Array;
}

/** Words that are entered in one piece: some hundredths of a millisecond. */
const WORDS_A_PIECE = 20;

type CorpusWords = Pick<Vocabulary, 'words'>;
type Finished<Value> = Pick<Gradual<Value>, 'finish'>;

/** Words by their letters without diacritics. */
export type BareForms = ReadonlyMap<string, readonly string[]>;

/** Indexes words by their bare forms. */
export function createBareForms({ words }: CorpusWords): Gradual<BareForms> {
  return createGradual(indexBareForms(words()));
}

/** Makes a finder of words that differ in their diacritics only: a syllable of Vietnamese is like many others that mean something else. */
export function createMarkFinder(byBareForm: Finished<BareForms>): KindredFinder {
  return (word) => {
    const found = byBareForm.finish().get(dropMarks(word)) ?? [];
    return found.filter((other) => other !== word).map((other) => ({ word: other, weight: BEST_WEIGHT }));
  };
}

function* indexBareForms(words: Iterable<readonly [word: string, uses: number]>): Pieces<BareForms> {
  const byBareForm = new Map<string, string[]>();
  let met = 0;
  for (const [word] of words) {
    met += 1;
    if (met % WORDS_A_PIECE === 0) yield;
    const bare = dropMarks(word);
    const forms = byBareForm.get(bare);
    if (forms) forms.push(word);
    else byBareForm.set(bare, [word]);
  }
  return byBareForm;
}

/** Indexes words by their trigrams. */
export function createGramIndex({ words }: CorpusWords): Gradual<GramIndex> {
  return createGradual(indexGrams(words()));
}

/** Makes a finder over the words of a corpus; most English corpora never need it. */
export function createKindredFinder(index: Finished<GramIndex>): KindredFinder {
  return (word) => {
    if (!isComparable(word)) return [];
    return findAlike(word, index.finish())
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

function* indexGrams(corpusWords: Iterable<readonly [word: string, uses: number]>): Pieces<GramIndex> {
  const byGram = new Map<string, number[]>();
  const words: string[] = [];
  const sizes: number[] = [];
  for (const [word] of corpusWords) {
    if (!isComparable(word)) continue;
    const grams = gramsOf(word);
    for (const gram of grams) {
      const numbers = byGram.get(gram);
      if (numbers) numbers.push(words.length);
      else byGram.set(gram, [words.length]);
    }
    words.push(word);
    sizes.push(grams.size);
    if (words.length % WORDS_A_PIECE === 0) yield;
  }
  return { words, sizes, byGram, shared: new Uint8Array(words.length) };
}

/** A word's trigrams; a mark before its first letter makes a common beginning count more than a common ending. */
function gramsOf(word: string): ReadonlySet<string> {
  const marked = `^${word}`;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM_LETTERS <= marked.length; at += 1) grams.add(marked.slice(at, at + GRAM_LETTERS));
  return grams;
}

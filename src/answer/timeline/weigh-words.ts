import { stopWords } from '../../search/stop-words.js';
import { wordSet } from '../../search/word-set.js';
import type { Pieces } from '../../search/gradual.js';

const STOP_WORDS = stopWords('en');

/** What sentences say, by their positions in a list. */
export interface WeighedWords {
  /** The words of a sentence. */
  readonly of: (sentence: number) => ReadonlySet<string>;
  /** More for a rarer word. */
  readonly weight: (word: string) => number;
  /** All words of a sentence together. */
  readonly whole: (sentence: number) => number;
}

/** Weighs the words of sentences by their rarity among them: that two of them speak of Russia says little. */
export function* weighWords(sentences: readonly string[]): Pieces<WeighedWords> {
  const sets: ReadonlySet<string>[] = [];
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const words = contentWords(sentence);
    sets.push(words);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    yield;
  }
  const weight = (word: string): number => Math.log(1 + sentences.length / (counts.get(word) ?? Infinity));
  const wholes: number[] = [];
  for (const words of sets) {
    wholes.push(Array.from(words, weight).reduce((total, one) => total + one, 0));
    yield;
  }
  return { of: (sentence) => sets[sentence] ?? new Set(), weight, whole: (sentence) => wholes[sentence] ?? 0 };
}

/** Words without numbers and function words, by their first six letters so that "signed" and "signing" meet. */
function contentWords(sentence: string): ReadonlySet<string> {
  const words = [...wordSet(sentence)].filter((word) => !STOP_WORDS.has(word) && !/\d/.test(word));
  return new Set(words.map((word) => word.slice(0, 6)));
}

import type { Term } from './analyze.js';
import { baseForm } from './irregular-words.js';
import type { Lexicon, Relation } from './lexicon.js';
import { baseForms } from './relate.js';

/** A phrase of the lexicon in a question. */
export interface FoundIdiom {
  /** 0-based positions of its words among the terms, ascending; at least one. */
  readonly places: readonly number[];
  /** What it means in plain words. */
  readonly plain: readonly Relation[];
}

/** Finds the phrases of a lexicon in the terms of a question, none of which share a word. */
export type IdiomFinder = (terms: readonly Term[]) => readonly FoundIdiom[];

/** Stands for some words in between; at the end, only the end of the question may follow. */
const GAP = '…';
const END = '?';
/** So many words at most. */
const MAX_GAP = 5;

interface Idiom {
  /** In order; a gap is one of them, the end is not. */
  readonly words: readonly string[];
  readonly isAtEnd: boolean;
  readonly plain: readonly Relation[];
}

/** By lexicon: prepared on first use, and for all corpora. */
const prepared = new WeakMap<Lexicon, ReadonlyMap<string, readonly Idiom[]>>();

/** Makes a finder. */
export function createIdiomFinder(lexicon: Lexicon): IdiomFinder {
  return (terms) => {
    const idioms = prepared.get(lexicon) ?? indexIdioms(lexicon.idioms());
    prepared.set(lexicon, idioms);
    const found = terms.flatMap((_, at) => findAt(terms, at, idioms));
    return found
      .toSorted((a, b) => b.places.length - a.places.length)
      .reduce<FoundIdiom[]>(
        (kept, idiom) => (kept.some((other) => sharesWord(other, idiom)) ? kept : [...kept, idiom]),
        [],
      );
  };
}

/** Phrases by their first word. */
function indexIdioms(idioms: ReadonlyMap<string, readonly Relation[]>): ReadonlyMap<string, readonly Idiom[]> {
  const byFirst = new Map<string, Idiom[]>();
  for (const [phrase, plain] of idioms) {
    const parts = phrase.split(/\s+/);
    const isAtEnd = parts.at(-1) === END;
    const words = isAtEnd ? parts.slice(0, -1) : parts;
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, isAtEnd, plain }]);
  }
  return byFirst;
}

function findAt(
  terms: readonly Term[],
  at: number,
  idioms: ReadonlyMap<string, readonly Idiom[]>,
): readonly FoundIdiom[] {
  const first = terms[at];
  if (!first || first.isGram) return [];
  const candidates = formsOf(first.word).flatMap((form) => idioms.get(form) ?? []);
  return candidates.flatMap(({ words, isAtEnd, plain }) => {
    const places = placesOf(words, terms, at);
    if (places === null || (isAtEnd && places.at(-1) !== terms.length - 1)) return [];
    return [{ places, plain }];
  });
}

/** Where the words of a phrase stand that begins at a place; `null` where it does not. */
function placesOf(words: readonly string[], terms: readonly Term[], from: number): readonly number[] | null {
  const places: number[] = [];
  let at = from;
  let slack = 0;
  for (const word of words) {
    if (word === GAP) {
      slack = MAX_GAP;
      continue;
    }
    while (slack > 0 && !isForm(terms[at], word)) {
      at += 1;
      slack -= 1;
    }
    if (!isForm(terms[at], word)) return null;
    places.push(at);
    at += 1;
    slack = 0;
  }
  return places;
}

function isForm(term: Term | undefined, word: string): boolean {
  return term !== undefined && !term.isGram && formsOf(term.word).includes(word);
}

/** The forms of "be" are too many for the list of irregular words, and its list of families has no auxiliaries. */
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'am']);

function formsOf(word: string): readonly string[] {
  return BE.has(word) ? [word, 'be'] : [...baseForms(word), baseForm(word)];
}

function sharesWord(one: FoundIdiom, other: FoundIdiom): boolean {
  return one.places.some((place) => other.places.includes(place));
}

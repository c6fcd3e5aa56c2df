import type { Term } from './analyze.js';
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
    const forms = terms.map(formsOf);
    const found = terms.flatMap((_, at) => findAt(forms, at, idioms));
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

/** Forms that each term of a question may be of, in its order. */
type Forms = readonly (readonly string[])[];

function findAt(forms: Forms, at: number, idioms: ReadonlyMap<string, readonly Idiom[]>): readonly FoundIdiom[] {
  const candidates = (forms[at] ?? []).flatMap((form) => idioms.get(form) ?? []);
  return candidates.flatMap(({ words, isAtEnd, plain }) => {
    const places = placesOf(words, forms, at);
    if (places === null || (isAtEnd && places.at(-1) !== forms.length - 1)) return [];
    return [{ places, plain }];
  });
}

/** Where the words of a phrase stand that begins at a place; `null` where it does not. */
function placesOf(words: readonly string[], forms: Forms, from: number): readonly number[] | null {
  const isAt = (word: string, place: number): boolean => forms[place]?.includes(word) ?? false;
  const places: number[] = [];
  let at = from;
  let slack = 0;
  for (const word of words) {
    if (word === GAP) {
      slack = MAX_GAP;
      continue;
    }
    while (slack > 0 && !isAt(word, at)) {
      at += 1;
      slack -= 1;
    }
    if (!isAt(word, at)) return null;
    places.push(at);
    at += 1;
    slack = 0;
  }
  return places;
}

/** The list of irregular words has no auxiliaries. */
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'am']);

function formsOf({ word, isGram }: Term): readonly string[] {
  if (isGram) return [];
  return BE.has(word) ? [word, 'be'] : baseForms(word);
}

function sharesWord(one: FoundIdiom, other: FoundIdiom): boolean {
  return one.places.some((place) => other.places.includes(place));
}

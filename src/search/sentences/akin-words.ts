import type { Unit } from '../unit.js';
import type { Vocabulary } from '../vocabulary.js';

/** How much the words of a text look like those of a query: religious like religion, colonial like colony, which no stem brings together. */
export interface AkinMatcher {
  /** Reads one more index term of a sentence: raises the likeness of the sentence to each unit, 0 to 1. */
  read(term: number, akin: Float64Array): void;
}

/** Letters that akin words begin with, and the share of both that they have to be. */
const SHARED = 3;
const ALIKE = 0.5;

interface Likeness {
  readonly unit: number;
  readonly value: number;
}

const NOTHING: readonly Likeness[] = [];

/** Makes a matcher for one query; `stemOf` gives the stem of a unit's label, `null` for a label of several words. */
export function createAkinMatcher(
  units: readonly Unit[],
  vocabulary: Vocabulary,
  stemOf: (label: string) => string | null,
): AkinMatcher {
  const byBeginning = new Map<number, { readonly unit: number; readonly stem: string }[]>();
  units.forEach(({ label }, unit) => {
    const stem = stemOf(label);
    const key = stem === null ? null : beginning(stem);
    if (stem === null || key === null) return;
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), { unit, stem }]);
  });
  const known = new Map<number, readonly Likeness[]>();
  const look = (term: number): readonly Likeness[] => {
    const word = vocabulary.term(term);
    const key = beginning(word);
    const alike = key === null ? undefined : byBeginning.get(key);
    if (alike === undefined) return NOTHING;
    return alike.map(({ unit, stem }) => ({ unit, value: likeness(word, stem) })).filter(({ value }) => value > ALIKE);
  };
  return {
    read(term, akin) {
      let found = known.get(term);
      if (found === undefined) known.set(term, (found = look(term)));
      for (const { unit, value } of found) if (value > (akin[unit] ?? 0)) akin[unit] = value;
    },
  };
}

/** The first letters as one number; `null` for a shorter word, and for one that begins with a digit. */
function beginning(word: string): number | null {
  if (word.length < SHARED || /^\d/.test(word)) return null;
  let key = 0;
  for (let at = 0; at < SHARED; at += 1) key = key * 0x10000 + word.charCodeAt(at);
  return key;
}

/** Share of both words' letters that they begin with alike, 0 to 1. */
function likeness(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return (2 * shared) / (a.length + b.length);
}

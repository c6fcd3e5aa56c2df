import { createIntegers, enlarge } from './integers.js';
import type { Pieces } from './gradual.js';

/** For each term, in order of their numbers, the passages that hold it in text, heading or title: ascending, each once. */
export interface Postings {
  /** `from[term]` to `from[term + 1]` is the term's range of `passages` and of `counts`. */
  readonly from: Uint32Array;
  readonly passages: Uint32Array;
  /** How often the passage holds the term, as it was noted; 0 where only other words for it do. */
  readonly counts: Uint32Array;
}

/** Collects the terms of one passage after the other. */
export interface PostingsBuilder {
  /** Notes a term of the present passage, once or more times. */
  note(term: number, times?: number): void;
  endPassage(): void;
  finish(termCount: number): Pieces<Postings>;
}

/** What is sorted in one piece: about a millisecond. */
const ENTRIES_A_PIECE = 50_000;
const PASSAGES_A_PIECE = 500;

/** Makes a builder that stands at the first passage. It has room for so many terms and entries, and makes more when it needs it. */
export function createPostingsBuilder(room: { readonly terms: number; readonly entries: number }): PostingsBuilder {
  // Plain arrays with their lengths: this is where most of the time goes when a corpus is known already.
  let terms = new Uint32Array(room.entries);
  let counts = new Uint32Array(room.entries);
  /** By term, one more than the place of its last entry: an entry of the present passage, or of one before. */
  let entryOf = new Uint32Array(room.terms);
  const ends = createIntegers();
  let length = 0;
  let passageStart = 0;
  const enter = (term: number, times: number): void => {
    if (length === terms.length) [terms, counts] = [enlarge(terms, length + 1), enlarge(counts, length + 1)];
    if (term >= entryOf.length) entryOf = enlarge(entryOf, term + 1);
    terms[length] = term;
    counts[length] = times;
    length += 1;
    entryOf[term] = length;
  };
  return {
    note(term, times = 1) {
      const entry = entryOf[term] ?? 0;
      if (entry > passageStart) counts[entry - 1] = (counts[entry - 1] ?? 0) + times;
      else enter(term, times);
    },
    endPassage() {
      passageStart = length;
      ends.push(length);
    },
    finish: (termCount) => sortByTerm({ terms: terms.subarray(0, length), counts, ends: ends.toArray() }, termCount),
  };
}

/** Terms by passage: the entries of passage `i` end at `ends[i]`. */
interface Entries {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Turns terms by passage into passages by term. */
function* sortByTerm({ terms, counts, ends }: Entries, termCount: number): Pieces<Postings> {
  const from = new Uint32Array(termCount + 1);
  for (let start = 0; start < terms.length; start += ENTRIES_A_PIECE) {
    countTerms(terms.subarray(start, start + ENTRIES_A_PIECE), from);
    yield;
  }
  sumUp(from);
  yield;
  const free = from.slice();
  const sorted = { from, passages: new Uint32Array(terms.length), counts: new Uint32Array(terms.length) };
  yield;
  for (let passage = 0; passage < ends.length; passage += PASSAGES_A_PIECE) {
    place({ terms, counts, ends }, { ...sorted, free }, { start: passage, end: passage + PASSAGES_A_PIECE });
    yield;
  }
  return sorted;
}

function countTerms(terms: Uint32Array, from: Uint32Array): void {
  for (let at = 0; at < terms.length; at += 1) bump(from, (terms[at] ?? 0) + 1);
}

/** Turns the number of each term's entries, at one place behind it, into where they begin. */
export function sumUp(from: Uint32Array): void {
  for (let term = 1; term < from.length; term += 1) from[term] = (from[term] ?? 0) + (from[term - 1] ?? 0);
}

/** Puts the entries of some passages where they belong; `free` is the next free place of each term. */
function place(
  { terms, counts, ends }: Entries,
  { free, passages, counts: sorted }: Postings & { readonly free: Uint32Array },
  { start, end }: { readonly start: number; readonly end: number },
): void {
  let at = start === 0 ? 0 : (ends[start - 1] ?? 0);
  for (let passage = start; passage < Math.min(end, ends.length); passage += 1) {
    for (; at < (ends[passage] ?? 0); at += 1) {
      const to = bump(free, terms[at] ?? 0);
      passages[to] = passage;
      sorted[to] = counts[at] ?? 0;
    }
  }
}

/** Adds one; returns what was there before. */
export function bump(numbers: Uint32Array, at: number): number {
  const before = numbers[at] ?? 0;
  numbers[at] = before + 1;
  return before;
}

/** Whether a term stands in the text, heading or title of a passage, and not only in other words for one. */
export function standsInTexts({ from, counts }: Postings, term: number): boolean {
  for (let at = from[term] ?? 0; at < (from[term + 1] ?? 0); at += 1) if ((counts[at] ?? 0) > 0) return true;
  return false;
}

/** The passages that hold a term. */
export function passagesWith({ from, passages }: Postings, term: number): Uint32Array {
  return passages.subarray(from[term], from[term + 1]);
}

import { createIntegers } from './integers.js';

/** For each term, in order of their numbers, the passages that hold it in text, heading or title: ascending, each once. */
export interface Postings {
  /** `from[term]` to `from[term + 1]` is the term's range of `passages`. */
  readonly from: Uint32Array;
  readonly passages: Uint32Array;
}

/** Collects the terms of one passage after the other. */
export interface PostingsBuilder {
  /** Notes a term of the present passage; returns whether it is the first time. */
  note(term: number): boolean;
  endPassage(): void;
  finish(termCount: number): Postings;
}

/** Makes a builder that stands at the first passage. */
export function createPostingsBuilder(): PostingsBuilder {
  const terms = createIntegers();
  const ends = createIntegers();
  /** By term, the passage after the last one that held it. */
  const seenIn: number[] = [];
  let next = 1;
  return {
    note(term) {
      while (seenIn.length <= term) seenIn.push(0);
      if (seenIn[term] === next) return false;
      seenIn[term] = next;
      terms.push(term);
      return true;
    },
    endPassage() {
      ends.push(terms.length());
      next += 1;
    },
    finish: (termCount) => sortByTerm(terms.toArray(), ends.toArray(), termCount),
  };
}

/** Turns terms by passage into passages by term. */
function sortByTerm(terms: Uint32Array, ends: Uint32Array, termCount: number): Postings {
  const from = new Uint32Array(termCount + 1);
  for (let at = 0; at < terms.length; at += 1) bump(from, (terms[at] ?? 0) + 1);
  for (let term = 0; term < termCount; term += 1) from[term + 1] = (from[term + 1] ?? 0) + (from[term] ?? 0);
  const free = from.slice();
  const passages = new Uint32Array(terms.length);
  let at = 0;
  ends.forEach((end, passage) => {
    for (; at < end; at += 1) passages[bump(free, terms[at] ?? 0)] = passage;
  });
  return { from, passages };
}

/** Adds one; returns what was there before. */
export function bump(numbers: Uint32Array, at: number): number {
  const before = numbers[at] ?? 0;
  numbers[at] = before + 1;
  return before;
}

/** The passages that hold a term. */
export function passagesWith({ from, passages }: Postings, term: number): Uint32Array {
  return passages.subarray(from[term], from[term + 1]);
}

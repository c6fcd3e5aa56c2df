import type { Document } from '../../corpus/document.js';
import type { Pieces } from '../../search/gradual.js';
import { wordTokens } from './word-tokens.js';

/** What stands for all words of a text: numbers of 32 bits, ascending, each once; at least one. */
export type Sketch = Uint32Array;

/** Runs of so many words are compared: long enough that two texts on one subject share few. */
const SHINGLE_WORDS = 5;
/** The lowest hashes of a text stand for all of it. Source: Broder, "On the resemblance and containment of documents" (1997). */
const SKETCH_SIZE = 128;
/** Shingles that are hashed in one piece: about a millisecond. */
const SHINGLES_A_PIECE = 1_000;

/** The sketch of a document's passages. */
export function* makeSketch({ passages }: Document): Pieces<Sketch> {
  const words: string[] = [];
  for (const { text } of passages) {
    for (const word of wordTokens(text)) words.push(word);
    yield;
  }
  const hashes = new Set<number>();
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= words.length; at += 1) {
    hashes.add(hashNumber(words.slice(at, at + SHINGLE_WORDS).join(' ')));
    if (at % SHINGLES_A_PIECE === 0) yield;
  }
  return Uint32Array.from(hashes).toSorted().slice(0, SKETCH_SIZE);
}

/** How much two sketches have in common: Dice's coefficient, 0 to 1. */
export function likeness(one: Sketch, other: Sketch): number {
  let [common, at, otherAt] = [0, 0, 0];
  while (at < one.length && otherAt < other.length) {
    const difference = (one[at] ?? 0) - (other[otherAt] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  return (2 * common) / (one.length + other.length);
}

/** 32 bits. Source: FNV-1a, with the last mixing step of MurmurHash3, since the lowest values are chosen. */
function hashNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

import type { Document } from '../../corpus/document.js';
import { overlap, wordTokens } from './word-tokens.js';

/** Runs of so many words are compared: long enough that two texts on one subject share few. */
const SHINGLE_WORDS = 5;
/** The lowest hashes of a text stand for all of it. Source: Broder, "On the resemblance and containment of documents" (1997). */
const SKETCH_SIZE = 128;
const MIN_LIKENESS = 0.8;
/** Sketches that are made before others have a turn. */
const DOCUMENTS_PER_TURN = 4;

/** Finds texts that stand in a library twice. */
export interface DuplicateFinder {
  /** Another document with nearly the same words, each other text of the same work excepted. */
  find(document: Document, others: readonly Document[]): Promise<Document | null>;
}

/** Creates one; a document's sketch is made once. */
export function createDuplicateFinder(pause: () => Promise<void>): DuplicateFinder {
  const sketches = new WeakMap<Document, ReadonlySet<number>>();
  const sketchOf = (document: Document): ReadonlySet<number> => {
    const sketch = sketches.get(document) ?? makeSketch(document);
    sketches.set(document, sketch);
    return sketch;
  };
  return {
    async find(document, others) {
      const sketch = sketchOf(document);
      for (const [index, other] of others.entries()) {
        // oxlint-disable-next-line no-await-in-loop -- the pause between turns is what it is for.
        if (index % DOCUMENTS_PER_TURN === 0) await pause();
        if (other.id === document.id || isSameWork(document, other)) continue;
        if (overlap(sketch, sketchOf(other)) >= MIN_LIKENESS) return other;
      }
      return null;
    },
  };
}

function isSameWork(one: Document, other: Document): boolean {
  return one.meta.work === other.id || other.meta.work === one.id;
}

function makeSketch({ passages }: Document): ReadonlySet<number> {
  const words = passages.flatMap(({ text }) => wordTokens(text));
  const hashes = new Set<number>();
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= words.length; at += 1) {
    hashes.add(hashNumber(words.slice(at, at + SHINGLE_WORDS).join(' ')));
  }
  return new Set(Uint32Array.from(hashes).toSorted().slice(0, SKETCH_SIZE));
}

/** 32 bits. Source: FNV-1a, with the last mixing step of MurmurHash3, since the lowest values are chosen. */
function hashNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

import type { Document, DocumentId } from '../../corpus/document.js';
import type { Pieces } from '../../search/gradual.js';
import { inSlices } from '../in-slices.js';
import { overlap, wordTokens } from './word-tokens.js';

/** Runs of so many words are compared: long enough that two texts on one subject share few. */
const SHINGLE_WORDS = 5;
/** The lowest hashes of a text stand for all of it. Source: Broder, "On the resemblance and containment of documents" (1997). */
const SKETCH_SIZE = 128;
const MIN_LIKENESS = 0.8;
/** Shingles that are hashed in one piece: about a millisecond. */
const SHINGLES_A_PIECE = 1_000;

/** One large map stands still for a long time while it grows. */
const SHELVES = 64;

/** Finds texts that stand in a library twice. */
export interface DuplicateFinder {
  /**
   * By the ids of documents that come in, the first document of a library with nearly the same words; each other text of the
   * same work excepted.
   */
  find(incoming: readonly Document[], documents: readonly Document[]): Promise<ReadonlyMap<DocumentId, Document>>;
}

type Sketch = ReadonlySet<number>;

/** Creates one; a document's sketch is made once. `pause` lets others have their turn. */
export function createDuplicateFinder(pause: () => Promise<void>): DuplicateFinder {
  const sketches = new WeakMap<Document, Sketch>();
  function* sketchOf(document: Document): Pieces<Sketch> {
    const known = sketches.get(document);
    if (known !== undefined) return known;
    const sketch = yield* makeSketch(document);
    sketches.set(document, sketch);
    return sketch;
  }
  function* findTwins(
    incoming: readonly Document[],
    documents: readonly Document[],
  ): Pieces<ReadonlyMap<DocumentId, Document>> {
    const board = createBoard();
    for (const document of incoming) {
      board.add(document, yield* sketchOf(document));
      yield;
    }
    const found = new Map<DocumentId, Document>();
    for (const other of documents) {
      const twins = yield* board.findAlike(yield* sketchOf(other));
      for (const document of twins) {
        if (document.id === other.id || isSameWork(document, other)) continue;
        found.set(document.id, other);
        board.remove(document);
      }
      yield;
    }
    return found;
  }
  return { find: (incoming, documents) => inSlices(findTwins(incoming, documents), { pause }) };
}

/** Documents that wait for their twin, by each number of their sketches: few pairs of all are compared. */
function createBoard() {
  const sketches = new Map<Document, Sketch>();
  const holders = Array.from({ length: SHELVES }, () => new Map<number, Set<Document>>());
  const holdersOf = (hash: number): Set<Document> | undefined => holders[hash % SHELVES]?.get(hash);
  return {
    add(document: Document, sketch: Sketch): void {
      sketches.set(document, sketch);
      for (const hash of takeTelling(sketch)) {
        const set = holdersOf(hash);
        if (set === undefined) holders[hash % SHELVES]?.set(hash, new Set([document]));
        else set.add(document);
      }
    },
    remove(document: Document): void {
      for (const hash of takeTelling(sketches.get(document) ?? new Set())) holdersOf(hash)?.delete(document);
      sketches.delete(document);
    },
    *findAlike(sketch: Sketch): Pieces<readonly Document[]> {
      const candidates = new Set<Document>();
      for (const hash of takeTelling(sketch)) {
        for (const document of holdersOf(hash) ?? []) candidates.add(document);
        if (candidates.size > 0) yield;
      }
      const alike: Document[] = [];
      for (const document of candidates) {
        if (overlap(sketch, sketches.get(document) ?? new Set()) >= MIN_LIKENESS) alike.push(document);
        yield;
      }
      return alike;
    },
  };
}

/**
 * So many of the lowest numbers that two sketches alike have one of them in common. Of sizes a and b, Dice's coefficient d asks
 * for c = d(a + b)/2 common ones; as c is at most b, b is at least a · d/(2 − d), and so is c. Where c numbers are common, the
 * lowest of them is among the a − c + 1 lowest of one and the b − c + 1 lowest of the other. Source: Chaudhuri, Ganti, Kaushik,
 * "A primitive operator for similarity joins" (2006), prefix filtering.
 */
function takeTelling(sketch: Sketch): readonly number[] {
  const fewestCommon = Math.ceil((sketch.size * MIN_LIKENESS) / (2 - MIN_LIKENESS));
  return Array.from(sketch).slice(0, sketch.size - fewestCommon + 1);
}

function isSameWork(one: Document, other: Document): boolean {
  return one.meta.work === other.id || other.meta.work === one.id;
}

function* makeSketch({ passages }: Document): Pieces<Sketch> {
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

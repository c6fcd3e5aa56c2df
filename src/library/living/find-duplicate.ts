import type { Document, DocumentId } from '../../corpus/document.js';
import type { Pieces } from '../../search/gradual.js';
import { inSlices } from '../in-slices.js';
import { likeness, makeSketch, type Sketch } from './sketch.js';

const MIN_LIKENESS = 0.8;
/** One large map stands still for a long time while it grows. */
const SHELVES = 64;
/** Sketches that are compared in one piece: a part of a millisecond. */
const PAIRS_A_PIECE = 100;

/** Finds texts that stand in a library twice. */
export interface DuplicateFinder {
  /**
   * By the ids of documents that come in, the first document of a library with nearly the same words; each other text of the
   * same work excepted.
   */
  find(incoming: readonly Document[], documents: readonly Document[]): Promise<ReadonlyMap<DocumentId, Document>>;
}

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
    const waiting = new Map<Document, Sketch>();
    for (const document of incoming) waiting.set(document, yield* sketchOf(document));
    const board = yield* createBoard(waiting);
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

/** Documents that wait for their twin. */
interface Board {
  readonly findAlike: (sketch: Sketch) => Pieces<readonly Document[]>;
  readonly remove: (document: Document) => void;
}

/** Keeps each under the telling numbers of its sketch: few pairs of all are compared. */
function* createBoard(waiting: Map<Document, Sketch>): Pieces<Board> {
  const holders = createShelves<Document[]>();
  const frequencies = createShelves<number>();
  for (const sketch of waiting.values()) {
    for (const hash of sketch) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
    yield;
  }
  for (const [document, sketch] of waiting) {
    for (const hash of takeTelling(sketch, frequencies)) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [document]);
      else list.push(document);
    }
    yield;
  }
  return {
    *findAlike(sketch) {
      const candidates = new Set<Document>();
      for (const hash of takeTelling(sketch, frequencies)) {
        for (const document of holders.get(hash) ?? []) candidates.add(document);
        if (candidates.size > 0) yield;
      }
      const alike: Document[] = [];
      let pairs = 0;
      for (const document of candidates) {
        const own = waiting.get(document);
        if (own !== undefined && likeness(sketch, own) >= MIN_LIKENESS) alike.push(document);
        pairs += 1;
        if (pairs % PAIRS_A_PIECE === 0) yield;
      }
      return alike;
    },
    remove: (document) => void waiting.delete(document),
  };
}

/**
 * So many of a sketch's rarest numbers that two sketches alike have one of them in common: words that stand below each post of a
 * blog tell nothing. Of sizes a and b, Dice's coefficient d asks for c = d(a + b)/2 common ones; as c is at most b, b is at
 * least a · d/(2 − d), and so is c. Where c numbers are common, the first of them in any order is among the a − c + 1 first of
 * one and the b − c + 1 first of the other. Source: Chaudhuri, Ganti, Kaushik, "A primitive operator for similarity joins" (2006),
 * prefix filtering.
 *
 * @param frequencies how many of the waiting have each number; those of none come first, and are left out
 */
function takeTelling(sketch: Sketch, frequencies: Shelves<number>): readonly number[] {
  const fewestCommon = Math.ceil((sketch.length * MIN_LIKENESS) / (2 - MIN_LIKENESS));
  const known: { readonly hash: number; readonly frequency: number }[] = [];
  for (const hash of sketch) {
    const frequency = frequencies.get(hash);
    if (frequency !== undefined) known.push({ hash, frequency });
  }
  if (known.length < fewestCommon) return [];
  const ordered = known.toSorted((one, other) => one.frequency - other.frequency || one.hash - other.hash);
  return ordered.slice(0, known.length - fewestCommon + 1).map(({ hash }) => hash);
}

interface Shelves<Value> {
  readonly get: (hash: number) => Value | undefined;
  readonly set: (hash: number, value: Value) => void;
}

function createShelves<Value>(): Shelves<Value> {
  const shelves = Array.from({ length: SHELVES }, () => new Map<number, Value>());
  return {
    get: (hash) => shelves[hash % SHELVES]?.get(hash),
    set: (hash, value) => void shelves[hash % SHELVES]?.set(hash, value),
  };
}

function isSameWork(one: Document, other: Document): boolean {
  return one.meta.work === other.id || other.meta.work === one.id;
}

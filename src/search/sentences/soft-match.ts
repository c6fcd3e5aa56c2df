import type { Unit } from '../unit.js';
import type { Vocabulary } from '../vocabulary.js';
import { normalise, toDirection, type WordVectors } from '../word-vectors.js';

/** How far the words of a text are from those of a query, where neither they nor their listed relatives are the same. */
export interface SoftMatcher {
  /** What an index term is to the query; `null` for a term without a vector. */
  see(term: number): SeenTerm | null;
  /** Direction of the whole query; of length 0 where nothing is known of its words. */
  readonly query: Float32Array;
}

/** An index term as a query sees it. */
export interface SeenTerm {
  /** Of its vector. */
  readonly place: number;
  /** To each unit of the query, 0 to 1. */
  readonly nearness: readonly number[];
  /** What it weighs in the direction of a sentence. */
  readonly rarity: number;
}

/** Words whose cosine is below this have nothing to do with each other: 98 of 100 pairs of random words. */
const UNRELATED = 0.3;

/** Looks up index terms in vectors, each once in the life of an index. */
export function createPlaceFinder(vectors: WordVectors, vocabulary: Vocabulary): (id: number) => number | null {
  const UNKNOWN = -2;
  const places = new Int32Array(vectors.dimensions === 0 ? 0 : vocabulary.size()).fill(UNKNOWN);
  return (id) => {
    const known = places[id];
    if (known === undefined || known === -1) return null;
    if (known !== UNKNOWN) return known;
    const place = vectors.find(vocabulary.term(id));
    places[id] = place ?? -1;
    return place;
  };
}

/** Makes a matcher for one query; `null` where no word of the query has a vector. */
export function createSoftMatcher(
  units: readonly Unit[],
  vectors: WordVectors,
  tools: SoftMatchTools,
): SoftMatcher | null {
  if (vectors.dimensions === 0) return null;
  const directions = units.map((unit) => directionOfUnit(unit, vectors, tools));
  if (directions.every((direction) => direction === null)) return null;
  const sum = new Float32Array(vectors.dimensions);
  units.forEach(({ weight }, unit) => {
    directions[unit]?.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + weight * value));
  });
  const known = new Map<number, SeenTerm | null>();
  const look = (term: number): SeenTerm | null => {
    const place = tools.placeOf(term);
    if (place === null) return null;
    return {
      place,
      nearness: directions.map((direction) => (direction ? toNearness(vectors.cosine(place, direction)) : 0)),
      rarity: tools.rarityOf(term),
    };
  };
  return {
    query: normalise(sum),
    see(term) {
      const found = known.get(term);
      if (found !== undefined) return found;
      const seen = look(term);
      known.set(term, seen);
      return seen;
    },
  };
}

/** What a soft matcher needs of an index. */
export interface SoftMatchTools {
  /** Analyses text. */
  readonly termsOf: (text: string) => readonly string[];
  /** Finds a term's vector. */
  readonly placeOf: (term: number) => number | null;
  /** Inverse frequency of a term. */
  readonly rarityOf: (term: number) => number;
}

/** Cosine as nearness, 0 to 1. */
export function toNearness(cosine: number): number {
  return Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));
}

/** Of the first alternative that has one (the word itself, a corrected spelling, a translation, a part of a name), else of the word as typed. */
function directionOfUnit(
  { alternatives, label }: Unit,
  vectors: WordVectors,
  { termsOf, placeOf }: SoftMatchTools,
): Float32Array | null {
  for (const { ids } of alternatives) {
    const direction = directionBetween(
      vectors,
      ids.flatMap((id) => placeOf(id) ?? []),
    );
    if (direction) return direction;
  }
  return directionBetween(
    vectors,
    termsOf(label).flatMap((stem) => vectors.find(stem) ?? []),
  );
}

/** Direction between several vectors; `null` for none. */
export function directionBetween(vectors: WordVectors, places: readonly number[]): Float32Array | null {
  if (places.length === 0) return null;
  const sum = new Float32Array(vectors.dimensions);
  for (const place of places) vectors.addTo(sum, place, 1);
  return toDirection(sum);
}

import type { Unit } from '../unit.js';
import type { Vocabulary } from '../vocabulary.js';
import { normalise, toDirection, type WordVectors } from '../word-vectors.js';

/** How far the words of a text are from those of a query, where neither they nor their listed relatives are the same. */
export interface SoftMatcher {
  /** Direction of the whole query; of length 0 where nothing is known of its words. */
  readonly query: Float32Array;
  /**
   * Reads one more index term of a sentence: raises how near the sentence is to each unit, 0 to 1, and adds the term's direction,
   * by its rarity, to the sentence's. A term without a vector changes nothing.
   */
  read(term: number, near: Float64Array, direction: Float32Array): void;
}

/** Words whose cosine is below this have nothing to do with each other: 98 of 100 pairs of random words. */
const UNRELATED = 0.3;

/** A term's row: the place of its vector, its rarity, and its nearness to each unit. An array of numbers is one object for the collector. */
const RARITY = 1;
const FIRST_UNIT = 2;
const FIRST_ROWS = 256;

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
  const width = FIRST_UNIT + units.length;
  /** Where a term's row begins, -1 for one without a vector; and the rows of the terms that were looked at. */
  const starts = new Map<number, number>();
  let rows = new Float64Array(width * FIRST_ROWS);
  let end = 0;
  const look = (term: number): number => {
    const place = tools.placeOf(term);
    if (place === null) return -1;
    const from = end;
    end += width;
    if (end > rows.length) rows = enlarge(rows);
    rows[from] = place;
    rows[from + RARITY] = tools.rarityOf(term);
    for (let unit = 0; unit < units.length; unit += 1) {
      const direction = directions[unit];
      rows[from + FIRST_UNIT + unit] = direction ? toNearness(vectors.cosine(place, direction)) : 0;
    }
    return from;
  };
  return {
    query: normalise(sum),
    read(term, near, direction) {
      let from = starts.get(term);
      if (from === undefined) starts.set(term, (from = look(term)));
      if (from < 0) return;
      vectors.addTo(direction, rows[from] ?? 0, rows[from + RARITY] ?? 0);
      for (let unit = 0; unit < near.length; unit += 1) {
        const nearer = rows[from + FIRST_UNIT + unit] ?? 0;
        if (nearer > (near[unit] ?? 0)) near[unit] = nearer;
      }
    },
  };
}

function enlarge(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
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

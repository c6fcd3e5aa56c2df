/** What English words have to do with each other, by the company they keep in large amounts of text. */
export interface WordVectors {
  /** Numbers in each vector; 0 where there are none. */
  readonly dimensions: number;
  /** 0-based place of a stem's vector; `null` for a stem that is not listed. */
  find(stem: string): number | null;
  /** Stems near in meaning to the one at a place, the nearest first: those with a cosine of 0.5 or more, at most 48. */
  neighbours(place: number): readonly string[];
  /** Cosine between the vector at a place and a direction; the direction has length 1. */
  cosine(place: number, direction: Float32Array): number;
  /** Adds the direction of the vector at a place, times `weight`, to a sum. */
  addTo(sum: Float32Array, place: number, weight: number): void;
}

/** Stems near in meaning to the one at a place, the nearest first, each with its cosine. */
export function* nearStems(
  vectors: WordVectors,
  place: number,
): Generator<{ readonly stem: string; readonly cosine: number }> {
  const direction = new Float32Array(vectors.dimensions);
  vectors.addTo(direction, place, 1);
  for (const stem of vectors.neighbours(place))
    yield { stem, cosine: vectors.cosine(vectors.find(stem) ?? place, direction) };
}

/** Knows nothing. */
export const NO_VECTORS: WordVectors = {
  dimensions: 0,
  find: () => null,
  neighbours: () => [],
  cosine: () => 0,
  addTo: () => undefined,
};

/** First words of a file of vectors; the number is the version of the form. */
const MAGIC = 'footnote-vectors 2';

/**
 * Reads a file that `eval/make-word-vectors.ts` wrote: a line `footnote-vectors 2 COUNT DIMENSIONS`, COUNT stems a line each, COUNT
 * times DIMENSIONS signed bytes, and for each stem one byte with the number of its neighbours and two bytes (little-endian) for the
 * place of each. The stems are listed on first use, so that a program that never needs them starts sooner.
 *
 * @throws RangeError where the bytes have another form.
 */
export function parseWordVectors(bytes: Uint8Array): WordVectors {
  const headerEnd = bytes.indexOf(10);
  const header = new TextDecoder().decode(bytes.subarray(0, Math.max(0, headerEnd)));
  const [, count, dimensions] = /^footnote-vectors 2 (\d+) (\d+)$/.exec(header)?.map(Number) ?? [];
  if (!count || !dimensions) throw new RangeError(`Word vectors have to begin with "${MAGIC} COUNT DIMENSIONS".`);
  const numbersFrom = endOfLines(bytes, headerEnd + 1, count);
  const neighboursFrom = numbersFrom + count * dimensions;
  const neighbourStarts = locateNeighbours(bytes, neighboursFrom, count);
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + numbersFrom, count * dimensions);
  // As exact as what `measure` gives: an answer must not differ from the first one by what is kept.
  const lengths = new Float64Array(count);
  let listed: Stems | null = null;
  const list = (): Stems => (listed ??= listStems(bytes.subarray(headerEnd + 1, numbersFrom - 1)));
  const lengthOf = (place: number): number => (lengths[place] ||= measure(numbers, place * dimensions, dimensions));
  return {
    dimensions,
    find: (stem) => list().places.get(stem) ?? null,
    neighbours(place) {
      const from = neighbourStarts[place] ?? 0;
      return Array.from({ length: bytes[from] ?? 0 }, (_, at) => {
        const low = bytes[from + 1 + 2 * at] ?? 0;
        const high = bytes[from + 2 + 2 * at] ?? 0;
        return list().stems[low + 256 * high] ?? '';
      });
    },
    cosine(place, direction) {
      const from = place * dimensions;
      let sum = 0;
      for (let at = 0; at < dimensions; at += 1) sum += (numbers[from + at] ?? 0) * (direction[at] ?? 0);
      return sum / lengthOf(place);
    },
    addTo(sum, place, weight) {
      const from = place * dimensions;
      const scale = weight / lengthOf(place);
      for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + scale * (numbers[from + at] ?? 0);
    },
  };
}

/** Position behind so many lines. */
function endOfLines(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count; line += 1) {
    const end = bytes.indexOf(10, at);
    if (end < 0) throw new RangeError('The file of word vectors is cut off among its words.');
    at = end + 1;
  }
  return at;
}

/** Where each stem's neighbours begin. */
function locateNeighbours(bytes: Uint8Array, from: number, count: number): Uint32Array {
  const starts = new Uint32Array(count);
  let at = from;
  for (let place = 0; place < count; place += 1) {
    starts[place] = at;
    at += 1 + 2 * (bytes[at] ?? 0);
  }
  if (at !== bytes.length)
    throw new RangeError(`The file of word vectors should have ${at} bytes, not ${bytes.length}.`);
  return starts;
}

interface Stems {
  readonly stems: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

function listStems(lines: Uint8Array): Stems {
  const stems = new TextDecoder().decode(lines).split('\n');
  return { stems, places: new Map(stems.map((stem, place) => [stem, place])) };
}

/** Length of a vector; 1 for one of zeros, which has no direction. */
function measure(numbers: Int8Array, from: number, dimensions: number): number {
  let sum = 0;
  for (let at = from; at < from + dimensions; at += 1) sum += (numbers[at] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}

/** The same direction with length 1; as it is where it has none. */
export function toDirection(numbers: ArrayLike<number>): Float32Array {
  return normalise(new Float32Array(numbers));
}

/** Gives a vector the length 1, in its place, unless it has none. @returns the same */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}

/** Sum of the products; the cosine for vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

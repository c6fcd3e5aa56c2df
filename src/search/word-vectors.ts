/** What English words have to do with each other, by the company they keep in large amounts of text. */
export interface WordVectors {
  /** Numbers in each vector; 0 where there are none. */
  readonly dimensions: number;
  /** 0-based place of a stem's vector; `null` for a stem that is not listed. */
  find(stem: string): number | null;
  /** Cosine between the vector at a place and a direction; the direction has length 1. */
  cosine(place: number, direction: Float32Array): number;
  /** Adds the direction of the vector at a place, times `weight`, to a sum. */
  addTo(sum: Float32Array, place: number, weight: number): void;
}

/** Knows nothing. */
export const NO_VECTORS: WordVectors = { dimensions: 0, find: () => null, cosine: () => 0, addTo: () => undefined };

/** First words of a file of vectors; the number is the version of the form. */
const MAGIC = 'footnote-vectors 1';

/**
 * Reads a file that `eval/make-word-vectors.ts` wrote: a line `footnote-vectors 1 COUNT DIMENSIONS`, COUNT stems a line each, then
 * COUNT times DIMENSIONS signed bytes. The stems are listed on first use, so that a program that never needs them starts sooner.
 *
 * @throws RangeError where the bytes have another form.
 */
export function parseWordVectors(bytes: Uint8Array): WordVectors {
  const headerEnd = bytes.indexOf(10);
  const header = new TextDecoder().decode(bytes.subarray(0, Math.max(0, headerEnd)));
  const [, count, dimensions] = /^footnote-vectors 1 (\d+) (\d+)$/.exec(header)?.map(Number) ?? [];
  if (!count || !dimensions) throw new RangeError(`Word vectors have to begin with "${MAGIC} COUNT DIMENSIONS".`);
  const numbersFrom = bytes.length - count * dimensions;
  if (numbersFrom <= headerEnd) throw new RangeError('The file of word vectors is cut off.');
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + numbersFrom, count * dimensions);
  const lines = bytes.subarray(headerEnd + 1, numbersFrom);
  const lengths = new Float32Array(count);
  let places: ReadonlyMap<string, number> | null = null;
  const lengthOf = (place: number): number => (lengths[place] ||= measure(numbers, place * dimensions, dimensions));
  return {
    dimensions,
    find(stem) {
      places ??= listPlaces(lines);
      return places.get(stem) ?? null;
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

function listPlaces(lines: Uint8Array): Map<string, number> {
  const stems = new TextDecoder().decode(lines).split('\n');
  return new Map(stems.filter((stem) => stem !== '').map((stem, place) => [stem, place]));
}

/** Length of a vector; 1 for one of zeros, which has no direction. */
function measure(numbers: Int8Array, from: number, dimensions: number): number {
  let sum = 0;
  for (let at = from; at < from + dimensions; at += 1) sum += (numbers[at] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}

/** The same direction with length 1; as it is where it has none. */
export function toDirection(numbers: ArrayLike<number>): Float32Array {
  const direction = Float32Array.from(numbers);
  const length = Math.sqrt(dot(direction, direction));
  if (length > 0) for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) / length;
  return direction;
}

/** Sum of the products; the cosine for vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

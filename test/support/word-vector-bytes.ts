/** One stem of a small file of word vectors. */
export interface StemVector {
  /** Whole numbers from −128 to 127. */
  readonly vector: readonly number[];
  /** Stems of the same file; default none. */
  readonly near?: readonly string[];
}

/** Bytes of a file of word vectors in the form that `parseWordVectors` reads. */
export function wordVectorBytes(stems: Readonly<Record<string, StemVector>>): Uint8Array {
  const names = Object.keys(stems);
  const entries = Object.values(stems);
  const head = [`footnote-vectors 2 ${names.length} ${entries[0]?.vector.length ?? 0}`, ...names];
  const places = ({ near = [] }: StemVector): number[] =>
    near.map((name) => names.indexOf(name)).flatMap((place) => [place % 256, Math.floor(place / 256)]);
  return Uint8Array.from([
    ...new TextEncoder().encode(head.map((line) => `${line}\n`).join('')),
    ...entries.flatMap(({ vector }) => vector.map((value) => value & 255)),
    ...entries.flatMap((entry) => [entry.near?.length ?? 0, ...places(entry)]),
  ]);
}

/** A number for some sentences, above 0: by 0-based place in the passage, by passage number. */
export type SentenceValues = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** None for any sentence. */
export const NO_VALUES: SentenceValues = new Map();

/** The highest value in a passage; 0 where it has none. */
export function bestValue(values: SentenceValues, passage: number): number {
  return Math.max(0, ...(values.get(passage)?.values() ?? []));
}

/** Passages with values, by their highest one, the best first. */
export function passagesByValue(values: SentenceValues): readonly number[] {
  const best = [...values.keys()].map((passage) => ({ passage, value: bestValue(values, passage) }));
  return best.toSorted((a, b) => b.value - a.value || a.passage - b.passage).map(({ passage }) => passage);
}

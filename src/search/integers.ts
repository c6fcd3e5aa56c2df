/** A growing list of 32-bit unsigned integers: an eighth of the memory of an array of numbers while it grows. */
export interface Integers {
  push(value: number): void;
  /** The value at a place, from 0; 0 beyond the end. */
  at(place: number): number;
  length(): number;
  /** A copy of exact size. */
  toArray(): Uint32Array;
}

/** Makes a list that begins with these, if any. */
export function createIntegers(first: readonly number[] = []): Integers {
  let values = new Uint32Array(64);
  values.set(first);
  let length = first.length;
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    at: (place) => values[place] ?? 0,
    length: () => length,
    toArray: () => values.slice(0, length),
  };
}

/** A growing list of 32-bit unsigned integers: an eighth of the memory of an array of numbers while it grows. */
export interface Integers {
  push(value: number): void;
  /** The value at a place, from 0; 0 beyond the end. */
  at(place: number): number;
  /** Puts a value at a place; the list grows up to it, with zeros between. */
  set(place: number, value: number): void;
  /** Adds one to the value at a place. */
  bump(place: number): void;
  length(): number;
  /** A copy of exact size. */
  toArray(): Uint32Array;
}

/** Makes a list that begins with these, if any, and has room for so many before it has to grow. */
export function createIntegers(first: readonly number[] = [], room = 16): Integers {
  let values = new Uint32Array(Math.max(room, first.length));
  values.set(first);
  let length = first.length;
  return {
    push(value) {
      if (length === values.length) values = enlarge(values, length + 1);
      values[length] = value;
      length += 1;
    },
    at: (place) => values[place] ?? 0,
    set(place, value) {
      if (place >= values.length) values = enlarge(values, place + 1);
      values[place] = value;
      length = Math.max(length, place + 1);
    },
    bump(place) {
      values[place] = (values[place] ?? 0) + 1;
    },
    length: () => length,
    toArray: () => values.slice(0, length),
  };
}

/** The same values with room for at least so many, and for twice as many as before. */
export function enlarge(values: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(size, values.length * 2));
  larger.set(values);
  return larger;
}

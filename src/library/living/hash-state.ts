import { hashText } from './hash-text.js';
import type { Hash, LibraryState } from './state.js';

/** The hash of a state in its canonical form (`applyOperations` keeps states in it); neither order of keys nor absent ones count. */
export function hashState(state: LibraryState): Hash {
  return hashText(canonicalJson(state));
}

/** JSON with the keys of each object sorted and without those that are `undefined`: equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isPlainObject(inner) ? sortKeys(inner) : inner));
}

function sortKeys(object: object): object {
  return Object.fromEntries(Object.entries(object).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

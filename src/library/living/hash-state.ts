import { hashText } from './hash-text.js';
import type { Hash, LibraryState } from './state.js';

const hashes = new WeakMap<LibraryState, Hash>();

/** The hash of a state in its canonical form (`applyOperations` keeps states in it); neither order of keys nor absent ones count. */
export function hashState(state: LibraryState): Hash {
  const hash = hashes.get(state) ?? hashText(canonicalJson(state));
  hashes.set(state, hash);
  return hash;
}

/** JSON with the keys of each object sorted and without those that are `undefined`: equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${fields.join(',')}}`;
}

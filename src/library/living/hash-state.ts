import { hashText } from './hash-text.js';
import type { Hash, LibraryState } from './state.js';

const hashes = new WeakMap<LibraryState, Hash>();
/** Of entries of states: from one state to the next nearly all stay. */
const texts = new WeakMap<object, string>();

/** The hash of a state in its canonical form (`applyOperations` keeps states in it); neither order of keys nor absent ones count. */
export function hashState(state: LibraryState): Hash {
  const hash = hashes.get(state) ?? hashText(writeState(state));
  hashes.set(state, hash);
  return hash;
}

/** As `canonicalJson`. */
function writeState({ added, ...rest }: LibraryState): string {
  const list = added.map((entry) => {
    const text = texts.get(entry) ?? canonicalJson(entry);
    texts.set(entry, text);
    return text;
  });
  // Of all keys `added` comes first.
  return `{"added":[${list.join(',')}],${canonicalJson(rest).slice(1)}`;
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

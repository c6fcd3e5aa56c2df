import type { Library, Snapshot } from './snapshot.js';

/** A library in which every server reads the same snapshot. */
export function createLibrary(snapshot: Snapshot): Library {
  return { for: () => snapshot };
}

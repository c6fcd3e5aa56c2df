import type { Hash, Version } from './state.js';

/**
 * The number of the version that an undo goes back to, so that one undo after another goes one version further back each time;
 * `null`: there is nothing before. `versions`: all of them, newest first, down to 0.
 *
 * An undo makes a version of its own, which stands where the one that it went back to stands. Where the library was like that
 * more than once, it is the one just before, else the last.
 */
export function findVersionBefore(versions: readonly Version[]): number | null {
  // Where each version stands: its own number, or that of the version that it is a return to.
  const places: number[] = [];
  const hashes: Hash[] = [];
  for (const { number, hash, reason } of versions.toReversed()) {
    const before = (places.at(-1) ?? 0) - 1;
    const target = hashes[before] === hash ? before : hashes.lastIndexOf(hash);
    places.push(reason === 'undo' ? (places[target] ?? number) : number);
    hashes.push(hash);
  }
  const place = places.at(-1) ?? 0;
  return place === 0 ? null : place - 1;
}

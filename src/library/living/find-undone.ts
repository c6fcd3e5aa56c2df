import type { ServerLibraries } from './server-libraries.js';
import type { Hash, LibraryState, Version } from './state.js';
import type { Store } from './store.js';

/** The last times that somebody went back which count; each costs the reading of two states. */
const MAX_UNDONE = 50;

/** Texts that somebody took back by undoing, and did not bring back so: no refresh publishes them by itself. @throws {StoreError} */
export async function findUndone(
  serverId: string,
  {
    store,
    libraries,
  }: { readonly store: Pick<Store, 'versions' | 'version'>; readonly libraries: Pick<ServerLibraries, 'stateOf'> },
): Promise<ReadonlySet<Hash>> {
  const undoings = await store.versions(serverId, { reason: 'undo', count: MAX_UNDONE });
  const undone = new Set<Hash>();
  const textsOf = async ({ hash }: Version): Promise<readonly Hash[]> => textsIn(await libraries.stateOf(hash));
  for (const version of undoings.toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- one version after the other.
    const previous = await store.version(serverId, version.number - 1);
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const [before, after] = [previous === null ? [] : await textsOf(previous), await textsOf(version)];
    for (const text of before) undone.add(text);
    for (const text of after) undone.delete(text);
  }
  return undone;
}

function textsIn({ added }: LibraryState): readonly Hash[] {
  return added.map(({ text }) => text);
}

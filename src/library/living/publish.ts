import { inSlices } from '../in-slices.js';
import { applyOperations } from './apply-operations.js';
import { checkLimits } from './check-limits.js';
import { namesWhatIsThere } from './check-operations.js';
import { diffStates } from './diff-states.js';
import type { Refusal } from './draft.js';
import { isOutdated } from './is-outdated.js';
import { hashState } from './hash-state.js';
import type { Actor, Change, Outcome } from './keeper.js';
import type { Head, ServerLibraries } from './server-libraries.js';
import type { Hash, LibraryState, Operation, Version } from './state.js';
import type { Store } from './store.js';

/** A change on its way to become a version. */
export interface Publication {
  readonly actor: Actor;
  readonly change: Change;
  /** Texts that the store may lack. */
  readonly texts: ReadonlyMap<Hash, string>;
  /** The draft that becomes true; what it names may be gone by now. `null`: the change of a person who sees the library. */
  readonly draftId: string | null;
}

export interface PublishParts {
  readonly store: Store;
  readonly libraries: ServerLibraries;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends in a later turn of the event loop. */
  readonly pause: () => Promise<void>;
}

/** Tries to become the next version while other processes take the number first. */
const MAX_ATTEMPTS = 5;
const MAX_ABOUT = 5;
const MAX_ABOUT_CHARS = 100;

/**
 * Makes a version: built before it is written, on disk before it serves. Call it in the server's turn.
 *
 * @throws {StoreError} where it could not be written; then the old version serves
 */
export async function publish(publication: Publication, parts: PublishParts): Promise<Outcome> {
  const { serverId } = publication.actor;
  let head = await parts.libraries.head(serverId);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- another attempt only where this one failed.
    const outcome = await tryPublish(publication, head, parts);
    if (outcome !== 'taken') return outcome;
    // oxlint-disable-next-line no-await-in-loop -- as above.
    head = await parts.libraries.reload(serverId);
  }
  return refused({ kind: 'store', why: 'locked' });
}

async function tryPublish(publication: Publication, head: Head, parts: PublishParts): Promise<Outcome | 'taken'> {
  const { store, libraries } = parts;
  const { actor, change, texts, draftId } = publication;
  const { operations } = change;
  if (draftId === null && !namesWhatIsThere(operations, head.state, libraries.shipped()))
    return refused({ kind: 'gone' });
  if (isOutdated(operations, head.state)) return refused({ kind: 'outdated' });
  const state = await nextState(head.state, operations, libraries);
  await parts.pause();
  if (hashState(state) === head.version.hash) {
    if (draftId !== null) await store.deleteDraft(actor.serverId, draftId);
    return refused({ kind: 'nothing-to-do' });
  }
  await parts.pause();
  const [before, after] = [await libraries.compose(head.state), await libraries.compose(state, texts)];
  const refusal = checkLimits({ before, after });
  if (refusal !== null) return refused(refusal);
  const snapshot = await libraries.snapshotOf(after);
  const { counts } = await inSlices(diffStates(before, after), { pause: parts.pause });
  const version = nextVersion(publication, head, { hash: hashState(state), counts, madeAt: parts.now() });
  if (!(await store.addVersion({ version, state, texts: textsOf(state, texts), draftId }))) return 'taken';
  libraries.switchTo(actor.serverId, { version, state }, snapshot);
  const { number, reason, about } = version;
  return { kind: 'published', published: { number, reason, about, counts, previous: head.version.number } };
}

/** The state after the operations. @throws {StoreError} where a state to restore is missing */
export async function nextState(
  state: LibraryState,
  operations: readonly Operation[],
  libraries: ServerLibraries,
): Promise<LibraryState> {
  const hashes = operations.flatMap((operation) => (operation.kind === 'restore' ? [operation.state] : []));
  const states = await Promise.all(hashes.map(async (hash) => [hash, await libraries.stateOf(hash)] as const));
  const known = new Map(states);
  return applyOperations(state, operations, (hash) => known.get(hash) ?? null);
}

function nextVersion(
  { actor, change }: Publication,
  head: Head,
  made: Pick<Version, 'hash' | 'counts' | 'madeAt'>,
): Version {
  return {
    serverId: actor.serverId,
    number: head.version.number + 1,
    ...made,
    reason: change.reason,
    about: clipAbout(change.about),
    madeBy: actor.userId,
  };
}

/** At most five texts of at most 100 characters. */
export function clipAbout(about: readonly string[]): readonly string[] {
  return about.slice(0, MAX_ABOUT).map((text) => {
    if (text.length <= MAX_ABOUT_CHARS) return text;
    return `${text.slice(0, MAX_ABOUT_CHARS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  });
}

function textsOf({ added }: LibraryState, texts: ReadonlyMap<Hash, string>): ReadonlyMap<Hash, string> {
  const named = new Set(added.map(({ text }) => text));
  return new Map([...texts].filter(([hash]) => named.has(hash)));
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal };
}

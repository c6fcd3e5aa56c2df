import type { Corpus, Document } from '../../corpus/document.js';
import type { Snapshot } from '../snapshot.js';
import { compositionKey, createComposer, hashCorpus } from './compose-corpus.js';
import { hashState } from './hash-state.js';
import { emptyState, type AddedDocument, type Hash, type LibraryState, type Version } from './state.js';
import { StoreError, type Store } from './store.js';

/** Snapshots by what they are made of; equal ones are made once, and the last used are kept. */
export interface SnapshotCache {
  /** At once where it is there; callers meanwhile share one building. A building that fails is forgotten. */
  get(key: Hash, build: () => Promise<Snapshot>): Snapshot | Promise<Snapshot>;
  /** Lets one go that nobody is expected to ask for again. */
  drop(key: Hash): void;
}

/** Indexes a corpus beside other work; `onProgress` hears of the share that is done, 0 to 1. */
export type BuildSnapshot = (corpus: Corpus, onProgress?: (share: number) => void) => Promise<Snapshot>;

/** The version that a server reads. */
export interface Head {
  readonly version: Version;
  readonly state: LibraryState;
}

/** A state with the corpus that it makes of the one that ships now. */
export interface Composed {
  readonly state: LibraryState;
  readonly corpus: Corpus;
  /** Equal for equal corpora. */
  readonly key: Hash;
}

/** What servers read, by their ids: from memory, else from the store. All promises may reject with `StoreError`. */
export interface ServerLibraries {
  snapshot(serverId: string | null): Snapshot | Promise<Snapshot>;
  /** In memory; empty where the server's head is not. */
  state(serverId: string): LibraryState;
  head(serverId: string): Promise<Head>;
  /** Reads a head from the store again, where somebody else may have written. */
  reload(serverId: string): Promise<Head>;
  /** From now on the server reads this version, in this snapshot. */
  switchTo(serverId: string, head: Head, snapshot: Snapshot): void;
  forget(serverId: string): void;
  /** Versions in memory don't name the user any more. */
  forgetUser(userId: string): void;
  /** The state of an earlier version. */
  stateOf(hash: Hash): Promise<LibraryState>;
  /** An added document as it is composed later, parsed once. */
  readonly read: (added: AddedDocument, text: string) => Document;
  /** `texts`: those that the store lacks yet. */
  compose(state: LibraryState, texts?: ReadonlyMap<Hash, string>): Promise<Composed>;
  snapshotOf(composed: Composed, onProgress?: (share: number) => void): Snapshot | Promise<Snapshot>;
  shipped(): Corpus;
  replaceShipped(snapshot: Snapshot): void;
  versionZero(serverId: string): Version;
}

export interface LibraryParts {
  readonly store: Store;
  readonly shipped: Snapshot;
  readonly snapshots: SnapshotCache;
  readonly buildSnapshot: BuildSnapshot;
  /** Ends in a later turn of the event loop. */
  readonly pause: () => Promise<void>;
  /** Hears of a snapshot that could not be built anew while the old one serves. */
  readonly onRebuildError: (serverId: string, error: unknown) => void;
}

interface Held {
  readonly head: Head;
  readonly key: Hash;
  /** Serves while the one with `key` is being built. */
  readonly old: Snapshot | null;
  /** The snapshot that was read last, while the cache or a reader keeps it. */
  last: WeakRef<Snapshot> | null;
  isRebuilding: boolean;
}

/** Heads that are kept in memory; the last used ones. */
const MAX_HEADS = 5_000;

/** Creates them. */
export function createServerLibraries(parts: LibraryParts): ServerLibraries {
  const { store, snapshots, buildSnapshot } = parts;
  const composer = createComposer(parts.pause);
  const held = new Map<string, Held>();
  const loading = new Map<string, Promise<Head>>();
  let shipped = { snapshot: parts.shipped, corpus: parts.shipped.corpus, key: hashCorpus(parts.shipped.corpus) };

  const hold = (serverId: string, head: Head, old: Snapshot | null = null): Held => {
    const key = compositionKey(shipped.key, shipped.corpus, head.state);
    const entry: Held = { head, key, old, last: null, isRebuilding: false };
    held.delete(serverId);
    held.set(serverId, entry);
    const [oldest] = held.keys();
    if (held.size > MAX_HEADS && oldest !== undefined) held.delete(oldest);
    return entry;
  };
  const versionZero = (serverId: string): Version => ({
    serverId,
    number: 0,
    hash: hashState(emptyState),
    reason: 'start',
    about: [],
    madeBy: null,
    madeAt: shipped.snapshot.indexedAt ?? 0,
    counts: { added: 0, changed: 0, removed: 0, moved: 0 },
  });
  const stateOf = async (hash: Hash): Promise<LibraryState> => {
    if (hash === hashState(emptyState)) return emptyState;
    const state = await store.state(hash);
    if (state === null) throw new StoreError('damaged', `The store has no state ${hash}; restore a backup`);
    return state;
  };
  const load = async (serverId: string): Promise<Head> => {
    const version = (await store.head(serverId)) ?? versionZero(serverId);
    return { version, state: await stateOf(version.hash) };
  };
  const headOf = (serverId: string): Promise<Head> => {
    const entry = held.get(serverId);
    if (entry !== undefined) return Promise.resolve(entry.head);
    const running = loading.get(serverId);
    if (running !== undefined) return running;
    const promise = load(serverId)
      .then((head) => held.get(serverId)?.head ?? hold(serverId, head).head)
      .finally(() => void loading.delete(serverId));
    loading.set(serverId, promise);
    return promise;
  };
  const compose = async (state: LibraryState, texts: ReadonlyMap<Hash, string> = new Map()): Promise<Composed> => {
    const { corpus, key } = shipped;
    const documents = await composer.parse(state, async (hashes) => {
      const lacking = hashes.filter((hash) => !texts.has(hash));
      const stored = lacking.length === 0 ? [] : await store.texts(lacking);
      return new Map([...stored, ...texts]);
    });
    await parts.pause();
    const composed = composer.compose(corpus, state, documents);
    await parts.pause();
    return { state, corpus: composed, key: compositionKey(key, corpus, state) };
  };
  const get = (key: Hash, build: () => Promise<Snapshot>): Snapshot | Promise<Snapshot> =>
    key === shipped.key ? shipped.snapshot : snapshots.get(key, build);
  const snapshotOfHead = (entry: Held): Snapshot | Promise<Snapshot> => {
    const snapshot = get(entry.key, async () => buildSnapshot((await compose(entry.head.state)).corpus));
    if (!(snapshot instanceof Promise) && entry.last?.deref() !== snapshot) entry.last = new WeakRef(snapshot);
    return snapshot;
  };
  const rebuild = async (serverId: string, entry: Held): Promise<void> => {
    entry.isRebuilding = true;
    try {
      await snapshotOfHead(entry);
      if (held.get(serverId) === entry) held.set(serverId, { ...entry, old: null });
    } catch (error) {
      parts.onRebuildError(serverId, error);
    } finally {
      entry.isRebuilding = false;
    }
  };
  const read = (serverId: string, entry: Held): Snapshot | Promise<Snapshot> => {
    if (entry.old === null) return snapshotOfHead(entry);
    if (!entry.isRebuilding) void rebuild(serverId, entry);
    return entry.old;
  };

  return {
    versionZero,
    stateOf,
    compose,
    read: (added, text) => composer.read(added, text),
    head: headOf,
    state: (serverId) => held.get(serverId)?.head.state ?? emptyState,
    shipped: () => shipped.corpus,
    snapshot(serverId) {
      if (serverId === null) return shipped.snapshot;
      const entry = held.get(serverId);
      if (entry !== undefined) return read(serverId, entry);
      return headOf(serverId).then((head) => read(serverId, held.get(serverId) ?? hold(serverId, head)));
    },
    async reload(serverId) {
      const head = await load(serverId);
      hold(serverId, head);
      return head;
    },
    switchTo(serverId, head, snapshot) {
      const before = held.get(serverId)?.key;
      hold(serverId, head).last = new WeakRef(snapshot);
      // Each snapshot in memory makes every collection of garbage longer, while people wait; an undo builds it again.
      const isRead = [...held.values()].some(({ key }) => key === before);
      if (before !== undefined && !isRead) snapshots.drop(before);
    },
    forget: (serverId) => void held.delete(serverId),
    forgetUser(userId) {
      for (const [serverId, entry] of held) {
        const { version, state } = entry.head;
        if (version.madeBy !== userId) continue;
        held.set(serverId, { ...entry, head: { version: { ...version, madeBy: null }, state } });
      }
    },
    snapshotOf: ({ key, corpus }, onProgress) => get(key, () => buildSnapshot(corpus, onProgress)),
    replaceShipped(snapshot) {
      shipped = { snapshot, corpus: snapshot.corpus, key: hashCorpus(snapshot.corpus) };
      const entries = [...held];
      for (const [serverId, { head, old, last }] of entries) {
        const entry = hold(serverId, head, old ?? last?.deref() ?? null);
        if (entry.key === shipped.key) held.set(serverId, { ...entry, old: null });
      }
    },
  };
}

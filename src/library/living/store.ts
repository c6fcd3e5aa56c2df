import type { SourceProblem } from '../../sources/problem.js';
import type { Validators } from '../../sources/reading.js';
import type { Draft, StoreFault } from './draft.js';
import type { Gap, ServerSettings, Suggestion } from './server-records.js';
import type { Hash, LibraryState, Reason, Version } from './state.js';

/** The store could not do what it was asked; nothing of it was done. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly fault: StoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** How the last reading of a source went. */
export interface SourceCheck {
  readonly sourceId: string;
  readonly validators: Validators;
  /** `hashTexts` of what the library had of the source when it gave these; absent or `null`: they count for nothing. */
  readonly texts?: Hash | null | undefined;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  readonly problem: SourceProblem | null;
}

/** A version to be written, with the texts and the state that it needs. */
export interface NewVersion {
  readonly version: Version;
  readonly state: LibraryState;
  /** Texts that the store may not have yet, by hash. */
  readonly texts: ReadonlyMap<Hash, string>;
  /** A draft that this version publishes, deleted with the same stroke. */
  readonly draftId: string | null;
}

/** Some of a server's versions. */
export interface VersionChoice {
  /** The newest that counts. Default: the newest there is. */
  readonly from?: number;
  /** At most so many. Default: all. */
  readonly count?: number;
  /** Only those made so. Default: all. */
  readonly reason?: Reason;
}

/**
 * Where everything is kept: SQLite or PostgreSQL. Each call is one transaction, and what it promises is on disk when its
 * promise is fulfilled; texts may come before it, which nothing names yet. Rejects with `StoreError` where the database can't do it.
 */
export interface Store {
  /** The newest version; `null`: the server never changed anything. */
  head(serverId: string): Promise<Version | null>;
  /** Newest first; all of them unless a choice says which. */
  versions(serverId: string, choice?: VersionChoice): Promise<readonly Version[]>;
  version(serverId: string, number: number): Promise<Version | null>;
  state(hash: Hash): Promise<LibraryState | null>;
  /** Texts by hash; those that the store lacks are absent. */
  texts(hashes: readonly Hash[]): Promise<ReadonlyMap<Hash, string>>;
  /** `false`, and nothing written, where another version took that number. */
  addVersion(added: NewVersion): Promise<boolean>;
  /** Keeps texts that no version has yet, for a draft. */
  saveDraft(draft: Draft, texts: ReadonlyMap<Hash, string>): Promise<void>;
  draft(serverId: string, id: string): Promise<Draft | null>;
  /** Newest first. */
  drafts(serverId: string): Promise<readonly Draft[]>;
  deleteDraft(serverId: string, id: string): Promise<boolean>;
  checks(serverId: string): Promise<readonly SourceCheck[]>;
  saveCheck(serverId: string, check: SourceCheck): Promise<void>;
  /** Servers whose library differs from the shipped one. */
  servers(): Promise<readonly string[]>;
  settings(serverId: string): Promise<ServerSettings | null>;
  saveSettings(serverId: string, settings: ServerSettings): Promise<void>;
  /** Adds one to the group with this key, or makes the group unless there are `limit` already. */
  countGap(
    serverId: string,
    gap: { readonly key: string; readonly question: string; readonly day: string },
    limit: number,
  ): Promise<void>;
  gaps(serverId: string): Promise<readonly Gap[]>;
  deleteGaps(serverId: string, lastBefore?: string): Promise<void>;
  /** `false` where there are `limit` already. */
  addSuggestion(serverId: string, suggestion: Suggestion, limit: number): Promise<boolean>;
  suggestions(serverId: string): Promise<readonly Suggestion[]>;
  takeSuggestion(serverId: string, id: string): Promise<Suggestion | null>;
  eraseUser(userId: string): Promise<number>;
  /** In several transactions, so that other work goes on; one that was cut off is finished by the next. */
  eraseServer(serverId: string): Promise<void>;
  /** `leftAt` in milliseconds since 1970; `null`: it is back. */
  markLeft(serverId: string, leftAt: number | null): Promise<void>;
  /** Servers of which anything is kept. */
  known(): Promise<readonly string[]>;
  /** Servers that the bot left, and is not back in. */
  leftBefore(time: number): Promise<readonly string[]>;
  /**
   * Deletes drafts made before `draftsBefore` (milliseconds since 1970), gaps last met before the day `gapsBefore`, and states and
   * texts that nothing names.
   */
  sweep(draftsBefore: number, gapsBefore: string): Promise<void>;
  close(): Promise<void>;
}

import type { Document } from '../../corpus/document.js';
import type { Origin } from '../../sources/reading.js';
import type { Snapshot } from '../snapshot.js';
import type { LibraryDiff } from './diff.js';
import type { Correction, Draft, Published, Refusal, Step } from './draft.js';
import type { LibraryState, Operation, Reason, Source, Version } from './state.js';

/** Who changes what. */
export interface Actor {
  readonly serverId: string;
  /** Discord user; `null`: the schedule or the program. */
  readonly userId: string | null;
}

/** A change that needs no reading; made at once, as one version. */
export interface Change {
  readonly reason: Reason;
  readonly about: readonly string[];
  readonly operations: readonly Operation[];
}

export type Outcome =
  | { readonly kind: 'published'; readonly published: Published }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A source with how its last readings went. */
export interface SourceStatus {
  readonly source: Source;
  readonly documents: number;
  /** Milliseconds since 1970; `null`: not read yet. */
  readonly checkedAt: number | null;
  /** When the schedule reads it next; `null`: never. */
  readonly dueAt: number | null;
  readonly problem: Extract<Refusal, { kind: 'problem' }>['problem'] | null;
}

/** A server's library as its moderators see it. */
export interface Overview {
  readonly version: Version;
  readonly state: LibraryState;
  readonly sources: readonly SourceStatus[];
  /** Every work with where it comes from, the hidden ones too; shipped ones first. */
  readonly works: readonly Work[];
  /** Newest first. */
  readonly drafts: readonly Draft[];
  readonly passages: number;
  readonly isRefreshing: boolean;
}

export interface Work {
  readonly document: Document;
  readonly isShipped: boolean;
  readonly isHidden: boolean;
  readonly source: Source | null;
}

/** A part of a history. */
export interface HistoryPage {
  readonly from: number;
  readonly count: number;
}

/**
 * Keeps what each server reads. Every change is one numbered version, durable before it is acknowledged; readers meet either
 * the old or the new one. What is expected to go wrong comes back as a `Refusal`, and then nothing has changed.
 */
export interface Keeper {
  /** The snapshot that a server reads now; at once where it is in memory. `null`: direct messages read the shipped corpus. */
  snapshot(serverId: string | null): Snapshot | Promise<Snapshot>;
  /** What the server changed, of the snapshot that `snapshot` gave last; from memory, for autocomplete. Empty before the first. */
  state(serverId: string): LibraryState;
  overview(serverId: string): Promise<Overview>;
  /** The version that a server reads; from memory where it is there. */
  current(serverId: string): Promise<Version>;
  /** Versions newest first, down to 0: all, or `count` from the one numbered `from`. */
  history(serverId: string, page?: HistoryPage): Promise<readonly Version[]>;
  /** `null` where one of the versions isn't there. */
  diff(serverId: string, from: number, to: number): Promise<LibraryDiff | null>;
  /** Reads texts and makes a draft of them; a page or feed becomes a source, too. `reason`: default `add`. */
  add(actor: Actor, origin: Origin, reason?: 'add' | 'suggestion'): AsyncIterable<Step>;
  /** Reads one source anew, or all; one that runs already is joined where it reads the same or all, else waited for. */
  refresh(actor: Actor, sourceId: string | null): AsyncIterable<Step>;
  draft(serverId: string, draftId: string): Promise<Draft | null>;
  /** Corrects what is said of a document in a draft; `null` where either is gone. */
  amend(serverId: string, draftId: string, correction: Correction): Promise<Draft | null>;
  publish(actor: Actor, draftId: string): Promise<Outcome>;
  /** Whether there was such a draft. */
  discard(serverId: string, draftId: string): Promise<boolean>;
  change(actor: Actor, change: Change): Promise<Outcome>;
  /** Makes an earlier version current again, as a new version with the same hash. */
  restore(actor: Actor, number: number): Promise<Outcome>;
  /** The whole library as a ZIP of Markdown with `glossary.yaml` and `questions.yaml`, which imports again unchanged. */
  export(serverId: string): Promise<Uint8Array>;
}

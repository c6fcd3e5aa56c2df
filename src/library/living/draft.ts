import type { DocumentId } from '../../corpus/document.js';
import type { LeftOut, MetaEdit, ReadMeta, ReadNote } from '../../sources/reading.js';
import type { SourceProblem } from '../../sources/problem.js';
import type { LibraryDiff } from './diff.js';
import type { Operation, Reason, Source } from './state.js';

/** Changes that wait for somebody to publish or discard them; the store keeps them for a week. */
export interface Draft {
  /** Eight base-32 characters, unique in the server. */
  readonly id: string;
  readonly serverId: string;
  readonly reason: Reason;
  readonly about: readonly string[];
  readonly madeBy: string | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Applied to whatever version is current when it is published, unless that has other texts in their place by then. */
  readonly operations: readonly Operation[];
  readonly report: Report;
}

/** What is known of a draft; the diff is against the version that was current when the report was made. */
export interface Report {
  readonly sources: readonly SourceReport[];
  readonly diff: LibraryDiff;
  readonly findings: readonly Finding[];
  readonly golden: GoldenResult;
  /** Documents that come in, with what is said of them. */
  readonly incoming: readonly IncomingDocument[];
  /** Entries of feeds that could not be read, or wait for the next reading. Absent in drafts of before there was this. */
  readonly leftOut?: LeftOut | undefined;
}

export interface IncomingDocument {
  readonly id: DocumentId;
  readonly meta: ReadMeta;
  readonly passages: number;
  readonly words: number;
  /** First sentence or so, at most 200 characters, plain. */
  readonly beginning: string;
  readonly notes: readonly ReadNote[];
  /** The shipped digest that this is the original of; `null` for most. */
  readonly originalOf: DocumentId | null;
}

/** How one source fared in a refresh. */
export interface SourceReport {
  readonly source: Source;
  readonly outcome:
    | { readonly kind: 'changed'; readonly documents: number }
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'failed'; readonly problem: SourceProblem };
}

/** Why a change is held for a person. */
export type Finding =
  | { readonly kind: 'lost-words'; readonly id: DocumentId; readonly before: number; readonly after: number }
  | { readonly kind: 'login-page' | 'error-page' | 'empty'; readonly id: DocumentId }
  | { readonly kind: 'language-changed'; readonly id: DocumentId; readonly from: string; readonly to: string }
  /** Nearly the same words as another work. */
  | { readonly kind: 'duplicate'; readonly id: DocumentId; readonly of: DocumentId }
  /** Takes the place of a work that ships, or that another source or a person brought. */
  | { readonly kind: 'replaces'; readonly id: DocumentId }
  /** A golden question that found its passage before would not any more. */
  | { readonly kind: 'golden'; readonly question: string };

export interface GoldenResult {
  /** Questions asked, and how many of them find a gold passage: before the change, and after. */
  readonly asked: number;
  readonly before: number;
  readonly after: number;
}

/** What happens while texts are fetched and compared; the last step is the outcome. */
export type Step =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number; readonly name: string }
  | { readonly kind: 'indexing' | 'asking'; readonly done: number; readonly total: number }
  /** Waits for a person. */
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** Published without a person. */
  | { readonly kind: 'published'; readonly published: Published; readonly report: Report }
  /** Nothing differs; with sources that failed, if any. */
  | { readonly kind: 'nothing'; readonly sources: readonly SourceReport[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A version that now serves. */
export interface Published {
  readonly number: number;
  readonly reason: Reason;
  readonly about: readonly string[];
  readonly counts: LibraryDiff['counts'];
  /** The version before it: what *Undo* goes back to. */
  readonly previous: number;
}

/** Why nothing was changed. */
export type Refusal =
  | { readonly kind: 'problem'; readonly problem: SourceProblem }
  /** The same words are there already. */
  | { readonly kind: 'already-there'; readonly id: DocumentId; readonly title: string }
  /** The server has as much as it may have; `limit` of documents, passages, sources or own questions. */
  | { readonly kind: 'full'; readonly of: 'documents' | 'passages' | 'sources' | 'questions'; readonly limit: number }
  /** The server is having as much read in as it may at a time: so many files and addresses, with so many bytes. */
  | { readonly kind: 'busy'; readonly limit: number; readonly limitBytes: number }
  /** The draft, version, work, source or question isn't there (any more). */
  | { readonly kind: 'gone' }
  /** Others changed meanwhile what the draft changes: it has to be prepared anew. */
  | { readonly kind: 'outdated' }
  /** The change would change nothing, e.g. undoing the first version. */
  | { readonly kind: 'nothing-to-do' }
  /** The library would have no work left to read. */
  | { readonly kind: 'would-be-empty' }
  /** The store can't take it: `full` disk, `read-only` folder, `locked` or `damaged` database. The old version serves. */
  | { readonly kind: 'store'; readonly why: StoreFault };

/** What is wrong with the place where things are kept. */
export type StoreFault = 'full' | 'read-only' | 'locked' | 'damaged' | 'unreachable';

/** A correction of what is said of a work. */
export interface Correction {
  readonly id: DocumentId;
  readonly meta: MetaEdit;
}

import type { DocumentId, GoldenQuestion } from '../../corpus/document.js';
import type { MetaEdit } from '../../sources/reading.js';

/** SHA-256 in 64 lower-case hex digits. */
export type Hash = string;

/** A page or feed that a server's library is refreshed from. */
export interface Source {
  /** Eight base-32 characters, unique in the library. */
  readonly id: string;
  readonly kind: 'page' | 'feed';
  readonly url: string;
  readonly title: string;
  readonly schedule: Schedule;
  /** Whether a refresh that finds nothing suspicious is published without a person. */
  readonly isAutomatic: boolean;
}

export type Schedule = 'never' | 'hourly' | 'daily' | 'weekly';

export const schedules: readonly Schedule[] = ['never', 'hourly', 'daily', 'weekly'];

/** A document that a server added to its library. */
export interface AddedDocument {
  readonly id: DocumentId;
  /** Of its Markdown text with front matter, as the store keeps it. */
  readonly text: Hash;
  /** The source that keeps it current; `null` for files and pasted text. */
  readonly source: string | null;
  /** `ReadDocument.key`. */
  readonly key: string;
}

/**
 * All that one server changed of what it reads: shipped corpus − `hidden` + `added`, with `edits` on top, and its own golden
 * questions. Lists are sorted by id, so that equal states have equal JSON. An added document takes the place of a shipped one
 * with its id.
 */
export interface LibraryState {
  readonly added: readonly AddedDocument[];
  /** Shipped works that the server does not want to read. */
  readonly hidden: readonly DocumentId[];
  /** Corrections of metadata, of shipped and of added works. */
  readonly edits: readonly { readonly id: DocumentId; readonly meta: MetaEdit }[];
  readonly sources: readonly Source[];
  readonly questions: readonly GoldenQuestion[];
}

/** A step from one state to the next; the same step on a state that has it already changes nothing. */
export type Operation =
  /** `over`: the text that stood there when this was prepared, `null` for none; absent where it doesn't matter. */
  | { readonly kind: 'put'; readonly document: AddedDocument; readonly over?: Hash | null | undefined }
  | { readonly kind: 'drop'; readonly id: DocumentId }
  | { readonly kind: 'hide' | 'show'; readonly id: DocumentId }
  /** Corrects the given fields of one work, on top of earlier corrections; an empty `meta` takes all of them back. */
  | { readonly kind: 'edit'; readonly id: DocumentId; readonly meta: MetaEdit }
  | { readonly kind: 'put-source'; readonly source: Source }
  /** Changes the given settings of a source that is there. */
  | {
      readonly kind: 'schedule';
      readonly id: string;
      readonly schedule?: Schedule | undefined;
      readonly isAutomatic?: boolean | undefined;
    }
  /** Documents of the source stay. */
  | { readonly kind: 'drop-source'; readonly id: string }
  | { readonly kind: 'put-question'; readonly question: GoldenQuestion }
  | { readonly kind: 'drop-question'; readonly id: string }
  /** Becomes an earlier state as a whole. */
  | { readonly kind: 'restore'; readonly state: Hash };

/** Why a version was made. */
export type Reason =
  'start' | 'add' | 'remove' | 'hide' | 'show' | 'edit' | 'refresh' | 'undo' | 'questions' | 'sources' | 'suggestion';

/** A state that a server's library has had. Number 0 is the shipped corpus unchanged, and nobody made it. */
export interface Version {
  readonly serverId: string;
  /** From 0, without gaps. */
  readonly number: number;
  /** Of the state; equal states have equal hashes. */
  readonly hash: Hash;
  readonly reason: Reason;
  /** Titles, addresses or questions that the change was about, at most five, each at most 100 characters; plain text. */
  readonly about: readonly string[];
  /** Discord user; `null`: the schedule, the program, or somebody whose id was erased. */
  readonly madeBy: string | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly counts: ChangeCounts;
}

/** Passages that a change touched. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly moved: number;
}

/** Reads the shipped corpus as it is. */
export const emptyState: LibraryState = { added: [], hidden: [], edits: [], sources: [], questions: [] };

import type { Generated } from 'kysely';

/**
 * The tables, the same in SQLite and PostgreSQL. What people or web pages wrote is always in a column of JSON, because SQLite
 * ends a text at its first zero character and PostgreSQL refuses one. Times are milliseconds since 1970.
 */
export interface Tables {
  readonly texts: TextRow;
  readonly states: StateRow;
  /** The texts that a state names. */
  readonly state_texts: { readonly state_id: number; readonly text_id: number };
  readonly versions: VersionRow;
  readonly drafts: DraftRow;
  /** The texts that a draft names. */
  readonly draft_texts: { readonly server_id: string; readonly draft_id: string; readonly text_id: number };
  readonly checks: CheckRow;
  readonly settings: { readonly server_id: string; readonly body: string };
  readonly gaps: GapRow;
  readonly suggestions: SuggestionRow;
  readonly departures: { readonly server_id: string; readonly left_at: number };
}

interface TextRow {
  readonly id: Generated<number>;
  /** SHA-256 of the text. */
  readonly hash: string;
  /** Length of `body`, to read what fits into one turn of the event loop. */
  readonly chars: number;
  readonly body: string;
}

interface StateRow {
  readonly id: Generated<number>;
  readonly hash: string;
  /** SHA-256 of `body`: what its keeper hashes is the keeper's matter. */
  readonly body_hash: string;
  /** 0: reads the shipped corpus as it is. */
  readonly differs: number;
  readonly body: string;
}

export interface VersionRow {
  readonly server_id: string;
  readonly number: number;
  readonly hash: string;
  readonly reason: string;
  readonly about: string;
  readonly made_by: string | null;
  readonly made_at: number;
  readonly counts: string;
}

/** `made_at` of a draft of a server that was erased: nobody sees it any more, and it waits to be deleted. */
export const erasedAt = -1;

export interface DraftRow {
  readonly server_id: string;
  readonly id: string;
  readonly made_by: string | null;
  readonly made_at: number;
  readonly body: string;
}

export interface CheckRow {
  readonly server_id: string;
  readonly source_id: string;
  readonly checked_at: number;
  readonly body: string;
}

export interface GapRow {
  readonly server_id: string;
  readonly gap_key: string;
  readonly question: string;
  readonly asked: number;
  readonly last_day: string;
}

export interface SuggestionRow {
  readonly server_id: string;
  readonly id: string;
  readonly made_at: number;
  readonly body: string;
}

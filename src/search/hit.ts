import type { Document, DocumentKind, Passage, Span } from '../corpus/document.js';

/** Why a passage stands where it does: one matched word or concept of the query. */
export interface HitReason {
  /** As the person typed it. */
  readonly word: string;
  /** How the text has it: the same word, another form of it, a glossary alias, or a corrected spelling. */
  readonly match: 'exact' | 'form' | 'alias' | 'spelling' | 'association';
  /** Where it was found; `restatement`: only in the editors' other words for the text. */
  readonly fields: readonly ('title' | 'heading' | 'text' | 'restatement')[];
  /** Share of the query's whole weight that this word carries, 0 to 1. */
  readonly weight: number;
}

/** A ranked passage. */
export interface Hit {
  readonly document: Document;
  readonly passage: Passage;
  /** Higher is better; comparable only within one query. */
  readonly score: number;
  /** Share of the query's weight that the passage covers, 0 to 1; comparable between queries. */
  readonly coverage: number;
  /** Matched words in `passage.text`, in order, not overlapping. */
  readonly spans: readonly Span[];
  readonly reasons: readonly HitReason[];
}

/** Restricts what is searched; `null` and absent mean no restriction. */
export interface SearchFilter {
  /** Document id, or words of its title or publication. */
  readonly source?: string | null;
  /** Words of an author's name, in any spelling that the glossary knows. */
  readonly author?: string | null;
  readonly kind?: DocumentKind | null;
  /** ISO date or the beginning of one: only what was published on it or later; what has no date is left out. */
  readonly after?: string | null;
  /** As `after`, only what was published before it. */
  readonly before?: string | null;
}

/** `relevance`: best first. The others go by the document's date, best first within one date, what has no date last. */
export type SearchSort = 'relevance' | 'newest' | 'oldest';

/** What a search found. */
export interface SearchResult {
  /** Best first, at most `limit` of them. */
  readonly hits: readonly Hit[];
  /** How many passages match in all. */
  readonly total: number;
  /** The query with misspelt words replaced, where some were; else `null`. */
  readonly didYouMean: string | null;
}

import type { Document, Passage, Span } from '../../corpus/document.js';

/** When something was, as exactly as a text says it. */
export interface EventDate {
  /** ISO date: `2024`, `2024-06` or `2024-06-19`. */
  readonly from: string;
  /** Equal to `from` but for a range; both ends are part of it. */
  readonly to: string;
  /** Which part of the year or month, where a text says so, e.g. "at the end of May 2024". */
  readonly part: 'early' | 'middle' | 'late' | null;
}

/** A sentence that tells of an event. */
export interface EventCitation {
  readonly document: Document;
  readonly passage: Passage;
  /** A range of `passage.text`. */
  readonly sentence: Span;
  /** Where the sentence writes the date: a range of `passage.text`; `null` where the date is the work's own. */
  readonly written: Span | null;
}

/** Something that happened at a time. */
export interface TimelineEvent {
  /** `told`: a text tells of it. `published`: a work of the corpus appeared; its citation is the work's first sentence. */
  readonly kind: 'told' | 'published';
  readonly date: EventDate;
  /** Best sentence first, at most one of each document; never empty. */
  readonly citations: readonly EventCitation[];
  /** How many documents tell of something at this date. */
  readonly mentions: number;
}

/** Restricts a timeline; `null` means no restriction. */
export interface TimelineFilter {
  /** ISO dates as in `EventDate`; both ends are part of the time. */
  readonly from: string | null;
  readonly to: string | null;
  /** Free text, as typed; only events in passages that a search for it finds. */
  readonly topic: string | null;
}

/** Dated events, oldest first; those of one day by relevance. */
export interface Timeline {
  readonly events: readonly TimelineEvent[];
  /** How many events fit the filter; more than are shown where there is no filter at all. */
  readonly total: number;
}

/** A year or month, as `2024` or `2024-06`, and how many events begin in it. */
export interface EventTime {
  readonly time: string;
  readonly count: number;
}

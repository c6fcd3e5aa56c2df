import type { Document, GlossaryEntry, Passage, Span } from '../corpus/document.js';
import type { Hit } from '../search/hit.js';

/** One sentence of a summary: an exact span of a stored passage. */
export interface SummarySentence {
  readonly text: string;
  /** Numbers of citations, 1-based; never empty. The first is the passage the sentence was taken from. */
  readonly citations: readonly number[];
}

/** A passage that a summary draws on. */
export interface Citation {
  /** 1-based, in order of first use. */
  readonly n: number;
  readonly document: Document;
  readonly passage: Passage;
  /** The evidence: ranges of `passage.text`, in order; each summary sentence from this passage is one of them. */
  readonly evidence: readonly Span[];
}

/** The corpus covers the question. */
export interface FoundAnswer {
  readonly kind: 'found';
  readonly question: string;
  /** What the glossary lists and the question asks to have explained, and nothing else; `null` for other questions. */
  readonly explains: GlossaryEntry | null;
  /** One to three sentences. */
  readonly summary: readonly SummarySentence[];
  readonly citations: readonly Citation[];
  /** All ranked passages, best first, up to ten. */
  readonly hits: readonly Hit[];
}

/** A place in the corpus that is near a question which it does not answer. */
export interface NearHeading {
  readonly document: Document;
  readonly heading: string;
  readonly passage: Passage;
}

/** `no-question`: nothing to search for (blank, only signs or stop words). `not-covered`: the corpus does not answer it. */
export type RefusalReason = 'no-question' | 'not-covered';

/** The corpus does not answer the question. */
export interface RefusedAnswer {
  readonly kind: 'refused';
  readonly question: string;
  readonly reason: RefusalReason;
  /** Words of the question that the corpus does not hold, as typed. */
  readonly missing: readonly string[];
  /** The question with misspelt words replaced, where some were; else `null`. */
  readonly didYouMean: string | null;
  /** At most three, nearest first. */
  readonly nearest: readonly NearHeading[];
  /** Ranked passages as for a found answer: what was looked at, not evidence. */
  readonly hits: readonly Hit[];
}

export type Answer = FoundAnswer | RefusedAnswer;

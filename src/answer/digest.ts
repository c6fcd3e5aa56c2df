import type { Document, Passage, Span } from '../corpus/document.js';

/** A sentence of a digest: an exact span of a stored passage. */
export interface DigestSentence {
  readonly passage: Passage;
  /** 0-based in `passage.sentences`. */
  readonly index: number;
  readonly sentence: Span;
}

/** The main sentences of a work or a section. */
export interface Digest {
  readonly document: Document;
  /** Position in `document.sections`; `null` for the whole work. */
  readonly sectionIndex: number | null;
  /** In the order of the text; fewer than were wanted where not enough of them stand alone. */
  readonly sentences: readonly DigestSentence[];
  /** How many sentences the work or section has in all. */
  readonly total: number;
}

import type { Document, Passage, Span } from '../corpus/document.js';
import type { RefusedAnswer } from './answer.js';

/** Whose words stand side by side: `article` and `commentary` are an author's, `notes` the editors'. */
export interface Side {
  readonly kind: 'article' | 'commentary' | 'notes';
  /** At least one; the side's words are theirs. */
  readonly documents: readonly Document[];
}

/** A sentence on the topic, with the one before it where it leans on that. */
export interface TopicQuote {
  readonly document: Document;
  readonly passage: Passage;
  /** Range of `passage.text`, of whole sentences. */
  readonly range: Span;
}

/** What one side says on a topic. */
export interface ComparedSide extends Side {
  /** One or two, the best first, of different passages. */
  readonly quotes: readonly TopicQuote[];
}

/** Somebody says something on the topic. */
export interface FoundComparison {
  readonly kind: 'compared';
  readonly topic: string;
  /** Articles first, then commentaries, the nearest to the topic first; the editors' notes last. Never empty. */
  readonly sides: readonly ComparedSide[];
  /** Those who were looked at and say little or nothing on it. */
  readonly silent: readonly Side[];
}

/** What several authors say on a topic; a refusal where none of them says anything. */
export type Comparison = FoundComparison | RefusedAnswer;

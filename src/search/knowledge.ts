import type { Analyzer } from './analyze.js';
import type { IdiomFinder } from './idioms.js';
import type { KindredGramFinder } from './kindred-grams.js';
import type { KindredFinder } from './kindred-words.js';
import type { Speller } from './spelling.js';
import type { Translation } from './translate.js';
import type { Vocabulary } from './vocabulary.js';

/** What turning words into units needs to know of a corpus. */
export interface Knowledge {
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly speller: Speller;
  readonly kindred: KindredFinder;
  readonly kindredGrams: KindredGramFinder;
  readonly stopWords: ReadonlySet<string>;
  /** Other words that can stand for a folded word of the corpus' language, as index terms. */
  readonly relate: (word: string) => readonly RelatedTerms[];
  /** Phrases of a query that mean what their single words do not; none outside English. */
  readonly findIdioms: IdiomFinder;
  /** Whether a folded word is known to be spelt as it should be, though the corpus may lack it. */
  readonly isWord: (word: string) => boolean;
  /** Whether a text holds a term, and not only other words for one. */
  readonly standsInTexts: (id: number) => boolean;
  readonly translate: (word: string) => Translation;
  /** Whether much of the corpus is written in Hangul, so that Korean questions need no translation. */
  readonly isHangulCorpus: boolean;
  readonly passageCount: number;
}

/** Terms in a row that can stand for a word. */
export interface RelatedTerms {
  readonly terms: readonly string[];
  /** 0 to 1. */
  readonly weight: number;
}

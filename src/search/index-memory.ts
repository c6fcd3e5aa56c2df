import type { Document, GlossaryEntry } from '../corpus/document.js';
import { createAnalyzer, type Analyzer } from './analyze.js';
import { BEGINS_NAME, createDictionary } from './dictionary.js';
import type { Reading } from './forward-index.js';
import type { LatinLanguage } from './language.js';
import { markNumberWords } from './number-terms.js';
import { createDocumentReader, type DocumentTerms } from './read-document.js';

/**
 * What was analysed for earlier indexes: a document that is the same object is not analysed again. One memory serves all
 * corpora of a program, and none of them changes what another finds.
 */
export interface IndexMemory {
  /** How texts of a language are read with a glossary; the same object for the same glossary object. */
  reading(language: LatinLanguage, glossary: readonly GlossaryEntry[]): AnalyzedReading;
}

export interface AnalyzedReading extends Reading {
  readonly analyzer: Analyzer;
}

/** Words of texts that are gone stay in a dictionary. Once it has grown by this many, and to twice what it began with, it begins anew. */
const MAX_GROWTH = 200_000;

interface Kept {
  readonly reading: AnalyzedReading;
  /** Size of the dictionary when it was asked for the second time: what one corpus needs. */
  forms: number | null;
}

/** Makes an empty memory; it forgets documents and glossaries that nobody else holds any more. */
export function createIndexMemory(): IndexMemory {
  const byGlossary = new WeakMap<readonly GlossaryEntry[], Map<LatinLanguage, Kept>>();
  return {
    reading(language, glossary) {
      const byLanguage = byGlossary.get(glossary) ?? new Map<LatinLanguage, Kept>();
      byGlossary.set(glossary, byLanguage);
      const before = byLanguage.get(language);
      if (before !== undefined && !isOutgrown(before)) return before.reading;
      const kept: Kept = { reading: createReading(createAnalyzer(language, glossary)), forms: null };
      byLanguage.set(language, kept);
      return kept.reading;
    },
  };
}

function isOutgrown(kept: Kept): boolean {
  const forms = kept.reading.dictionary.formCount();
  kept.forms ??= forms;
  return forms > MAX_GROWTH + 2 * kept.forms;
}

function createReading(analyzer: Analyzer): AnalyzedReading {
  const dictionary = createDictionary();
  markNumberWords(dictionary, analyzer.stem);
  for (const term of analyzer.nameStarts) dictionary.mark(dictionary.addTerm(term), BEGINS_NAME);
  const read = createDocumentReader(analyzer, dictionary);
  const known = new WeakMap<Document, DocumentTerms>();
  return {
    analyzer,
    dictionary,
    *termsOf(document) {
      const before = known.get(document);
      if (before !== undefined) return before;
      const terms = yield* read(document);
      known.set(document, terms);
      return terms;
    },
  };
}

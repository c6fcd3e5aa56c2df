import type { GlossaryEntry } from '../corpus/document.js';
import { createConceptFinder, type ConceptFinder, type ConceptMatch } from './concepts.js';
import type { LatinLanguage } from './language.js';
import { createPersonFinder, type PersonFinder } from './people.js';
import { createStemmer } from './stem.js';
import { tokenize, type Token } from './tokenize.js';

/** A word of a text in the form in which it is indexed. */
export interface Term extends Token {
  /** The stem, or the gram itself. */
  readonly term: string;
}

/** A text as the index sees it. */
export interface AnalyzedText {
  readonly terms: readonly Term[];
  /** Glossary concepts named in the text; they may nest and overlap. */
  readonly concepts: readonly ConceptMatch[];
}

/** The one analysis chain: indexing and querying share it, so that the same words always meet. */
export interface Analyzer {
  readonly language: LatinLanguage;
  readonly glossary: readonly GlossaryEntry[];
  analyze(text: string): AnalyzedText;
  readonly findConcepts: ConceptFinder['find'];
  readonly findPerson: PersonFinder;
  /** Terms that names of the glossary begin with. */
  readonly nameStarts: readonly string[];
  readonly stem: (word: string) => string;
}

/** Makes the chain for a corpus: Latin-script words are stemmed as the given language. */
export function createAnalyzer(language: LatinLanguage, glossary: readonly GlossaryEntry[]): Analyzer {
  const stem = createStemmer(language);
  const toTerms = (text: string): Term[] =>
    tokenize(text).map(({ word, start, end, isGram }) => ({
      word,
      term: isGram ? word : stem(word),
      start,
      end,
      isGram,
    }));
  const { find: findConcepts, nameStarts } = createConceptFinder(glossary, toTerms);
  return {
    language,
    glossary,
    stem,
    findConcepts,
    findPerson: createPersonFinder(glossary, toTerms),
    nameStarts,
    analyze(text) {
      const terms = toTerms(text);
      return { terms, concepts: findConcepts(terms) };
    },
  };
}

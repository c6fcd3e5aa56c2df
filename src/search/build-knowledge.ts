import type { Analyzer } from './analyze.js';
import type { ForwardIndex } from './forward-index.js';
import type { Gradual } from './gradual.js';
import { createIdiomFinder } from './idioms.js';
import { createGramsByCharacter, createKindredGramFinder } from './kindred-grams.js';
import { createBareForms, createGramIndex, createKindredFinder, createMarkFinder } from './kindred-words.js';
import type { Knowledge } from './knowledge.js';
import type { Lexicon } from './lexicon.js';
import { isMostlyHangul } from './mark-words.js';
import { standsInTexts } from './postings.js';
import { createRelater, createWordTest } from './relate.js';
import { createSpeller, createSpellingTable } from './spelling.js';
import { stopWords } from './stop-words.js';
import { createTranslator } from './translate.js';

/** Knowledge of a corpus, with the tables that it works out on first use. */
interface Built {
  readonly knowledge: Knowledge;
  readonly tables: readonly Pick<Gradual<unknown>, 'advance'>[];
}

/** Gathers what turning words into units needs to know of a corpus. */
export function buildKnowledge(
  { vocabulary, passages, postings }: ForwardIndex,
  analyzer: Analyzer,
  lexicon: Lexicon,
): Built {
  // One letter makes another syllable of Vietnamese: a guess at what was meant would be a guess.
  const isTonal = analyzer.language === 'vi';
  const [spelling, bareForms] = [createSpellingTable(vocabulary), createBareForms(vocabulary)];
  const [grams, byCharacter] = [createGramIndex(vocabulary), createGramsByCharacter(vocabulary)];
  const tables = isTonal ? [bareForms, byCharacter] : [spelling, grams, byCharacter];
  const knowledge: Knowledge = {
    analyzer,
    vocabulary,
    speller: isTonal ? () => [] : createSpeller(vocabulary, spelling),
    kindred: isTonal ? createMarkFinder(bareForms) : createKindredFinder(vocabulary, grams),
    kindredGrams: createKindredGramFinder(byCharacter),
    stopWords: stopWords(analyzer.language),
    relate: createRelater(lexicon, analyzer, (term) => vocabulary.find(term) !== null),
    findIdioms: analyzer.language === 'en' ? createIdiomFinder(lexicon) : () => [],
    isWord: createWordTest(lexicon, analyzer),
    standsInTexts: (id) => standsInTexts(postings, id),
    translate: createTranslator(lexicon),
    isHangulCorpus: isMostlyHangul(vocabulary),
    passageCount: passages.length,
  };
  return { knowledge, tables };
}

import type { Corpus, Document, GlossaryEntry } from '../corpus/document.js';
import { buildKnowledge } from './build-knowledge.js';
import { createCandidateFinder } from './candidates.js';
import { correct } from './correct.js';
import { createDocumentFilter } from './document-filter.js';
import { createPassageFinder, RANKED } from './find-passages.js';
import { findNames, type FoundName } from './find-names.js';
import { buildForwardIndex, type ForwardIndex } from './forward-index.js';
import { echo, type Echo } from './echo.js';
import { createExplainer } from './explain.js';
import type { Hit, SearchFilter, SearchResult, SearchSort } from './hit.js';
import { createIndexMemory, type IndexMemory } from './index-memory.js';
import { createDefinitionFinder } from './definitions/defining-sentences.js';
import { detectDocumentsLanguage } from './language.js';
import type { Lexicon } from './lexicon.js';
import { markStopWords } from './mark-words.js';
import { findMatching } from './matching.js';
import { createGradual, finish, type Pieces } from './gradual.js';
import { parseQuery } from './query-language.js';
import { rank, type Ranked } from './rank.js';
import { buildQuestionIndex } from './questions/question-index.js';
import { notedQuestions } from './questions/noted-questions.js';
import { createQuestionFinder, type NotedLikeness } from './questions/question-finder.js';
import { preferAnswers, type ReadPassage } from './sentences/prefer-answers.js';
import { NO_VALUES } from './sentence-values.js';
import type { ReaderTools } from './sentences/asked.js';
import { createPlaceFinder } from './sentences/soft-match.js';
import { NO_VECTORS } from './word-vectors.js';
import { findSources, type Source } from './sources/find-sources.js';
import { sortByDate } from './sort-by-date.js';
import { shortenQuestion } from './shorten-question.js';
import { textUnits } from './text-units.js';
import { understand, type Understanding } from './understand.js';

/** A question with the passages that bear on it: what the answer layer works on. */
export interface Finding {
  readonly understanding: Understanding;
  /** Best first. */
  readonly ranked: readonly ReadPassage[];
}

/** An immutable index over one corpus. */
export interface SearchIndex {
  readonly forward: ForwardIndex;
  /** Works out some more of what is else worked out on first use: tables for words that the corpus lacks. @returns whether anything is left */
  prepare(): boolean;
  /** Ranks passages for a question in plain words; every word counts, none is required. */
  find(question: string, filter?: SearchFilter): Finding;
  /** The same, a few passages a piece. */
  findInPieces(question: string, filter?: SearchFilter): Pieces<Finding>;
  /** As `find`, among the passages (by number) that pass a test and by their texts alone, with what the question was understood as before. */
  findAmong(question: string, understanding: Understanding, isWanted: (passage: number) => boolean): Finding;
  /** The works in which a question asks to look, in the order in which it names them; empty for most questions. What a filter leaves out is none. */
  findSources(question: string, filter?: SearchFilter): readonly Source[];
  /** As `findInPieces`, for what a question asks of one source, in that source. */
  findInSource(source: Source): Pieces<Finding>;
  /** Orders given passages anew, for changed weights of the same units or whatever they hold of them. */
  rankAgain(
    question: string,
    understanding: Understanding,
    passages: readonly Pick<Ranked, 'number'>[],
  ): Pieces<Finding>;
  /** Finds passages by the query language of `parseQuery`; all words are required unless nothing holds them all. */
  search(query: string, options?: SearchOptions): SearchResult;
  /** How like a question are those that editors noted, as answered and as not. */
  compareNoted(question: string, understanding: Understanding): NotedLikeness;
  toHit(ranked: Ranked, understanding: Understanding): Hit;
  /** What an understood question repeats of a text. */
  echo(text: string, understanding: Understanding): Echo;
  /** The glossary's names in any text, not only in the corpus'. */
  findNames(text: string): readonly FoundName[];
  /** The only person of the glossary whose name has a word; `null` for none and for several, as for "Kim". */
  findPerson(word: string): GlossaryEntry | null;
}

/** Restrictions and the page of hits that is wanted. */
export interface SearchOptions {
  readonly filter?: SearchFilter;
  /** Default `relevance`. */
  readonly sort?: SearchSort;
  /** Hits to skip, from 0; default 0. */
  readonly offset?: number;
  /** Hits to return; default 10. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 10;

/** Indexes a corpus at once; `lexicon` relates words of other languages to the corpus' own. */
export function createSearchIndex(corpus: Corpus, lexicon: Lexicon): SearchIndex {
  return finish(buildSearchIndex(corpus, lexicon, createIndexMemory()));
}

/** Indexes a corpus piece by piece; documents that `memory` knows are not analysed again. */
export function* buildSearchIndex(corpus: Corpus, lexicon: Lexicon, memory: IndexMemory): Pieces<SearchIndex> {
  const language = detectDocumentsLanguage(corpus.documents);
  yield;
  const reading = memory.reading(language, corpus.glossary);
  const { analyzer } = reading;
  yield;
  const forward = yield* buildForwardIndex(corpus, reading);
  const { vocabulary } = forward;
  const findCandidates = yield* createCandidateFinder(forward);
  const { knowledge, tables } = buildKnowledge(forward, analyzer, lexicon);
  yield;
  const vectors = language === 'en' ? lexicon.vectors : NO_VECTORS;
  const tools: ReaderTools = {
    index: forward,
    analyzer,
    vectors,
    placeOf: createPlaceFinder(vectors, vocabulary),
    isStop: markStopWords(knowledge),
  };
  const textsAlone: ReaderTools = { ...tools, index: { ...forward, readsRestatements: false } };
  const noted = createGradual(buildQuestionIndex(notedQuestions(forward), knowledge));
  const findQuestions = createQuestionFinder(noted, { knowledge, vectors });
  const findDefinition = createDefinitionFinder(forward, knowledge);
  const explain = createExplainer(forward, analyzer);
  const accepts = createDocumentFilter(corpus);
  const documentOf = (number: number): Document | undefined => forward.documents[forward.documentOf[number] ?? 0];
  const findWanted = createPassageFinder({
    knowledge,
    findCandidates,
    findQuestions,
    findDefinition,
    tools,
    textsAlone,
  });
  const findInPieces = (question: string, filter: SearchFilter = {}): Pieces<Finding> => {
    const isAccepted = accepts(filter);
    return findWanted(question, isAccepted && ((number) => isAccepted(documentOf(number))));
  };
  yield;
  return {
    forward,
    prepare: () => [...tables, noted].some((table) => table.advance()),
    compareNoted: (question, { units }) => findQuestions(question, units),
    toHit: explain,
    echo: (text, { units }) => echo(text, units, knowledge),
    findNames: (text) => findNames(analyzer, text),
    findPerson: (word) => analyzer.glossary[analyzer.findPerson(analyzer.stem(word)) ?? -1] ?? null,
    find: (question, filter) => finish(findInPieces(question, filter)),
    findInPieces,
    findSources: (question, filter = {}) => findSources(question, { forward, knowledge, isWanted: accepts(filter) }),
    findInSource: ({ question, documents }) =>
      findWanted(question, (number) => documents.has(forward.documentOf[number] ?? 0)),
    findAmong(question, understood, isWanted) {
      const units = textUnits(understood.units, forward.postings);
      const understanding = { ...understood, units, readsRestatements: false };
      const ranked = finish(rank(textsAlone.index, units, findCandidates(units, RANKED, isWanted)));
      return {
        understanding,
        ranked: finish(
          preferAnswers(textsAlone, { ...understanding, question, known: NO_VALUES, defining: NO_VALUES }, ranked),
        ),
      };
    },
    *rankAgain(question, understanding, passages) {
      const { units, readsRestatements } = understanding;
      const reader = readsRestatements ? tools : textsAlone;
      const numbers = passages.map(({ number }) => number);
      const again = yield* rank(reader.index, units, numbers);
      return {
        understanding,
        ranked: yield* preferAnswers(
          reader,
          {
            ...understanding,
            question,
            known: findQuestions(question, units).sentences,
            defining: findDefinition(understanding),
          },
          again,
        ),
      };
    },
    search(query, { filter = {}, sort = 'relevance', offset = 0, limit = DEFAULT_LIMIT } = {}) {
      const parsed = parseQuery(query);
      const words = shortenQuestion([parsed.words, ...parsed.phrases].join(' '), knowledge);
      const understanding = understand(words, knowledge);
      // What is typed and what is chosen both hold; dates that are typed are looked at by `findMatching`.
      const tests = [accepts({ source: parsed.source, author: parsed.author }), accepts(filter)];
      const isAccepted = (number: number): boolean => tests.every((test) => test === null || test(documentOf(number)));
      const matching = findMatching(forward, understanding.units, parsed, isAccepted);
      const ranked = sortByDate(finish(rank(forward, understanding.units, matching)), sort, ({ number }) =>
        documentOf(number),
      );
      return {
        hits: ranked.slice(offset, offset + limit).map((entry) => explain(entry, understanding)),
        total: ranked.length,
        didYouMean: correct(query, understanding.corrections),
      };
    },
  };
}

import { createHash } from 'node:crypto';
import { answerQuestion } from '../answer/answer-question.js';
import { compareSides } from '../answer/compare-sides.js';
import { sidesOf, sidesOfSources } from '../answer/sides.js';
import { summarise } from '../answer/summarise.js';
import { createTimeline } from '../answer/timeline/create-timeline.js';
import type { Corpus } from '../corpus/document.js';
import { createSearchIndex } from '../search/search-index.js';
import { EMPTY_LEXICON, type Lexicon } from '../search/lexicon.js';
import { createGlossaryLookup } from './glossary-lookup.js';
import { createLookup } from './lookup.js';
import type { Snapshot } from './snapshot.js';

/**
 * Indexes a corpus; from here on nothing about it changes. `lexicon` relates words of other languages to the corpus' own;
 * `indexedAt` is what the clock says, in milliseconds since 1970.
 */
export function createSnapshot(
  corpus: Corpus,
  lexicon: Lexicon = EMPTY_LEXICON,
  indexedAt: number | null = null,
): Snapshot {
  const index = createSearchIndex(corpus, lexicon);
  return {
    corpus,
    version: hashCorpus(corpus),
    passageCount: index.forward.passages.length,
    indexedAt,
    answer: (question, filter) => answerQuestion(index, question, filter),
    search: (query, options) => index.search(query, options),
    findNames: (text) => index.findNames(text),
    compare: (topic, sources = []) =>
      compareSides(index, topic, sources.length === 0 ? sidesOf(corpus.documents) : sidesOfSources(sources)),
    summarise: (document, options) => summarise(index.forward, document, options),
    ...createTimeline(corpus, (topic, options) => index.search(topic, options)),
    ...createLookup(corpus),
    ...createGlossaryLookup(corpus.glossary),
  };
}

function hashCorpus({ documents, glossary }: Corpus): string {
  const hash = createHash('sha256');
  for (const { id, meta, text } of documents) hash.update(JSON.stringify([id, meta, text]));
  hash.update(JSON.stringify(glossary));
  return hash.digest('hex').slice(0, 8);
}

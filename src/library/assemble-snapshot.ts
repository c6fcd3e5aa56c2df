import { createHash } from 'node:crypto';
import { answerInPieces, answerQuestion } from '../answer/answer-question.js';
import { compareSides } from '../answer/compare-sides.js';
import { sidesOf, sidesOfSources } from '../answer/sides.js';
import { summarise } from '../answer/summarise.js';
import { createTimeline } from '../answer/timeline/create-timeline.js';
import type { Corpus } from '../corpus/document.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Pieces } from '../search/gradual.js';
import { buildSearchIndex } from '../search/search-index.js';
import { createGlossaryLookup } from './glossary-lookup.js';
import { createLookup } from './lookup.js';
import type { SnapshotMemory } from './snapshot-memory.js';
import type { Snapshot } from './snapshot.js';

/** What a snapshot is made with besides its corpus. */
export interface SnapshotParts {
  /** Relates words of other languages to the corpus' own. */
  readonly lexicon: Lexicon;
  /** What the clock says, in milliseconds since 1970; `null` where nobody asks. */
  readonly indexedAt: number | null;
  readonly memory: SnapshotMemory;
  /** Whether all that can wait for its first use is worked out too. */
  readonly isPrepared: boolean;
}

/** Indexes a corpus piece by piece; from there on nothing about it changes. */
export function* assembleSnapshot(corpus: Corpus, parts: SnapshotParts): Pieces<Snapshot> {
  const { lexicon, indexedAt, memory, isPrepared } = parts;
  const version = yield* hashCorpus(corpus, memory);
  const index = yield* buildSearchIndex(corpus, lexicon, memory.index);
  const lookup = yield* createLookup(corpus, memory);
  const timeline = createTimeline(
    corpus,
    (topic, options) => index.search(topic, options),
    (document) => memory.events(document),
  );
  const prepare = (): boolean => timeline.prepare() || index.prepare();
  if (isPrepared) while (prepare()) yield;
  return {
    corpus,
    version,
    passageCount: index.forward.passages.length,
    indexedAt,
    answer: (question, filter) => answerQuestion(index, question, filter),
    answerInPieces: (question) => answerInPieces(index, question),
    search: (query, options) => index.search(query, options),
    findNames: (text) => index.findNames(text),
    compare: (topic, sources = []) =>
      compareSides(index, topic, sources.length === 0 ? sidesOf(corpus.documents) : sidesOfSources(sources)),
    summarise: (document, options) => summarise(index.forward, document, options),
    ...timeline,
    prepare,
    ...lookup,
    ...createGlossaryLookup(corpus.glossary),
  };
}

/** Over the hashes of the documents, so that those of documents that stay are not worked out again. */
function* hashCorpus({ documents, glossary }: Corpus, memory: SnapshotMemory): Pieces<string> {
  const hashes: string[] = [];
  for (const document of documents) {
    hashes.push(memory.hash(document));
    yield;
  }
  const whole = JSON.stringify([hashes, glossary]);
  return createHash('sha256').update(whole).digest('hex').slice(0, 8);
}

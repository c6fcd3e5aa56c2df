import type { Corpus, Document } from '../corpus/document.js';
import { findPassageById } from '../corpus/passage-id.js';
import type { Pieces } from '../search/gradual.js';
import { foldLabel } from './fold-label.js';
import type { DocumentLabels, SnapshotMemory } from './snapshot-memory.js';
import type { Snapshot } from './snapshot.js';
import { createSuggester, toBlock, type Labelled } from './suggester.js';

type Lookup = Pick<
  Snapshot,
  'findDocument' | 'findPassage' | 'suggestPassages' | 'suggestDocuments' | 'suggestAuthors'
>;

/** Finds documents, passages and authors by what somebody typed, from memory. */
export function* createLookup(corpus: Corpus, { labels }: Pick<SnapshotMemory, 'labels'>): Pieces<Lookup> {
  const documents = new Map(corpus.documents.map((document) => [document.id as string, document]));
  const known: DocumentLabels[] = [];
  for (const document of corpus.documents) {
    known.push(labels(document));
    yield;
  }
  const titles = yield* createSuggester(known.map(({ title }) => title));
  const passages = yield* createSuggester(known.map((document) => document.passages));
  const authors = yield* createSuggester([toBlock(rankAuthors(corpus.documents))]);
  return {
    findDocument: (id) => documents.get(id) ?? null,
    findPassage: (id) => {
      const document = documents.get(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
      return document ? findPassageById(document.passages, id) : null;
    },
    suggestPassages: (typed, limit) => passages(foldLabel(typed.trim()), limit),
    suggestDocuments: (typed, limit) => titles(foldLabel(typed.trim()), limit),
    suggestAuthors: (typed, limit) => authors(foldLabel(typed.trim()), limit),
  };
}

function rankAuthors(documents: readonly Document[]): Labelled<string>[] {
  const counts = new Map<string, number>();
  for (const { meta, passages } of documents) {
    if (meta.author !== null) counts.set(meta.author, (counts.get(meta.author) ?? 0) + passages.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => ({ value, label: foldLabel(value) }));
}

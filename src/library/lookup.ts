import type { Corpus, Document, Passage } from '../corpus/document.js';
import { findPassageById } from '../corpus/passage-id.js';
import { foldWord } from '../search/fold.js';
import type { Snapshot } from './snapshot.js';
import { createSuggester, type Labelled } from './suggester.js';

type Lookup = Pick<
  Snapshot,
  'findDocument' | 'findPassage' | 'suggestPassages' | 'suggestDocuments' | 'suggestAuthors'
>;

/** Finds documents, passages and authors by what somebody typed, from memory. */
export function createLookup(corpus: Corpus): Lookup {
  const documents = new Map(corpus.documents.map((document) => [document.id as string, document]));
  const titles = createSuggester(
    corpus.documents.map((value) => ({
      value,
      label: fold(`${value.id} ${value.meta.title} ${value.meta.author ?? ''} ${value.meta.publication ?? ''}`),
    })),
  );
  const passages = createSuggester(corpus.documents.flatMap(labelPassages));
  const authors = createSuggester(rankAuthors(corpus.documents));
  return {
    findDocument: (id) => documents.get(id) ?? null,
    findPassage: (id) => {
      const document = documents.get(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
      return document ? findPassageById(document.passages, id) : null;
    },
    suggestPassages: (typed, limit) => passages(fold(typed.trim()), limit),
    suggestDocuments: (typed, limit) => titles(fold(typed.trim()), limit),
    suggestAuthors: (typed, limit) => authors(fold(typed.trim()), limit),
  };
}

function labelPassages(document: Document): Labelled<Passage>[] {
  return document.passages.map((value) => ({
    value,
    label: fold(`${value.id} ${document.sections[value.sectionIndex]?.heading ?? ''} ${document.meta.title}`),
  }));
}

function rankAuthors(documents: readonly Document[]): Labelled<string>[] {
  const counts = new Map<string, number>();
  for (const { meta, passages } of documents) {
    if (meta.author !== null) counts.set(meta.author, (counts.get(meta.author) ?? 0) + passages.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => ({ value, label: fold(value) }));
}

const fold = (text: string): string => foldWord(text).replace(/\s+/g, ' ');

import type { Corpus, Document, Passage } from '../corpus/document.js';
import { findPassageById } from '../corpus/passage-id.js';
import { foldWord } from '../search/fold.js';
import type { Snapshot } from './snapshot.js';

type Lookup = Pick<
  Snapshot,
  'findDocument' | 'findPassage' | 'suggestPassages' | 'suggestDocuments' | 'suggestAuthors'
>;

interface Labelled<Value> {
  readonly value: Value;
  /** Folded text in which typed text is looked for. */
  readonly label: string;
}

/** Finds documents, passages and authors by what somebody typed, from memory. */
export function createLookup(corpus: Corpus): Lookup {
  const documents = new Map(corpus.documents.map((document) => [document.id as string, document]));
  const documentLabels = corpus.documents.map((value) => ({
    value,
    label: fold(`${value.id} ${value.meta.title} ${value.meta.author ?? ''} ${value.meta.publication ?? ''}`),
  }));
  const passageLabels = corpus.documents.flatMap(labelPassages);
  const authors = rankAuthors(corpus.documents);
  return {
    findDocument: (id) => documents.get(id) ?? null,
    findPassage: (id) => {
      const document = documents.get(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
      return document ? findPassageById(document.passages, id) : null;
    },
    suggestPassages: (typed, limit) => suggest(passageLabels, typed, limit),
    suggestDocuments: (typed, limit) => suggest(documentLabels, typed, limit),
    suggestAuthors: (typed, limit) => suggest(authors, typed, limit),
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

/** What begins with the typed text first, then what contains it; stops as soon as there are enough. */
function suggest<Value>(labelled: readonly Labelled<Value>[], typed: string, limit: number): Value[] {
  const wanted = fold(typed.trim());
  const starting: Value[] = [];
  const containing: Value[] = [];
  for (const { value, label } of labelled) {
    if (label.startsWith(wanted)) starting.push(value);
    else if (containing.length < limit && label.includes(wanted)) containing.push(value);
    if (starting.length === limit) break;
  }
  return [...starting, ...containing].slice(0, limit);
}

const fold = (text: string): string => foldWord(text).replace(/\s+/g, ' ');

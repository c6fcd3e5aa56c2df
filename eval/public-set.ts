import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus, Document, DocumentId, Passage, PassageId, Span } from '../src/corpus/document.js';

/** A question of a public set, with the passages that answer it. */
export interface PublicQuestion {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
  /** Texts of which one must stand in the answer; absent where the set has none. */
  readonly answers?: readonly string[];
}

/** A public question-answering set: a folder with `passages.jsonl` and `queries.jsonl`. */
export interface PublicSet {
  readonly corpus: Corpus;
  readonly questions: readonly PublicQuestion[];
}

interface PassageLine {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Reads a set; every passage becomes a document of one paragraph, with the set's passage id as document id. */
export async function readPublicSet(
  folder: string,
  splitSentences: (text: string) => readonly Span[],
): Promise<PublicSet> {
  const passages = await readLines<PassageLine>(join(folder, 'passages.jsonl'));
  const questions = await readLines<PublicQuestion>(join(folder, 'queries.jsonl'));
  const documents = passages.map((line) => toDocument(line, splitSentences));
  return { corpus: { documents, glossary: [], goldenQuestions: [] }, questions };
}

/** The sets' files are data of a known shape; a line that is not JSON throws. */
async function readLines<Line>(file: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8');
  return (
    text
      .split('\n')
      .filter((line) => line !== '')
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- data of a known shape.
      .map((line) => JSON.parse(line) as Line)
  );
}

function toDocument({ id, title, text }: PassageLine, splitSentences: (text: string) => readonly Span[]): Document {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the set's ids are taken as they are.
  const documentId = id as DocumentId;
  const passage: Passage = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same.
    id: `${id}#0000` as PassageId,
    documentId,
    index: 0,
    sectionIndex: 0,
    text,
    source: { start: 0, end: text.length },
    line: 1,
    paragraph: null,
    voice: 'author',
    sentences: splitSentences(text),
    restatements: [],
  };
  return {
    id: documentId,
    file: `${id}.md`,
    meta: {
      title,
      author: null,
      affiliation: null,
      publication: null,
      published: null,
      url: null,
      language: null,
      kind: 'reference',
      topics: [],
      coverage: 'full',
      sources: [],
      discussion: [],
      work: null,
    },
    text,
    sections: [{ heading: '', level: 0, passages: { start: 0, end: 1 } }],
    passages: [passage],
    unanswered: [],
  };
}

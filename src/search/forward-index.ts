import type { Corpus, Document, Passage } from '../corpus/document.js';
import type { Dictionary } from './dictionary.js';
import type { Pieces } from './gradual.js';
import { DATE, NUMBER } from './number-terms.js';
import { copyLists, createLists, type PassageLists } from './passage-lists.js';
import { createPostingsBuilder, type Postings } from './postings.js';
import type { DocumentTerms } from './read-document.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** Every passage's terms in order, as numbers: what ranking reads. */
export interface ForwardIndex extends PassageLists {
  readonly vocabulary: Vocabulary;
  readonly passages: readonly Passage[];
  readonly documents: readonly Document[];
  /** Terms and concepts of text, heading and title, the other way round; a title's count twice, those of restatements alone 0 times. */
  readonly postings: Postings;
  /** Terms and concepts of each document's title, and of each passage's heading. */
  readonly titles: readonly (readonly number[])[];
  readonly headings: readonly (readonly number[])[];
  /** Terms and concepts that say where each document comes from: author, publication, date, kind. */
  readonly origins: readonly (readonly number[])[];
  readonly averageLength: number;
  /** Whether restatements are read; `false` where quotes have to speak of what is looked for themselves. */
  readonly readsRestatements: boolean;
  /** `NUMBER` and `DATE` marks by term number. */
  readonly numberTerms: Uint8Array;
}

/** What a corpus is read with. */
export interface Reading {
  readonly dictionary: Dictionary;
  /** The terms of a document, analysed now or before. */
  readonly termsOf: (document: Document) => Pieces<DocumentTerms>;
}

/** A title's words count twice, as in a text that begins by saying its title two times. */
const TITLE_REPEATS = 2;

/** Analyses a corpus; nothing in it refers back to the texts' characters. */
export function* buildForwardIndex({ documents }: Corpus, { dictionary, termsOf }: Reading): Pieces<ForwardIndex> {
  const read: DocumentTerms[] = [];
  for (const document of documents) {
    read.push(yield* termsOf(document));
    yield;
  }
  const builder = createBuilder(dictionary, read);
  for (const [number, document] of documents.entries()) yield* builder.add(document, number, read[number] ?? noTerms);
  return yield* builder.finish(documents);
}

/** Those whose frequency is told in one piece: below a millisecond. */
const TERMS_A_PIECE = 5_000;

const noTerms: DocumentTerms = new Uint32Array();

/** The parts of an index while they grow. */
function createBuilder(dictionary: Dictionary, read: readonly DocumentTerms[]) {
  const room = read.reduce((sum, { length }) => sum + length, 0);
  const vocabulary = createVocabulary(dictionary);
  const postings = createPostingsBuilder({ terms: dictionary.termCount(), entries: room });
  const lists = createLists(room);
  const passages: Passage[] = [];
  const titles: (readonly number[])[] = [];
  const headings: (readonly number[])[] = [];
  const origins: (readonly number[])[] = [];
  const share = createSharer();
  let ownTerms = 0;
  const readPassage = (terms: Cursor, title: readonly number[], heading: readonly number[]): void => {
    const start = lists.terms.length();
    for (let left = terms.next(); left > 0; left -= 1) {
      const id = vocabulary.use(terms.next());
      lists.terms.push(id);
      postings.note(id);
    }
    const own = lists.terms.length() - start;
    ownTerms += own;
    const sentences = terms.next();
    for (let left = sentences; left > 0; left -= 1) lists.sentenceEnds.push(terms.next());
    for (let left = terms.next(); left > 0; left -= 1) {
      const id = vocabulary.use(terms.next());
      lists.terms.push(id);
      postings.note(id, 0);
    }
    const restated = terms.next();
    for (let at = 0; at < sentences; at += 1) lists.restatedEnds.push(at < restated ? terms.next() : own);
    for (let left = terms.next(); left > 0; left -= 2) {
      const id = vocabulary.enter(terms.next());
      lists.concepts.push(id);
      lists.conceptPositions.push(terms.next());
      postings.note(id);
    }
    for (const id of heading) postings.note(id);
    for (const id of title) postings.note(id, TITLE_REPEATS);
    headings.push(heading);
    postings.endPassage();
    lists.termsFrom.push(lists.terms.length());
    lists.conceptsFrom.push(lists.concepts.length());
    lists.sentencesFrom.push(lists.sentenceEnds.length());
  };
  return {
    *add(document: Document, number: number, row: DocumentTerms): Pieces<void> {
      const terms = createCursor(row);
      const readLabel = (label: string): readonly number[] => share(label, terms.list(vocabulary.enter));
      const title = readLabel(document.meta.title);
      const sections = document.sections.map(({ heading }) => readLabel(heading));
      titles.push(title);
      origins.push(terms.list(vocabulary.enter));
      for (const passage of document.passages) {
        lists.documentOf.push(number);
        readPassage(terms, title, sections[passage.sectionIndex] ?? []);
        passages.push(passage);
        yield;
      }
    },
    *finish(documents: readonly Document[]): Pieces<ForwardIndex> {
      const size = vocabulary.size();
      const numberTerms = markNumbers(vocabulary);
      yield;
      const sorted = yield* postings.finish(size);
      for (let id = 0; id < size; id += 1) {
        vocabulary.setFrequency(id, frequencyOf(sorted, id));
        if (id % TERMS_A_PIECE === 0) yield;
      }
      return {
        vocabulary,
        passages,
        documents,
        ...(yield* copyLists(lists)),
        postings: sorted,
        titles,
        headings,
        origins,
        averageLength: passages.length === 0 ? 0 : ownTerms / passages.length,
        readsRestatements: true,
        numberTerms,
      };
    },
  };
}

/** Number of passages that hold a term; of one that only restatements hold, the number of those. */
function frequencyOf({ from, counts }: Postings, term: number): number {
  const [start, end] = [from[term] ?? 0, from[term + 1] ?? 0];
  let held = 0;
  for (let at = start; at < end; at += 1) if ((counts[at] ?? 0) > 0) held += 1;
  return held > 0 ? held : end - start;
}

function markNumbers(vocabulary: Vocabulary): Uint8Array {
  const marks = new Uint8Array(vocabulary.size());
  for (let id = 0; id < marks.length; id += 1) marks[id] = vocabulary.marks(id) & (NUMBER | DATE);
  return marks;
}

/** Reads one number of a document's terms after the other. */
interface Cursor {
  next(): number;
  /** The next list, with a number for each of its own. */
  list(change: (number: number) => number): readonly number[];
}

function createCursor(row: DocumentTerms): Cursor {
  let at = -1;
  const next = (): number => row[(at += 1)] ?? 0;
  return { next, list: (change) => Array.from({ length: next() }, () => change(next())) };
}

/** Keeps one list for each different label: they recur from document to document. */
function createSharer(): (label: string, list: readonly number[]) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (label, list) => {
    const before = known.get(label);
    if (before === undefined) known.set(label, list);
    return before ?? list;
  };
}

import type { Corpus, Document, DocumentMeta, Passage } from '../corpus/document.js';
import type { Analyzer } from './analyze.js';
import { createIntegers } from './integers.js';
import { markNumberTerms } from './number-terms.js';
import { createPostingsBuilder, type Postings } from './postings.js';
import { createTermReader } from './term-reader.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/**
 * Every passage's terms in order, as numbers: what ranking reads. All arrays are flat, with `…From[i]` to `…From[i + 1]`
 * as the range of passage `i`; passages are numbered through the whole corpus, 0-based.
 */
export interface ForwardIndex {
  readonly vocabulary: Vocabulary;
  readonly passages: readonly Passage[];
  readonly documents: readonly Document[];
  /** Position in `documents` by passage number. */
  readonly documentOf: Uint32Array;
  readonly terms: Uint32Array;
  readonly termsFrom: Uint32Array;
  /** Term counts, relative to the passage, at which its sentences end. */
  readonly sentenceEnds: Uint32Array;
  readonly sentencesFrom: Uint32Array;
  /** Concepts named in a passage, and the positions of their first terms, relative to the passage. */
  readonly concepts: Uint32Array;
  readonly conceptPositions: Uint32Array;
  readonly conceptsFrom: Uint32Array;
  /** Terms and concepts of text, heading and title, the other way round. */
  readonly postings: Postings;
  /** Terms and concepts of each document's title, and of each passage's heading. */
  readonly titles: readonly (readonly number[])[];
  readonly headings: readonly (readonly number[])[];
  /** Terms and concepts that say where each document comes from: author, publication, date, kind. */
  readonly origins: readonly (readonly number[])[];
  readonly averageLength: number;
  /** `NUMBER` and `DATE` marks by term number. */
  readonly numberTerms: Uint8Array;
}

/** Analyses a corpus once; nothing in it refers back to the texts' characters. */
export function buildForwardIndex(corpus: Corpus, analyzer: Analyzer): ForwardIndex {
  const vocabulary = createVocabulary();
  const postings = createPostingsBuilder();
  const readTerms = createTermReader(analyzer.stem, vocabulary);
  const lists = createLists();
  const titles: (readonly number[])[] = [];
  const headings: (readonly number[])[] = [];
  const origins: (readonly number[])[] = [];
  const labelTerms = createLabelReader(analyzer, vocabulary);
  const note = (id: number): void => {
    if (postings.note(id)) vocabulary.count(id);
  };
  corpus.documents.forEach((document, number) => {
    const title = labelTerms(document.meta.title);
    const sections = document.sections.map((section) => (section.heading === '' ? [] : labelTerms(section.heading)));
    titles.push(title);
    origins.push(labelTerms(describeOrigin(document.meta)));
    for (const passage of document.passages) {
      const terms = readTerms(passage.text);
      const heading = sections[passage.sectionIndex] ?? [];
      headings.push(heading);
      lists.documentOf.push(number);
      for (const { id, wordNumber } of terms) {
        lists.terms.push(id);
        note(id);
        if (wordNumber !== null) vocabulary.countWord(wordNumber);
      }
      for (const { term, from } of analyzer.findConcepts(terms)) {
        const id = vocabulary.add(term);
        lists.concepts.push(id);
        lists.conceptPositions.push(from);
        note(id);
      }
      heading.forEach(note);
      title.forEach(note);
      postings.endPassage();
      pushSentenceEnds(passage, terms, lists.sentenceEnds);
      lists.termsFrom.push(lists.terms.length());
      lists.conceptsFrom.push(lists.concepts.length());
      lists.sentencesFrom.push(lists.sentenceEnds.length());
    }
  });
  const passages = corpus.documents.flatMap((document) => document.passages);
  return {
    vocabulary,
    passages,
    documents: corpus.documents,
    documentOf: lists.documentOf.toArray(),
    terms: lists.terms.toArray(),
    termsFrom: lists.termsFrom.toArray(),
    sentenceEnds: lists.sentenceEnds.toArray(),
    sentencesFrom: lists.sentencesFrom.toArray(),
    concepts: lists.concepts.toArray(),
    conceptPositions: lists.conceptPositions.toArray(),
    conceptsFrom: lists.conceptsFrom.toArray(),
    postings: postings.finish(vocabulary.size()),
    titles,
    headings,
    origins,
    averageLength: passages.length === 0 ? 0 : lists.terms.length() / passages.length,
    numberTerms: markNumberTerms(vocabulary, analyzer),
  };
}

/** Titles, headings and origins recur from document to document: each different one is analysed once. */
function createLabelReader(analyzer: Analyzer, vocabulary: Vocabulary): (label: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (label) => {
    const before = known.get(label);
    if (before) return before;
    const { terms, concepts } = analyzer.analyze(label);
    const ids = [...terms, ...concepts].map(({ term }) => vocabulary.add(term));
    known.set(label, ids);
    return ids;
  };
}

/** The flat arrays while they grow; ranges begin at 0. */
function createLists() {
  return {
    documentOf: createIntegers(),
    terms: createIntegers(),
    termsFrom: createIntegers([0]),
    sentenceEnds: createIntegers(),
    sentencesFrom: createIntegers([0]),
    concepts: createIntegers(),
    conceptPositions: createIntegers(),
    conceptsFrom: createIntegers([0]),
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Where a document comes from, in the words in which people ask for it: "the November 2025 commentary". */
function describeOrigin({ author, affiliation, publication, published, kind }: DocumentMeta): string {
  const [year = '', month] = (published ?? '').split('-');
  const names = [author, affiliation, publication].filter((name) => name !== null).join('. ');
  return author === null && publication === null ? '' : `${names}. ${MONTHS[Number(month) - 1] ?? ''} ${year} ${kind}`;
}

function pushSentenceEnds(
  passage: Passage,
  terms: readonly { readonly start: number }[],
  ends: { push(value: number): void },
): void {
  let at = 0;
  for (const sentence of passage.sentences) {
    while (at < terms.length && (terms[at]?.start ?? 0) < sentence.end) at += 1;
    ends.push(at);
  }
}

import type { Corpus, Document, DocumentMeta, Passage } from '../corpus/document.js';
import type { Analyzer } from './analyze.js';
import { createIntegers } from './integers.js';
import { markNumberTerms } from './number-terms.js';
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
  const passages = corpus.documents.flatMap((document) => document.passages);
  const terms = createIntegers();
  const sentenceEnds = createIntegers();
  const concepts = createIntegers();
  const conceptPositions = createIntegers();
  const from = { terms: [0], sentences: [0], concepts: [0] };
  const titles: number[][] = [];
  const headings: (readonly number[])[] = [];
  const origins: number[][] = [];
  const documentOf: number[] = [];
  const labelTerms = (label: string): number[] => {
    const { terms: found, concepts: named } = analyzer.analyze(label);
    return [...found, ...named].map(({ term }) => vocabulary.add(term));
  };
  corpus.documents.forEach((document, number) => {
    const title = labelTerms(document.meta.title);
    const sections = document.sections.map(({ heading }) => labelTerms(heading));
    titles.push(title);
    origins.push(labelTerms(describeOrigin(document.meta)));
    for (const passage of document.passages) {
      const analyzed = analyzer.analyze(passage.text);
      const ids = analyzed.terms.map(({ term }) => vocabulary.add(term));
      const named = analyzed.concepts.map(({ term }) => vocabulary.add(term));
      const heading = sections[passage.sectionIndex] ?? [];
      vocabulary.count(new Set([...ids, ...named, ...heading, ...title]));
      for (const { word, isGram } of analyzed.terms) if (!isGram) vocabulary.countWord(word);
      ids.forEach((id) => terms.push(id));
      named.forEach((id) => concepts.push(id));
      analyzed.concepts.forEach((match) => conceptPositions.push(match.from));
      pushSentenceEnds(passage, analyzed.terms, sentenceEnds);
      from.terms.push(terms.length());
      from.concepts.push(concepts.length());
      from.sentences.push(sentenceEnds.length());
      headings.push(heading);
      documentOf.push(number);
    }
  });
  return {
    vocabulary,
    passages,
    documents: corpus.documents,
    documentOf: Uint32Array.from(documentOf),
    terms: terms.toArray(),
    termsFrom: Uint32Array.from(from.terms),
    sentenceEnds: sentenceEnds.toArray(),
    sentencesFrom: Uint32Array.from(from.sentences),
    concepts: concepts.toArray(),
    conceptPositions: conceptPositions.toArray(),
    conceptsFrom: Uint32Array.from(from.concepts),
    titles,
    headings,
    origins,
    averageLength: passages.length === 0 ? 0 : terms.length() / passages.length,
    numberTerms: markNumberTerms(vocabulary, analyzer),
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

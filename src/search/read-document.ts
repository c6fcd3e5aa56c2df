import type { Document, DocumentMeta, Passage } from '../corpus/document.js';
import type { Analyzer } from './analyze.js';
import { BEGINS_NAME, type Dictionary } from './dictionary.js';
import { createIntegers, type Integers } from './integers.js';
import { MONTHS } from './number-terms.js';
import type { Pieces } from './gradual.js';
import { createTermReader, toTerms, type ReadTerms } from './term-reader.js';

/**
 * A document's terms, as numbers of a dictionary in one row: lists, each behind the number of its entries. First terms and
 * concepts of the title, of each section's heading, and of the origin; then of each passage its forms, the numbers of terms
 * at which its sentences end, the same twice for what restates it, and its concepts by turns with the positions of their first
 * terms. One array a document takes a fraction of the memory of many small ones.
 */
export type DocumentTerms = Uint32Array;

/** What restates a passage: its forms, and by sentence the number of forms at which those for it end, the passage's own counted, too. */
interface Restated {
  readonly forms: readonly number[];
  readonly ends: readonly number[];
}

/** Makes a function that analyses documents. */
export function createDocumentReader(
  analyzer: Analyzer,
  dictionary: Dictionary,
): (document: Document) => Pieces<DocumentTerms> {
  const readTerms = createTermReader(analyzer.stem, dictionary);
  const readLabel = createLabelReader(analyzer, dictionary);
  const beginsName = (form: number): boolean => (dictionary.marks(dictionary.termOf(form)) & BEGINS_NAME) !== 0;
  const readConcepts = (terms: ReadTerms): readonly number[] => {
    const places: number[] = [];
    terms.forms.forEach((form, place) => beginsName(form) && places.push(place));
    if (places.length === 0) return [];
    const concepts = analyzer.findConcepts(toTerms(terms, dictionary), places);
    return concepts.flatMap(({ term, from }) => [dictionary.addTerm(term), from]);
  };
  const readRestatements = function* readRestatements(
    restatements: readonly string[],
    before: number,
  ): Pieces<Restated> {
    const restated = { forms: new Array<number>(), ends: new Array<number>() };
    for (const restatement of restatements) {
      const { forms } = yield* readTerms(restatement);
      for (const form of forms) restated.forms.push(form);
      restated.ends.push(before + restated.forms.length);
    }
    return restated;
  };
  return function* readDocument(document) {
    const row = createIntegers();
    pushList(row, readLabel(document.meta.title));
    for (const { heading } of document.sections) {
      pushList(row, readLabel(heading));
      yield;
    }
    pushList(row, readLabel(describeOrigin(document.meta)));
    for (const passage of document.passages) {
      const terms = yield* readTerms(passage.text);
      pushList(row, terms.forms);
      pushList(row, sentenceEnds(passage, terms));
      const hasWords = terms.forms.length > 0;
      const restated = yield* readRestatements(hasWords ? passage.restatements : [], terms.forms.length);
      pushList(row, restated.forms);
      pushList(row, restated.ends);
      pushList(row, readConcepts(terms));
      yield;
    }
    return row.toArray();
  };
}

function pushList(row: Integers, list: readonly number[]): void {
  row.push(list.length);
  for (const number of list) row.push(number);
}

/** Titles, headings and origins recur from document to document: each different one is analysed once. */
function createLabelReader(analyzer: Analyzer, dictionary: Dictionary): (label: string) => readonly number[] {
  const known = new Map<string, readonly number[]>([['', []]]);
  return (label) => {
    const before = known.get(label);
    if (before) return before;
    const { terms, concepts } = analyzer.analyze(label);
    const numbers = [...terms, ...concepts].map(({ term }) => dictionary.addTerm(term));
    known.set(label, numbers);
    return numbers;
  };
}

/** Where a document comes from, in the words in which people ask for it: "the November 2025 commentary". */
function describeOrigin({ author, affiliation, publication, published, kind }: DocumentMeta): string {
  const [year = '', month] = (published ?? '').split('-');
  const names = [author, affiliation, publication].filter((name) => name !== null).join('. ');
  return author === null && publication === null ? '' : `${names}. ${MONTHS[Number(month) - 1] ?? ''} ${year} ${kind}`;
}

function sentenceEnds({ sentences }: Passage, { starts }: ReadTerms): readonly number[] {
  let at = 0;
  return sentences.map(({ end }) => {
    while (at < starts.length && (starts[at] ?? 0) < end) at += 1;
    return at;
  });
}

import MiniSearch from 'minisearch';
import type { Corpus } from '../src/corpus/document.js';
import type { ForwardIndex } from '../src/search/forward-index.js';

/** A passage as one would give it to MiniSearch. */
interface RawPassage {
  readonly id: number;
  readonly title: string;
  readonly heading: string;
  /** With what restates it, which our index holds, too. */
  readonly text: string;
}

/** Passages with title and heading, as plain records. */
export function rawPassages({ documents }: Corpus): readonly RawPassage[] {
  const passages = documents.flatMap(({ meta, sections, passages: all }) =>
    all.map(({ sectionIndex, text, restatements }) => ({
      title: meta.title,
      heading: sections[sectionIndex]?.heading ?? '',
      text: [text, ...restatements].join(' '),
    })),
  );
  return passages.map((passage, id) => ({ id, ...passage }));
}

const RAW_OPTIONS = { fields: ['title', 'heading', 'text'] };

/** MiniSearch as it comes, over the passages as they are: its own tokenizer, no stems, no stop words. */
export function indexRaw(passages: readonly RawPassage[]): MiniSearch<RawPassage> {
  const index = new MiniSearch<RawPassage>(RAW_OPTIONS);
  index.addAll(passages);
  return index;
}

/** The same index from what `JSON.stringify` made of it. */
export function loadRaw(json: string): MiniSearch<RawPassage> {
  return MiniSearch.loadJSON<RawPassage>(json, RAW_OPTIONS);
}

/** MiniSearch as it comes, over the terms that our own analysis finds in the passages. */
export function indexTerms(forward: ForwardIndex): MiniSearch<{ readonly id: number; readonly text: string }> {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
  });
  index.addAll(forward.passages.map((_, id) => ({ id, text: termsOf(forward, id).join(' ') })));
  return index;
}

function termsOf({ vocabulary, documentOf, titles, headings, ...index }: ForwardIndex, id: number): string[] {
  const ids = [
    ...(titles[documentOf[id] ?? 0] ?? []),
    ...(headings[id] ?? []),
    ...index.terms.subarray(index.termsFrom[id], index.termsFrom[id + 1]),
    ...index.concepts.subarray(index.conceptsFrom[id], index.conceptsFrom[id + 1]),
  ];
  return ids.map((term) => vocabulary.term(term));
}

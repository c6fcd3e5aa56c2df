import type { Corpus } from '../../src/corpus/document.js';
import { parseCorpus } from '../../src/corpus/parse-corpus.js';
import { EMPTY_LEXICON, type Lexicon } from '../../src/search/lexicon.js';
import { createSearchIndex, type SearchIndex } from '../../src/search/search-index.js';

/** Files of a small corpus: Markdown by file name, with or without front matter; the glossary as YAML. */
export interface TinyFiles {
  readonly documents: Readonly<Record<string, string>>;
  readonly glossary?: string;
}

/** Two states, a person, a treaty: names in several languages, one inside another. */
export const TINY_GLOSSARY = `
- name: North Korea
  aliases: [DPRK, D.P.R.K., "Democratic People's Republic of Korea", 북한, 조선민주주의인민공화국]
  type: state
  gloss: A state.
- name: United States
  aliases: [U.S., USA, 미국]
  type: state
  gloss: A state.
- name: Kim Jong-un
  aliases: [김정은]
  type: person
  gloss: A person.
- name: North Korea Strategy Centre
  aliases: []
  type: organisation
  gloss: An institute whose name holds another name.
`;

/** Reads a small corpus as a folder would be read, documents in the order given. */
export function tinyCorpus({ documents, glossary = '' }: TinyFiles): Corpus {
  return parseCorpus({
    documents: Object.entries(documents).map(([file, text]) => ({ file, text })),
    glossary: { file: 'glossary.yaml', text: glossary },
  });
}

/** A corpus of one file a text, `t0.md`, `t1.md` …, each a single paragraph without a heading. */
export function corpusOfTexts(texts: readonly string[], glossary = ''): Corpus {
  return tinyCorpus({ documents: Object.fromEntries(texts.map((text, at) => [`t${at}.md`, text])), glossary });
}

/** An index over a small corpus. */
export function tinyIndex(corpus: Corpus, lexicon: Lexicon = EMPTY_LEXICON): SearchIndex {
  return createSearchIndex(corpus, lexicon);
}

/** Front matter and text of a Markdown file. */
export function withMeta(meta: Readonly<Record<string, string | readonly string[]>>, text: string): string {
  const fields = Object.entries(meta).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...fields, '---', '', text].join('\n');
}

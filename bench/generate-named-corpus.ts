import type { Corpus } from '../src/corpus/document.js';
import { generateCorpus } from './generate-corpus.js';

const DOCUMENTS_AN_AUTHOR = 4;

/** As `generateCorpus`, with a glossary and with authors: two words of a title, the same for every four documents. */
export function generateNamedCorpus(passageCount: number, glossary: Corpus['glossary']): Corpus {
  const { documents, ...rest } = generateCorpus(passageCount).corpus;
  const authorOf = (index: number): string => {
    const title = documents[index - (index % DOCUMENTS_AN_AUTHOR)]?.meta.title ?? '';
    return title.split(' ').slice(0, 2).join(' ');
  };
  return {
    ...rest,
    glossary,
    documents: documents.map((document, index) => ({
      ...document,
      meta: { ...document.meta, author: authorOf(index) },
    })),
  };
}

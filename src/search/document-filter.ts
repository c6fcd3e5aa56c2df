import type { Corpus, Document } from '../corpus/document.js';
import type { SearchFilter } from './hit.js';
import { wordSet } from './word-set.js';

/** Tells whether a document is to be searched. */
export type DocumentTest = (document: Document | undefined) => boolean;

/**
 * Makes filters over a corpus. A source is a document id, else words of the id, title or publication; an author is words of the
 * author's name, in any spelling that the glossary knows. `null`: no restriction.
 */
export function createDocumentFilter(corpus: Corpus): (filter: SearchFilter) => DocumentTest | null {
  const names = corpus.glossary.map(({ name, aliases }) => [name, ...aliases].map(wordSet));
  return ({ source, author }) => {
    const sourceWords = wordSet(source ?? '');
    const authorWords = wordSet(author ?? '');
    if (sourceWords.size === 0 && authorWords.size === 0) return null;
    const spellings = [
      authorWords,
      ...names.filter((group) => group.some((name) => isSubset(authorWords, name))).flat(),
    ];
    const isNamed = corpus.documents.some(({ id }) => id === source);
    return (document) => {
      if (!document) return false;
      const { title, publication, author: writer } = document.meta;
      const isSource = isNamed
        ? document.id === source
        : isSubset(sourceWords, wordSet(`${document.id} ${title} ${publication ?? ''}`));
      const writerWords = wordSet(writer ?? '');
      return isSource && (authorWords.size === 0 || spellings.some((spelling) => isSubset(spelling, writerWords)));
    };
  };
}

const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((word) => whole.has(word));

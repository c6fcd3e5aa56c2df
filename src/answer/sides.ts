import type { Document } from '../corpus/document.js';
import { foldWord } from '../search/fold.js';
import type { Side } from './comparison.js';

/**
 * Who is compared: each article by itself, the commentaries of one author together, one without an author by itself; last the
 * editors, with their reference notes and what they note in the texts of others.
 */
export function sidesOf(documents: readonly Document[]): readonly Side[] {
  const articles = documents.filter(({ meta }) => meta.kind === 'article').map((document) => [document]);
  const commentaries = groupByAuthor(documents.filter(({ meta }) => meta.kind === 'commentary'));
  return [
    ...articles.map((group): Side => ({ kind: 'article', documents: group })),
    ...commentaries.map((group): Side => ({ kind: 'commentary', documents: group })),
    ...notesOf(documents),
  ];
}

/** Each given source by itself, in the order given, and what the editors note in them. */
export function sidesOfSources(sources: readonly (readonly Document[])[]): readonly Side[] {
  const authored = sources
    .map((documents) => documents.filter(({ meta }) => meta.kind !== 'reference'))
    .filter((documents) => documents.length > 0)
    .map((documents): Side => {
      const isArticle = documents.every(({ meta }) => meta.kind === 'article');
      return { kind: isArticle ? 'article' : 'commentary', documents };
    });
  return [...authored, ...notesOf([...new Set(sources.flat())])];
}

function groupByAuthor(documents: readonly Document[]): readonly (readonly Document[])[] {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const { author } = document.meta;
    const key = author === null ? `#${document.id}` : foldWord(author);
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups.values()];
}

function notesOf(documents: readonly Document[]): readonly Side[] {
  const noted = documents.filter(({ passages }) => passages.some(({ voice }) => voice === 'editors'));
  return noted.length === 0 ? [] : [{ kind: 'notes', documents: noted }];
}

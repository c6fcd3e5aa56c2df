import type { Document } from '../corpus/document.js';
import { foldWord } from '../search/fold.js';
import type { Side } from './comparison.js';

/**
 * Who is compared: each article by itself, the commentaries of one author together, one without an author by itself; last the
 * editors, with their reference notes and what they note in the texts of others.
 */
export function sidesOf(documents: readonly Document[]): readonly Side[] {
  return [...authorsOf(documents), ...notesOf(documents)];
}

/**
 * As `sidesOf`, among chosen sources: a list of one document is a side by itself, even beside another work of its author; a list of
 * several is compared as if it were all there is. A document that is named twice counts where it is first.
 */
export function sidesOfSources(sources: readonly (readonly Document[])[]): readonly Side[] {
  const seen = new Set<string>();
  const isNew = ({ id }: Document): boolean => !seen.has(id) && seen.add(id).size > 0;
  const once = sources.map((documents) => documents.filter(isNew));
  return [...once.flatMap(authorsOf), ...notesOf(once.flat())];
}

function authorsOf(documents: readonly Document[]): readonly Side[] {
  const articles = documents.filter(({ meta }) => meta.kind === 'article').map((document) => [document]);
  const commentaries = groupByAuthor(documents.filter(({ meta }) => meta.kind === 'commentary'));
  return [
    ...articles.map((group): Side => ({ kind: 'article', documents: group })),
    ...commentaries.map((group): Side => ({ kind: 'commentary', documents: group })),
  ];
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

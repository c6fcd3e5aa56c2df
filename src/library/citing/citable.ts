import type { Document, Passage } from '../../corpus/document.js';
import { readPartialDate } from '../../search/partial-date.js';
import { readAuthors, type AuthorName } from './read-authors.js';

/** What is cited, in the terms of bibliographies; plain text, an unknown field is `null` or an empty list. */
export interface Citable {
  readonly authors: readonly AuthorName[];
  readonly title: string;
  /** Blog, site or journal that it appeared in, without the remark in brackets that may follow its name. */
  readonly container: string | null;
  readonly isBlog: boolean;
  /** ISO date, as exact as it is known. */
  readonly published: string | null;
  readonly url: string | null;
  /** The paragraph cited, in the original's numbers; `null` for a whole work. */
  readonly paragraph: number | null;
}

/** Whoever keeps the corpus; they sign their own notes. */
const EDITORS: readonly AuthorName[] = [{ literal: 'Editors of the study notes' }];

/**
 * What to cite for a document, or for one of its passages. A digest stands for the work that it digests; an editors' note on
 * it is the editors' own, about that work, and never cited as the author's.
 */
export function toCitable({ meta }: Document, passage: Passage | null): Citable {
  const work: Citable = {
    authors: readAuthors(meta.author),
    title: meta.title,
    container: nameOf(meta.publication),
    isBlog: /\([^()]*\bblog\b[^()]*\)\s*$/i.test(meta.publication ?? ''),
    published: readPartialDate(meta.published ?? ''),
    url: meta.url,
    paragraph: passage?.paragraph ?? null,
  };
  // The address of a reference note is that of what it is about.
  if (meta.kind === 'reference')
    return { ...work, authors: work.authors.length === 0 ? EDITORS : work.authors, url: null };
  if (passage === null || passage.voice === 'author') return work;
  const about = meta.author === null ? '' : ` by ${meta.author}`;
  return {
    ...work,
    authors: EDITORS,
    title: `Editors’ note on “${meta.title}”${about}`,
    container: null,
    isBlog: false,
    published: null,
    url: null,
    paragraph: null,
  };
}

/** Without the remark in brackets at its end. */
function nameOf(publication: string | null): string | null {
  const name = (publication ?? '').replace(/\s*\([^()]*\)\s*$/, '').trim();
  return name === '' ? publication : name;
}

import type { Citable } from './citable.js';
import type { CitationStyle } from './citation-style.js';
import { formatCitation } from './format-citation.js';
import { writeBibtex } from './write-bibtex.js';
import { writeLink, writeMarkdownLink } from './write-link.js';

/** A text to copy: plain, several lines only for BibTeX. */
export interface CitationText {
  /** Where it goes: into the list of works, into the text in brackets, into a note, or wherever one likes. */
  readonly place: 'list' | 'text' | 'note' | 'anywhere';
  readonly text: string;
}

/** A citation in one style, as the texts that somebody copies. */
export async function writeCitation(style: CitationStyle, citable: Citable): Promise<readonly CitationText[]> {
  if (style === 'bibtex') return [{ place: 'list', text: writeBibtex(citable) }];
  if (style === 'link') return [{ place: 'anywhere', text: writeLink(citable) }];
  if (style === 'markdown') return [{ place: 'anywhere', text: writeMarkdownLink(citable) }];
  const { entry, inText } = await formatCitation(style, citable);
  return [
    { place: 'list', text: entry },
    { place: style === 'chicago' ? 'note' : 'text', text: inText },
  ];
}

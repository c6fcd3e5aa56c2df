/** How a source can be cited, in the order in which the forms are offered. */
export const CITATION_STYLES = ['apa', 'chicago', 'mla', 'bibtex', 'link', 'markdown'] as const;

/** The first three are written by a citation processor, `link` and `markdown` are for chats and notes. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** The style that an option or a control names; APA for anything else. */
export function readCitationStyle(written: string | null | undefined): CitationStyle {
  return CITATION_STYLES.find((style) => style === written) ?? 'apa';
}

import type { GlossaryEntry, Span } from '../corpus/document.js';
import type { Analyzer } from './analyze.js';

/** A name of a glossary entry where it stands in a text. */
export interface FoundName {
  readonly entry: GlossaryEntry;
  /** Range of the text: the words of the name; a Korean particle behind it is not part of it. */
  readonly span: Span;
}

/**
 * Finds the glossary's names in a text as the index does: whole words, in any case, hyphenation and spelling that the
 * glossary lists; of names that overlap the earlier, then the longer. In order of place. Unlike the index it takes no part
 * of a Korean word for a name: 조선일보 is a newspaper, not North Korea.
 */
export function findNames(analyzer: Analyzer, text: string): readonly FoundName[] {
  const { terms, concepts } = analyzer.analyze(text);
  const found = concepts.flatMap((match): FoundName[] => {
    const entry = analyzer.glossary[match.entry];
    const [first, last, after] = [terms[match.from], terms[match.to - 1], terms[match.to]];
    if (entry === undefined || first === undefined || last === undefined) return [];
    const end = findEnd(entry, text, { start: first.start, end: last.end });
    const goesOn = after !== undefined && after.start < last.end && after.end > end;
    return goesOn && HANGUL.test(text.slice(first.start, end)) ? [] : [{ entry, span: { start: first.start, end } }];
  });
  return withoutOverlaps(found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

const HANGUL = /\p{Script=Hangul}$/u;

/** Where a name ends: its last syllable may look like a particle, which is not among the terms (김정은). */
function findEnd({ name, aliases }: GlossaryEntry, text: string, { start, end }: Span): number {
  const lengths = [name, ...aliases].filter((spelling) => text.startsWith(spelling, start)).map(({ length }) => length);
  return Math.max(end, ...lengths.map((length) => start + length));
}

function withoutOverlaps(found: readonly FoundName[]): readonly FoundName[] {
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    ({ end } = span);
    return true;
  });
}

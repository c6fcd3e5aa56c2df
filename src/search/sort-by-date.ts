import type { Document } from '../corpus/document.js';
import type { SearchSort } from './hit.js';

/**
 * Puts what is ranked in the order of its documents' dates; the rank decides within one date, and what has no date comes
 * last either way. A date known less exactly counts as the beginning of its year or month.
 */
export function sortByDate<Entry>(
  ranked: readonly Entry[],
  sort: SearchSort,
  documentOf: (entry: Entry) => Document | undefined,
): readonly Entry[] {
  if (sort === 'relevance') return ranked;
  const direction = sort === 'newest' ? -1 : 1;
  return ranked
    .map((entry) => ({ entry, date: documentOf(entry)?.meta.published ?? null }))
    .toSorted((a, b) => {
      if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
      return a.date === b.date ? 0 : a.date < b.date ? -direction : direction;
    })
    .map(({ entry }) => entry);
}

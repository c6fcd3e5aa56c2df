import type { DocumentKind } from '../corpus/document.js';
import type { SearchFilter, SearchSort } from '../search/hit.js';

/** What was searched for, where, and in which order; also the arguments of the buttons that go on from there. */
export interface SearchTerms extends Required<SearchFilter> {
  readonly query: string;
  readonly sort: SearchSort;
}

/** Kinds that a search can be limited to, in the order in which they are offered. */
export const KINDS: readonly DocumentKind[] = ['article', 'commentary', 'reference'];
/** Orders of results, in the order in which they are offered. */
export const SORTS: readonly SearchSort[] = ['relevance', 'newest', 'oldest'];

/** A search everywhere, best first. */
export function searchEverywhere(query: string): SearchTerms {
  return { query, source: null, author: null, kind: null, after: null, before: null, sort: 'relevance' };
}

/** The kind that an option or a control names; `null` for anything else. */
export function readKind(written: string | null | undefined): DocumentKind | null {
  return KINDS.find((kind) => kind === written) ?? null;
}

/** The order that an option or a control names; by relevance for anything else. */
export function readSort(written: string | null | undefined): SearchSort {
  return SORTS.find((sort) => sort === written) ?? 'relevance';
}

/**
 * Arguments of a control: text, source, author, first letters of kind and order, dates without hyphens; what is empty at
 * the end is left out, since room is scarce. `readSearchArgs` reads them back.
 */
export function searchArgs({ query, source, author, kind, after, before, sort }: SearchTerms): readonly string[] {
  const order = sort === 'relevance' ? '' : sort.slice(0, 1);
  const dates = [after, before].map((date) => (date ?? '').replaceAll('-', ''));
  const args = [query, source ?? '', author ?? '', (kind ?? '').slice(0, 1), ...dates, order];
  return args.slice(0, args.findLastIndex((arg) => arg !== '') + 1);
}

/** The search of a control; also of one made before there were kinds, dates and orders. */
export function readSearchArgs(args: readonly string[]): SearchTerms {
  const [query = '', source = '', author = '', kind = '', after = '', before = '', order = ''] = args;
  return {
    query,
    source: source === '' ? null : source,
    author: author === '' ? null : author,
    kind: KINDS.find((one) => kind !== '' && one.startsWith(kind)) ?? null,
    after: readDate(after),
    before: readDate(before),
    sort: SORTS.find((one) => order !== '' && one.startsWith(order)) ?? 'relevance',
  };
}

function readDate(digits: string): string | null {
  const parts = /^(\d{4})(\d\d)?(\d\d)?$/.exec(digits)?.slice(1) ?? [];
  return parts.length === 0 ? null : parts.filter((part) => part !== undefined).join('-');
}

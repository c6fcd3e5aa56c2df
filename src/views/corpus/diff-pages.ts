import type { Span } from '../../corpus/document.js';
import type { DocumentDiff, LibraryDiff, PassageChange } from '../../library/living/diff.js';
import { splitPages } from '../text-pages.js';

/** Unescaped characters on a page; escaping at most doubles them, which leaves 600 of a message's 4,000 for what is around. */
const PAGE_CHARS = 1700;
/** What a work's heading and a piece's label cost, half their longest Markdown. */
const HEADING_CHARS = 140;
const LABEL_CHARS = 45;
const MAX_MOVED_CHARS = 200;

/** What stands on a page: a work without passages to show, part of a passage, or something of a list. */
export type DiffEntry =
  | { readonly kind: 'work'; readonly document: DocumentDiff }
  | {
      readonly kind: 'passage';
      readonly document: DocumentDiff;
      readonly change: PassageChange;
      /** Which of a changed passage's texts; `after` for all others. */
      readonly side: 'before' | 'after';
      readonly range: Span;
    }
  | { readonly kind: 'list'; readonly item: LibraryDiff['lists'][number] };

/** A diff's entries on pages, in order; no page for a diff without any. */
export function splitDiff({ documents, lists }: LibraryDiff): readonly (readonly DiffEntry[])[] {
  const pages: DiffEntry[][] = [];
  let room = 0;
  const entries = [...documents.flatMap(toEntries), ...lists.map((item): DiffEntry => ({ kind: 'list', item }))];
  for (const entry of entries) {
    const page = pages.at(-1);
    const cost = costOf(entry, page?.at(-1));
    if (page === undefined || cost > room) {
      pages.push([entry]);
      room = PAGE_CHARS - costOf(entry, undefined);
    } else {
      page.push(entry);
      room -= cost;
    }
  }
  return pages;
}

/** The work that an entry belongs to; `null` for those of lists. */
export function workOf(entry: DiffEntry | undefined): DocumentDiff | null {
  return entry === undefined || entry.kind === 'list' ? null : entry.document;
}

/** The text of a passage that an entry shows a part of. */
export function textOfChange(change: PassageChange, side: 'before' | 'after'): string {
  return change.kind === 'changed' ? change[side] : change.text;
}

/** The beginning of a question or address in a list that is shown. */
export const MAX_ITEM_CHARS = 300;

function costOf(entry: DiffEntry, before: DiffEntry | undefined): number {
  if (entry.kind === 'list') return LABEL_CHARS + MAX_ITEM_CHARS / 2;
  const heading = workOf(before) === entry.document ? 0 : HEADING_CHARS;
  return heading + (entry.kind === 'work' ? 0 : LABEL_CHARS + entry.range.end - entry.range.start);
}

function toEntries(document: DocumentDiff): readonly DiffEntry[] {
  if (document.passages.length === 0) return [{ kind: 'work', document }];
  return document.passages.flatMap((change): readonly DiffEntry[] => {
    const sides = change.kind === 'changed' ? (['before', 'after'] as const) : (['after'] as const);
    return sides.flatMap((side) =>
      rangesOf(change, side).map((range) => ({ kind: 'passage' as const, document, change, side, range })),
    );
  });
}

/** A moved passage has the words that it had: its beginning tells which one it is. */
function rangesOf(change: PassageChange, side: 'before' | 'after'): readonly Span[] {
  const text = textOfChange(change, side);
  return change.kind === 'moved' ? [{ start: 0, end: Math.min(text.length, MAX_MOVED_CHARS) }] : splitPages(text);
}

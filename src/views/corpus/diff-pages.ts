import type { Span } from '../../corpus/document.js';
import type { DocumentDiff, LibraryDiff, PassageChange } from '../../library/living/diff.js';
import { splitPages } from '../text-pages.js';

/** Markdown characters on a page, which leaves 600 of a message's 4,000 for what is around. */
const PAGE_CHARS = 3400;
/** The longest heading of a work, and the longest label of a piece. */
const HEADING_CHARS = 280;
const LABEL_CHARS = 90;
/** Room for the bold marks of a changed passage, of the text itself. */
const BOLD_SHARE = 0.25;
/** Signs that are escaped, wherever they stand; after `@` a character that shows nothing may come along. */
const SIGNS = /[\\*_~`|[\]<>@:#+.)-]|(?<=@)[eh]/gi;
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

/** Most Markdown characters of an entry's part of a passage. */
export function maxPieceChars({ change, side, range }: Extract<DiffEntry, { kind: 'passage' }>): number {
  const part = textOfChange(change, side).slice(range.start, range.end);
  const plain = part.length + (part.match(SIGNS)?.length ?? 0);
  return change.kind === 'changed' ? Math.ceil(plain * (1 + BOLD_SHARE)) : plain;
}

/** The beginning of a question or address in a list that is shown. */
export const MAX_ITEM_CHARS = 300;

function costOf(entry: DiffEntry, before: DiffEntry | undefined): number {
  if (entry.kind === 'list') return LABEL_CHARS + MAX_ITEM_CHARS;
  const heading = workOf(before) === entry.document ? 0 : HEADING_CHARS;
  return heading + (entry.kind === 'work' ? 0 : LABEL_CHARS + maxPieceChars(entry));
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

import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { DocumentDiff, LibraryDiff } from '../../library/living/diff.js';
import { buttonRows, container, separator, textDisplay } from '../components.js';
import { escapeLine, escapeText } from '../escape-text.js';
import { pageButtons, type Pager } from '../page-buttons.js';
import { clampPage } from '../text-pages.js';
import { changedWords } from './changed-words.js';
import { MAX_ITEM_CHARS, maxPieceChars, splitDiff, textOfChange, workOf, type DiffEntry } from './diff-pages.js';

const MAX_TITLE_CHARS = 100;
const LINE_BREAKS = /[\n\r\v\f\u0085\u2028\u2029]/gu;

export interface DiffOptions {
  readonly diff: LibraryDiff;
  /** What differs from what: Markdown on one line, at most 200 characters. */
  readonly title: string;
  /** 1-based, as a control wrote it; default: the first. */
  readonly page?: string | undefined;
  /** What turns the page. */
  readonly pager: Pick<Pager, 'control' | 'argsOf'>;
  /** Further ways on, at most three. */
  readonly buttons?: Parameters<typeof buttonRows>[0];
}

/** What differs between two states of a library, passage by passage, in pages; private. Changed words are bold. */
export function renderDiff(options: DiffOptions, texts: Texts): Message {
  const { diff, title, pager, buttons = [] } = options;
  const { draft, diff: words } = texts.add;
  const pages = splitDiff(diff);
  const page = clampPage(options.page, pages.length);
  const entries = pages[page - 1] ?? [];
  const facts = [
    draft.counts(diff.counts) || draft.noPassages,
    ...(pages.length > 1 ? [texts.shown.page(page, pages.length)] : []),
  ];
  const components = [
    container('moderation', [
      textDisplay(`### ${title}\n-# ${facts.join(' · ')}`),
      separator(),
      textDisplay(entries.length === 0 ? words.nothing : renderEntries(entries, texts)),
      ...buttonRows([...pageButtons({ ...pager, page, pages: pages.length }, texts), ...buttons]),
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'diff' };
}

function renderEntries(entries: readonly DiffEntry[], texts: Texts): string {
  return entries
    .flatMap((entry, index) => {
      const work = workOf(entry);
      const isNew = work !== null && work !== workOf(entries[index - 1]);
      return [...(isNew ? [renderHeading(work, texts)] : []), ...renderEntry(entry, texts)];
    })
    .join('\n');
}

function renderHeading({ title, kind, counts }: DocumentDiff, { add }: Texts): string {
  const facts = [add.diff.kinds[kind], add.draft.counts(counts)].filter((fact) => fact !== '');
  return `**${escapeLine(title, MAX_TITLE_CHARS) || add.draft.untitled}** · ${facts.join(' · ')}`;
}

function renderEntry(entry: DiffEntry, { add: { diff } }: Texts): readonly string[] {
  if (entry.kind === 'work') return [];
  if (entry.kind === 'list') {
    const { kind, isAdded, text } = entry.item;
    return quote(diff.lists[kind][isAdded ? 'added' : 'removed'], escapeLine(text, MAX_ITEM_CHARS));
  }
  const { change, side } = entry;
  if (change.kind === 'moved') return quote(diff.moved(change.from, change.to), renderPiece(entry));
  return quote(diff.passages[change.kind === 'changed' ? side : change.kind], renderPiece(entry));
}

function quote(label: string, markdown: string): readonly string[] {
  return [`-# ${label}`, `> ${markdown || '…'}`];
}

/** Part of a passage, word for word; the bold marks go where they would take more room than the page has. */
function renderPiece(entry: Extract<DiffEntry, { kind: 'passage' }>): string {
  const { change, side, range } = entry;
  // One sign for another, so that ranges keep their places.
  const text = textOfChange(change, side).replaceAll(LINE_BREAKS, ' ');
  const part = text.slice(range.start, range.end);
  const spans = change.kind === 'changed' ? changedWords(change.before, change.after)[side] : [];
  const bold = spans.map(({ start, end }) => ({ start: start - range.start, end: end - range.start }));
  const marked = escapeText(part, { bold });
  const shown = marked.length <= maxPieceChars(entry) ? marked : escapeText(part);
  return range.end < text.length && change.kind === 'moved' ? `${shown}…` : shown;
}

import type { Texts } from '../../bot/messages/texts.js';
import type { DocumentDiff, LibraryDiff, PassageChange } from '../../library/living/diff.js';
import { fromMarkdown } from './from-markdown.js';
import { plainText, wrapText } from './plain-text.js';
import type { Canvas } from './render-answer.js';

/** What differs between two corpora, passage by passage, in whole words. */
export function renderChanges({ documents, counts, lists }: LibraryDiff, canvas: Canvas, { add }: Texts): string {
  const { draft, diff } = add;
  if (documents.length === 0 && lists.length === 0) return diff.nothing;
  const works = documents.map((document) => renderDocument(document, canvas, add));
  const others = lists.map(({ kind, isAdded, text }) =>
    wrapText(plainText(`${diff.lists[kind][isAdded ? 'added' : 'removed']}: ${text}`), canvas.width, 0),
  );
  const sum = fromMarkdown(draft.counts(counts)) || draft.noPassages;
  return [...works, ...others, sum].join('\n\n');
}

function renderDocument(
  { id, title, kind, passages, counts }: DocumentDiff,
  canvas: Canvas,
  add: Texts['add'],
): string {
  const facts = [add.diff.kinds[kind], fromMarkdown(add.draft.counts(counts))].filter((fact) => fact !== '').join(', ');
  const head = `${canvas.colours.bold(plainText(title))} (${id}): ${facts}`;
  // A text that is new or gone as a whole is told by its size: its words are in its file.
  const isWhole = kind === 'added' || kind === 'removed';
  const lines = isWhole ? [] : passages.flatMap((change) => renderPassage(change, canvas, add.diff));
  return [wrapText(head, canvas.width, 0), ...lines].join('\n');
}

function renderPassage(
  change: PassageChange,
  { colours, width }: Canvas,
  words: Texts['add']['diff'],
): readonly string[] {
  const minus = (text: string): string => colours.red(wrapText(`- ${plainText(text)}`, width, 2));
  const plus = (text: string): string => colours.green(wrapText(`+ ${plainText(text)}`, width, 2));
  switch (change.kind) {
    case 'added':
      return [plus(change.text)];
    case 'removed':
      return [minus(change.text)];
    case 'changed':
      return [minus(change.before), plus(change.after)];
    case 'moved':
      break;
  }
  return [wrapText(plainText(`${words.moved(change.from, change.to)}: ${change.text}`), width, 2)];
}

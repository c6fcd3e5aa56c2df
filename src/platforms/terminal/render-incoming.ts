import type { Texts } from '../../bot/messages/texts.js';
import type { DocumentId } from '../../corpus/document.js';
import type { IncomingText } from '../../library/folder/plan-import.js';
import { countWords } from '../../library/living/find-faults.js';
import { sayNote } from '../../views/corpus/say-findings.js';
import { escapeLine } from '../../views/escape-text.js';
import { fromMarkdown } from './from-markdown.js';
import { plainText, wrapText } from './plain-text.js';
import type { Canvas } from './render-answer.js';

/** How a text that comes in is shown. */
export interface IncomingView {
  readonly incoming: IncomingText;
  /** Path of the file, as people would type it. */
  readonly path: string;
  /** A document's title. */
  readonly findTitle: (id: DocumentId) => string;
}

const MAX_BEGINNING_CHARS = 240;

/** All that was found of one text, and where it would lie. */
export function renderIncoming({ incoming, path, findTitle }: IncomingView, canvas: Canvas, texts: Texts): string {
  const { document, notes, originalOf } = incoming;
  const { draft } = texts.add;
  const size = [texts.shown.passages(document.passages.length), draft.words(countWords(document))].map(fromMarkdown);
  const lines = [
    ...fieldsOf(incoming, texts),
    size.join(', '),
    ...(originalOf === null ? [] : [fromMarkdown(draft.originalOf(escapeLine(findTitle(originalOf))))]),
    `“${beginningOf(incoming)}”`,
    ...notes.map((note) => fromMarkdown(sayNote(note, texts))),
    plainText(
      incoming.replaces === null
        ? `File: ${path}`
        : `File: ${path}, in place of “${incoming.replaces.document.meta.title}”`,
    ),
  ];
  const title = wrapText(canvas.colours.bold(plainText(document.meta.title)), canvas.width, 0);
  return [title, ...lines.map((line) => wrapText(line, canvas.width, 2))].join('\n');
}

/** One text of many, on two lines at most. */
export function renderIncomingLine({ incoming, path }: IncomingView, { width }: Canvas): string {
  const { title, author, published } = incoming.document.meta;
  const facts = [title, author, published].filter((fact) => fact !== null).join(', ');
  return wrapText(plainText(`${facts}: ${path}`), width, 2);
}

function fieldsOf({ document: { id, meta } }: IncomingText, { shown }: Texts): readonly string[] {
  const { labels } = shown;
  const fields: readonly (readonly [string, string | null])[] = [
    ['Id', id],
    [labels.author, meta.author],
    [labels.publication, meta.publication],
    [labels.published, meta.published],
    [labels.language, meta.language],
    [labels.kind, meta.kind],
    [labels.link, meta.url],
  ];
  return fields.map(([label, value]) => `${label}: ${plainText(value ?? 'not known')}`);
}

function beginningOf({ document: { passages } }: IncomingText): string {
  const text = plainText(passages[0]?.text ?? '');
  return text.length <= MAX_BEGINNING_CHARS ? text : `${text.slice(0, MAX_BEGINNING_CHARS).replace(/\s+\S*$/, '')} …`;
}

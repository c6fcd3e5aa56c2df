import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document, Passage } from '../corpus/document.js';
import { renderAuthor } from './attribution.js';
import { askedFoot, type Asked } from './asked.js';
import { backToAnswer } from './back-to-answer.js';
import { button, buttonRows, container, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { pageButtons } from './page-buttons.js';
import { escapeLine, escapeText } from './escape-text.js';
import { renderReaderNames, type FindNames } from './reader-names.js';
import { clampPage, packPages, type Piece } from './text-pages.js';

const MAX_TITLE_CHARS = 160;
const MAX_HEADING_CHARS = 160;
// Half of what stands before a piece at most: the editors' mark, the paragraph number and line breaks.
const PIECE_OVERHEAD_CHARS = 35;

export interface SectionOptions {
  readonly document: Document;
  /** A passage of the section; where one comes back to. */
  readonly passage: Passage;
  /** As a control wrote it; default: the page with the passage. */
  readonly page?: string | undefined;
  /** For the names in the reader's language; without it they are not shown. */
  readonly findNames?: FindNames | undefined;
  readonly isPrivate: boolean;
  /** What was asked where it was opened from an answer; default: it was not. */
  readonly asked?: Asked | null;
}

/** A whole section, in pages of passages. */
export function renderSection(
  { document, passage, findNames, isPrivate, asked = null, ...options }: SectionOptions,
  texts: Texts,
): Message {
  const section = document.sections[passage.sectionIndex];
  const range = section?.passages ?? { start: passage.index, end: passage.index + 1 };
  const pages = packPages(document.passages.slice(range.start, range.end), PIECE_OVERHEAD_CHARS);
  const ownPage = pages.findIndex((pieces) => pieces.some((piece) => piece.passage.id === passage.id)) + 1;
  const page = clampPage(options.page ?? String(ownPage), pages.length);
  const pageNote = pages.length > 1 ? [texts.shown.page(page, pages.length)] : [];
  const head = [
    `### ${escapeLine(document.meta.title, MAX_TITLE_CHARS)}`,
    `**${escapeLine(section?.heading ?? '', MAX_HEADING_CHARS) || texts.shown.untitledSection}**`,
    `-# ${[renderHeadSpeaker(document, texts), ...pageNote].join(' · ')}`,
  ];
  const text = (pages[page - 1] ?? []).map((piece) => renderPiece(piece, document, texts)).join('\n\n') || '…';
  const components = [
    container('reading', [
      textDisplay(head.join('\n')),
      textDisplay(text),
      renderReaderNames([text], findNames, texts),
      ...buttonRows([...renderButtons(passage, page, pages.length, texts), backToAnswer(asked, texts)]),
      askedFoot(asked),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'section' };
}

function renderHeadSpeaker(document: Document, { shown }: Texts): string {
  return document.meta.kind === 'reference' ? shown.editorsNote : renderAuthor(document, shown);
}

function renderPiece({ passage, range }: Piece, { meta }: Document, { shown }: Texts): string {
  const isBeginning = range.start === 0;
  const marks = [
    ...(passage.paragraph === null || !isBeginning ? [] : [shown.paragraph(passage.paragraph)]),
    // All of a reference note is the editors'; its head says so.
    ...(passage.voice === 'editors' && meta.kind !== 'reference' ? [shown.editorsNote] : []),
  ];
  const text = escapeText(passage.text.slice(range.start, range.end)).trim() || '…';
  return marks.length === 0 ? text : `**${marks.join(' · ')}** ${text}`;
}

function renderButtons(passage: Passage, page: number, pages: number, texts: Texts): ReturnType<typeof button>[] {
  const pager = { page, pages, control: controlKeys.part, argsOf: (to: number) => [passage.id, String(to)] };
  const back = button({ label: texts.controls.backToPassage, control: controlKeys.turn, args: [passage.id, '1', 'k'] });
  return [...pageButtons(pager, texts), back];
}

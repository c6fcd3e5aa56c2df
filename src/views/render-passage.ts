import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document, Passage, Span } from '../corpus/document.js';
import { renderPlace, renderSpeaker } from './attribution.js';
import { askedFoot, type Asked } from './asked.js';
import { backToAnswer } from './back-to-answer.js';
import { button, buttonRows, container, linkButton, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine, escapeText } from './escape-text.js';
import { pageButtons } from './page-buttons.js';
import { renderReaderNames, type FindNames } from './reader-names.js';
import { renderId } from './render-id.js';
import { clampPage, splitPages } from './text-pages.js';

const MAX_TITLE_CHARS = 160;
const MAX_LINE_CHARS = 120;
// Each bold range costs four characters of the message.
const MAX_BOLD_RANGES = 30;

export interface PassageOptions {
  readonly document: Document;
  readonly passage: Passage;
  /** Ranges of the passage's text to show in bold; those outside it are ignored. */
  readonly bold?: readonly Span[];
  /** Page of a long text, as a control wrote it; default: the one with the first bold range. */
  readonly page?: string | undefined;
  readonly isPrivate: boolean;
  /** What was asked where it was opened from an answer; default: it was not. */
  readonly asked?: Asked | null;
  /** Gives the passage's names as the reader knows them; default: not. */
  readonly findNames?: FindNames;
}

/** One passage in full, with who says it and where, its id to copy, and ways to read on. */
export function renderPassage(options: PassageOptions, texts: Texts): Message {
  const { document, passage, isPrivate, asked = null, findNames } = options;
  const bold = (options.bold ?? []).filter(({ end }) => end <= passage.text.length).slice(0, MAX_BOLD_RANGES);
  const pages = splitPages(passage.text);
  const boldPage = pages.findIndex(({ end }) => end > (bold[0]?.start ?? 0)) + 1;
  const page = clampPage(options.page ?? String(boldPage), pages.length);
  const range = pages[page - 1] ?? { start: 0, end: passage.text.length };
  const text = renderText(passage.text, range, bold);
  // The place tells these buttons from those that lead to another passage.
  const argsOf = (to: number): readonly string[] => [passage.id, String(to), to < page ? 'b' : 'f'];
  const components = [
    container('reading', [
      textDisplay(renderHead(document, passage, texts)),
      textDisplay(text),
      textDisplay(`-# ${[renderId(passage.id), ...pageNote(page, pages.length, texts)].join(' · ')}`),
      renderReaderNames([text], findNames, texts),
      ...buttonRows(pageButtons({ page, pages: pages.length, control: controlKeys.turn, argsOf }, texts)),
      ...buttonRows(passageButtons(document, passage, texts)),
      askedFoot(asked),
      ...buttonRows([backToAnswer(asked, texts)]),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'passage' };
}

function renderHead(document: Document, passage: Passage, { shown }: Texts): string {
  const { title, publication } = document.meta;
  const heading = document.sections[passage.sectionIndex]?.heading ?? '';
  const work = [
    ...(publication === null ? [] : [escapeLine(publication, MAX_LINE_CHARS)]),
    ...renderPlace(document, passage, shown),
  ];
  return [
    `### ${escapeLine(title, MAX_TITLE_CHARS)}`,
    [`**${renderSpeaker(document, passage, shown)}**`, ...work].join(' · '),
    ...(heading === '' ? [] : [`-# ${escapeLine(heading, MAX_LINE_CHARS)}`]),
  ].join('\n');
}

function renderText(text: string, range: Span, bold: readonly Span[]): string {
  const inside = bold.map(({ start, end }) => ({
    start: Math.max(start, range.start) - range.start,
    end: Math.min(end, range.end) - range.start,
  }));
  return escapeText(text.slice(range.start, range.end), { bold: inside }).trim() || '…';
}

function pageNote(page: number, pages: number, { shown }: Texts): readonly string[] {
  return pages > 1 ? [shown.page(page, pages)] : [];
}

function passageButtons(document: Document, passage: Passage, { controls }: Texts): ReturnType<typeof button>[] {
  // Without a neighbour the button stays, disabled, so that the others keep their places under the thumb.
  const turn = (label: string, to: Passage | undefined, place: string): ReturnType<typeof button> => {
    const args = [(to ?? passage).id, '1', place];
    return button({ label, control: controlKeys.turn, args, isDisabled: to === undefined });
  };
  return [
    turn(controls.previous, document.passages[passage.index - 1], 'p'),
    turn(controls.next, document.passages[passage.index + 1], 'n'),
    button({ label: controls.wholeSection, control: controlKeys.part, args: [passage.id] }),
    button({ label: controls.aboutSource, control: controlKeys.book, args: [document.id] }),
    linkButton(controls.original, document.meta.url),
  ];
}

import type { ComparedSide, FoundComparison, Side, TopicQuote } from '../answer/comparison.js';
import type { Message } from '../bot/command.js';
import { fitCustomId } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import { renderAuthor, renderReference, renderWork } from './attribution.js';
import { readArgs } from './bold-ranges.js';
import { button, buttonRows, container, menu, section, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { hitOptions } from './passage-options.js';
import { renderReaderNames, type FindNames } from './reader-names.js';
import { pageButtons } from './page-buttons.js';
import { clampPage } from './text-pages.js';

/** Sides on a page; with two quotes each they stay below 40 components. */
const PAGE_SIDES = 4;
// Together with the signs between them these stay inside the 4,000 characters of a message.
const MAX_TOPIC_CHARS = 200;
const MAX_SILENT_CHARS = 360;
const MAX_SILENT_NAME_CHARS = 60;
const MAX_QUOTES_CHARS = 2700;
const MAX_QUOTE_CHARS = 640;
const MAX_WORK_CHARS = 240;
const MIN_TEXT_CHARS = 100;

export interface CompareOptions {
  readonly comparison: FoundComparison;
  /** As the asker typed them; empty for all. */
  readonly sources: string;
  /** As a control wrote it. */
  readonly page?: string | undefined;
  /** For the names in the reader's language; without it they are not shown. */
  readonly findNames?: FindNames | undefined;
  readonly isPrivate: boolean;
}

/** What each author says on a topic, four on a page: the article first, the editors last, every quote with its place. */
export function renderCompare(options: CompareOptions, texts: Texts): Message {
  const { comparison, isPrivate } = options;
  const pages = Math.ceil(comparison.sides.length / PAGE_SIDES);
  const page = clampPage(options.page, pages);
  const sides = comparison.sides.slice((page - 1) * PAGE_SIDES, page * PAGE_SIDES);
  const quoteCount = sides.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const maxChars = Math.min(MAX_QUOTE_CHARS, Math.floor(MAX_QUOTES_CHARS / Math.max(1, quoteCount)));
  const silent = page === pages ? renderSilent(comparison.silent, texts) : null;
  const components = [
    container('answer', [
      textDisplay(renderHead(options, page, pages, texts)),
      ...sides.flatMap((side) => renderSide(side, maxChars, texts)),
      renderReaderNames(sides.flatMap(quotedTexts), options.findNames, texts),
      silent === null ? null : textDisplay(silent),
      ...renderControls(options, page, pages, texts),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'compared' };
}

/** The quotes of a side as Markdown. */
function quotedTexts({ quotes }: ComparedSide): readonly string[] {
  return quotes.map(({ passage, range }) => escapeLine(passage.text.slice(range.start, range.end), MAX_QUOTE_CHARS));
}

/** Whether the topic and its sources fit on the buttons that turn pages. */
function canTurn({ comparison, sources }: CompareOptions): boolean {
  return fitCustomId(controlKeys.versus, ['999', comparison.topic, sources]) !== null;
}

function renderHead(options: CompareOptions, page: number, pages: number, { shown, views }: Texts): string {
  const { topic, sides } = options.comparison;
  const facts = [views.compare.voices(sides.length), ...(pages > 1 ? [shown.page(page, pages)] : [])];
  return `### ${views.compare.title(escapeLine(topic, MAX_TOPIC_CHARS))}\n-# ${facts.join(' · ')}`;
}

function renderSide(side: ComparedSide, maxChars: number, texts: Texts): ReturnType<typeof section>[] {
  return side.quotes.map((quote, index) => {
    const heading = index === 0 ? [`**${renderVoice(side, texts)}**`] : [];
    const reference = renderPlaceOf(side, quote, texts);
    const room = maxChars - [...heading, reference].join('\n').length - 12;
    const { document: _, passage, range } = quote;
    const text = escapeLine(passage.text.slice(range.start, range.end), Math.max(MIN_TEXT_CHARS, room));
    const lines = [...heading, `> ${text}`, ...(reference === '' ? [] : [`-# ${reference}`])];
    const read = button({
      label: texts.controls.readPassage,
      control: controlKeys.read,
      args: readArgs(passage.id, [range]),
    });
    return section(lines.join('\n'), read);
  });
}

function renderVoice({ kind, documents: [first] }: Side, { shown, views }: Texts): string {
  if (kind === 'notes' || first === undefined) return views.compare.notes;
  return views.compare[kind](renderAuthor(first, shown));
}

/** Where a quote stands; a note says on whose text it is, which the heading above it does not. */
function renderPlaceOf({ kind }: Side, { document, passage }: TopicQuote, { shown }: Texts): string {
  const render = kind === 'notes' ? renderReference : renderWork;
  return render(document, passage, { shown, maxChars: MAX_WORK_CHARS });
}

function renderSilent(silent: readonly Side[], texts: Texts): string | null {
  if (silent.length === 0) return null;
  const names = silent.map((side) => renderSilentName(side, texts));
  for (let count = names.length; count > 0; count -= 1) {
    const line = `-# ${texts.views.compare.silent(names.slice(0, count), names.length - count)}`;
    if (line.length <= MAX_SILENT_CHARS) return line;
  }
  return `-# ${texts.views.compare.silent([], names.length)}`;
}

function renderSilentName({ kind, documents: [first] }: Side, { shown, views }: Texts): string {
  if (kind === 'notes' || first === undefined) return views.compare.silentNotes;
  const { author, title } = first.meta;
  const name = escapeLine(author ?? title, MAX_SILENT_NAME_CHARS) || shown.unknownAuthor;
  return kind === 'article' ? views.compare.silentArticle(name) : views.compare.silentCommentary(name);
}

function renderControls(
  options: CompareOptions,
  page: number,
  pages: number,
  texts: Texts,
): ReturnType<typeof buttonRows> {
  const { comparison, sources } = options;
  if (pages <= 1) return [];
  if (canTurn(options)) {
    const argsOf = (to: number): readonly string[] => [String(to), comparison.topic, sources];
    return buttonRows(pageButtons({ page, pages, control: controlKeys.versus, argsOf }, texts));
  }
  const others = comparison.sides.slice(page * PAGE_SIDES).flatMap(({ quotes }) => quotes);
  const rest = menu({
    placeholder: texts.views.compare.others,
    control: controlKeys.pick,
    options: hitOptions(others, texts),
  });
  return rest === null ? [] : [rest];
}

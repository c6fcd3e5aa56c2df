import type { Timeline, TimelineEvent, TimelineFilter } from '../answer/timeline/event.js';
import { dayNumber } from '../answer/timeline/iso-date.js';
import type { Message } from '../bot/command.js';
import { fitCustomId } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import { renderAuthor, renderReference } from './attribution.js';
import { readArgs } from './bold-ranges.js';
import { citationMark } from './citation-mark.js';
import { button, buttonRows, container, menu, picture, section, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { cutText } from './cut-text.js';
import { drawTimeline } from './draw-timeline.js';
import { escapeLine, escapeText } from './escape-text.js';
import { dateWords, eventWords, timeWords } from './event-words.js';
import { hitOptions } from './passage-options.js';
import { pageButtons } from './page-buttons.js';
import { clampPage } from './text-pages.js';

/** Events on a page. */
const PAGE_EVENTS = 6;
const PICTURE_NAME = 'timeline.png';
const MAX_TOPIC_CHARS = 200;
// Six events of this length and the head leave room in the 4,000 characters of a message.
const MAX_EVENT_CHARS = 560;
const MAX_SENTENCE_CHARS = 330;
const MAX_NOTE_CHARS = 50;
const MAX_TOLD_CHARS = 150;

export interface TimelineOptions {
  /** What was asked for; also the arguments of the buttons that turn pages. */
  readonly filter: TimelineFilter;
  readonly timeline: Timeline;
  /** 1-based, as a control has it; default the first. */
  readonly page?: string | undefined;
  readonly isPrivate: boolean;
}

interface NumberedEvent {
  readonly event: TimelineEvent;
  /** 1-based position in the whole timeline. */
  readonly n: number;
}

/** A page of dated events, each with a button that reads its sentence in context; `png` is its picture, `null` for none. */
export function renderTimeline(options: TimelineOptions, texts: Texts, png: Uint8Array | null): Message {
  const events = eventsOf(options);
  const components = [
    container('answer', [
      textDisplay(renderHead(options, texts)),
      ...(png === null ? [] : [picture(PICTURE_NAME, describePicture(events, texts))]),
      ...events.map((event) => renderEvent(event, texts)),
      ...renderControls(options, events, texts),
    ]),
  ];
  const message: Message = { components, isPrivate: options.isPrivate, placement: 'new', outcome: 'timeline' };
  return png === null ? message : { ...message, files: [{ name: PICTURE_NAME, bytes: png }] };
}

/** The same page's picture as SVG. */
export function drawTimelinePage(options: TimelineOptions, texts: Texts): string {
  const drawn = eventsOf(options).map(({ event, n }) => ({
    n,
    date: dateWords(event.date, texts),
    text: eventWords(event, texts),
    day: dayNumber(event.date),
  }));
  return drawTimeline(drawn, texts.views.timeline);
}

function pageOf({ timeline, page }: TimelineOptions): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(timeline.events.length / PAGE_EVENTS));
  return { page: clampPage(page, pages), pages };
}

function eventsOf(options: TimelineOptions): readonly NumberedEvent[] {
  const first = (pageOf(options).page - 1) * PAGE_EVENTS;
  return options.timeline.events
    .slice(first, first + PAGE_EVENTS)
    .map((event, index) => ({ event, n: first + index + 1 }));
}

function renderHead(options: TimelineOptions, texts: Texts): string {
  const { events, total } = options.timeline;
  const { topic, from, to } = options.filter;
  const { timeline } = texts.views;
  const { page, pages } = pageOf(options);
  const facts = [
    events.length < total ? timeline.mostTold(events.length, total) : timeline.events(total),
    timeWords(from, to, texts),
    pages > 1 ? texts.shown.page(page, pages) : null,
  ].filter((fact) => fact !== null);
  return [
    `### ${topic === null ? timeline.title : timeline.titleOn(escapeLine(topic, MAX_TOPIC_CHARS))}`,
    `-# ${facts.join(' · ')}`,
    ...(pages > 1 && !canTurnPages(options.filter) ? [`-# ${timeline.tooLong}`] : []),
  ].join('\n');
}

function renderEvent({ event, n }: NumberedEvent, texts: Texts): ReturnType<typeof section> {
  const [best, ...others] = event.citations;
  const head = `**${dateWords(event.date, texts)}**\n${renderWords(event, texts)}`;
  if (best === undefined) return textDisplay(head);
  const { document, passage, sentence } = best;
  const maxChars = MAX_EVENT_CHARS - head.length - MAX_NOTE_CHARS;
  const reference =
    event.kind === 'published'
      ? renderAuthor(document, texts.shown)
      : renderReference(document, passage, { shown: texts.shown, maxChars });
  const note = others.length === 0 ? [] : [texts.views.timeline.alsoIn(others.length)];
  const [id = passage.id, ranges = ''] = readArgs(passage.id, event.kind === 'published' ? [] : [sentence]);
  // One sentence may tell of several dates: the number keeps the buttons apart.
  const args = [id, ranges, String(n)];
  const read = button({ label: texts.controls.read(n), control: controlKeys.read, args });
  return section(`${head}\n-# ${[`${citationMark(n)} ${reference}`, ...note].join(' · ')}`, read);
}

/** The sentence with its date in bold, since it may tell of several, or which work appeared. */
function renderWords(event: TimelineEvent, texts: Texts): string {
  const [best] = event.citations;
  if (best === undefined) return '';
  if (event.kind === 'published') {
    return texts.views.timeline.published(escapeLine(best.document.meta.title, MAX_SENTENCE_CHARS - MAX_NOTE_CHARS));
  }
  const { sentence, written } = best;
  const bold = written === null ? [] : [{ start: written.start - sentence.start, end: written.end - sentence.start }];
  return escapeText(eventWords(event, texts), { bold, maxChars: MAX_SENTENCE_CHARS }).replaceAll('\n', ' ');
}

function renderControls(
  options: TimelineOptions,
  events: readonly NumberedEvent[],
  texts: Texts,
): readonly ReturnType<typeof buttonRows>[number][] {
  const others = events.flatMap(({ event }) => event.citations.slice(1));
  const rest = menu({
    placeholder: texts.views.timeline.otherTexts,
    control: controlKeys.pick,
    options: hitOptions(others, texts),
  });
  const { filter } = options;
  const turn = canTurnPages(filter)
    ? pageButtons({ ...pageOf(options), control: controlKeys.when, argsOf: (to) => pageArgs(filter, to) }, texts)
    : [];
  return [...(rest === null ? [] : [rest]), ...buttonRows(turn)];
}

function canTurnPages(filter: TimelineFilter): boolean {
  return fitCustomId(controlKeys.when, pageArgs(filter, 9999)) !== null;
}

function pageArgs({ from, to, topic }: TimelineFilter, page: number): readonly string[] {
  return [String(page), from ?? '', to ?? '', topic ?? ''];
}

function describePicture(events: readonly NumberedEvent[], texts: Texts): string {
  const told = events.map(({ event, n }) => {
    const words = cutText(eventWords(event, texts).replaceAll(/\s+/gu, ' '), MAX_TOLD_CHARS);
    return `${n}. ${dateWords(event.date, texts)}: ${words}`;
  });
  return texts.views.timeline.alternative(told);
}

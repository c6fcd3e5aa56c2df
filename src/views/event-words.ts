import type { Texts } from '../bot/messages/texts.js';
import type { EventDate, TimelineEvent } from '../answer/timeline/event.js';

/** An event's date in words, plain text. */
export function dateWords({ from, to, part }: EventDate, { shown, views }: Texts): string {
  if (to !== from) return views.timeline.range(shown.date(from), shown.date(to));
  return part === null ? shown.date(from) : views.timeline.part[part](shown.date(from));
}

/** What happened, plain text: the whole sentence that tells of it, or which work appeared. */
export function eventWords({ kind, citations }: TimelineEvent, { views }: Texts): string {
  const [best] = citations;
  if (best === undefined) return '';
  const { document, passage, sentence } = best;
  return kind === 'published'
    ? views.timeline.published(document.meta.title)
    : passage.text.slice(sentence.start, sentence.end);
}

/** A time in words, `null` for all of it. */
export function timeWords(from: string | null, to: string | null, { shown, views }: Texts): string | null {
  if (from === null && to === null) return null;
  const [start, end] = [from, to].map((iso) => (iso === null ? null : shown.date(iso)));
  return views.timeline.time(start ?? null, end ?? null);
}

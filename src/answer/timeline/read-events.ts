import type { Document, Passage, Span } from '../../corpus/document.js';
import type { Pieces } from '../../search/gradual.js';
import type { EventCitation, EventDate } from './event.js';
import { findDates } from './find-dates.js';
import { resolveDates, yearContext, type ResolvedDate, type YearContext } from './resolve-dates.js';
import { readTelling, type Telling } from './read-telling.js';

const SAME_DAY = /^(?:on (?:that|the same) day\b|an diesem tag\b|ce jour-là|ese día|그날|이날|같은 날|同日|当日)/iu;
const LISTS = /^\s*(?:,|and|or|und|et|y)?\s*$/u;

/** A sentence that tells what happened at a date. */
export interface ToldEvent {
  readonly date: EventDate;
  readonly citation: EventCitation;
  readonly telling: Telling;
  /** Whether the sentence itself writes the year. */
  readonly hasOwnYear: boolean;
}

/** What a sentence tells; `written` is a range of the sentence. */
interface Read extends Pick<ToldEvent, 'date' | 'telling' | 'hasOwnYear'> {
  readonly written: Span;
}

/** Everything dated that the sentences of a document tell, in their order. */
export function* readDocumentEvents(document: Document): Pieces<readonly ToldEvent[]> {
  const events: ToldEvent[] = [];
  for (const passage of document.passages) {
    for (const event of readEvents(document, passage)) events.push(event);
    yield;
  }
  return events;
}

/** Everything dated that the sentences of one of a document's passages tell, in their order. */
export function readEvents(document: Document, passage: Passage): readonly ToldEvent[] {
  const events: ToldEvent[] = [];
  // Every year is written somewhere in the passage.
  if (!/\d{4}/.test(passage.text)) return events;
  let context: YearContext = null;
  let before: readonly ResolvedDate[] = [];
  for (const sentence of passage.sentences) {
    const text = passage.text.slice(sentence.start, sentence.end);
    const dates = findDates(text);
    const resolved = resolveDates(text, dates, context);
    const read = [...readSameDay(text, before), ...readDates(text, resolved)];
    for (const { written, ...one } of read) {
      const place = { start: sentence.start + written.start, end: sentence.start + written.end };
      events.push({ ...one, citation: { document, passage, sentence, written: place } });
    }
    context = yearContext(dates, context);
    before = resolved;
  }
  return events;
}

/** "On that day": the only day of the sentence before. */
function readSameDay(text: string, before: readonly ResolvedDate[]): readonly Read[] {
  const [only, ...others] = before.filter(({ date }) => date.from.length === 10);
  const [words] = SAME_DAY.exec(text) ?? [];
  if (only === undefined || others.length > 0 || words === undefined) return [];
  return [{ date: only.date, telling: 'told', hasOwnYear: false, written: { start: 0, end: words.length } }];
}

/** Each date once that the sentence tells of. */
function readDates(text: string, dates: readonly ResolvedDate[]): readonly Read[] {
  const told: Read[] = [];
  for (const resolved of dates) {
    const { date, written } = resolved;
    const isListed = told.some((last) => LISTS.test(text.slice(last.written.end, written.start)));
    const isNew = told.every((other) => other.date.from !== date.from || other.date.to !== date.to);
    const telling = isNew ? readTelling(text, resolved, isListed) : null;
    if (telling !== null) told.push({ date, telling, hasOwnYear: written.year !== null, written });
  }
  return told;
}

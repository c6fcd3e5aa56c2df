import type { EventDate } from './event.js';
import type { WrittenDate } from './find-dates.js';
import { toIso } from '../../corpus/calendar-date.js';

// A day without a year is taken to be at most this far from the date that its year comes from.
const MAX_MONTHS_APART = 6;
const JOINS_RANGE = /^\s*(?:-|–|—|~|to|until|till|through|bis|à|au|al|hasta|에서|부터)\s*$/u;
const BETWEEN = /\b(?:between|zwischen|entre|tra)\s*$/iu;

const PARTS = ['early', 'middle', 'late'] as const;
const PART_WORDS = {
  early: {
    before: /\b(?:early|beginning|start|first half|anfang|début|principios)(?: (?:in|of|de))?\s*$/iu,
    after: /^\s?(?:초|初)/u,
  },
  middle: { before: /\b(?:mid|middle of|mitte|mi|mediados de)(?:-|\s)*$/iu, after: /^\s?(?:중순|中旬)/u },
  late: {
    before: /\b(?:late|end of|close of|second half of|ende|fin|fin de|finales de)\s*$/iu,
    after: /^\s?(?:말|末)/u,
  },
} as const;

/** A date of a sentence with its year. */
export interface ResolvedDate {
  readonly written: WrittenDate;
  readonly date: EventDate;
}

/** What a passage's dates so far say about the year: the last date that has one. */
export type YearContext = Pick<WrittenDate, 'year' | 'month'> | null;

/**
 * Gives each date of a sentence its year: its own, else that of the sentence, else that of the sentence before, where
 * there is only one. A date whose year stays unknown, or that is no day of the calendar, is left out.
 */
export function resolveDates(sentence: string, dates: readonly WrittenDate[], before: YearContext): ResolvedDate[] {
  const withYears = dates.filter(({ year }) => year !== null);
  const context = withYears.length === 0 ? before : onlyYear(withYears);
  const resolved = dates.flatMap((written) => {
    const date = resolveDate(written, context, partOf(sentence, written));
    return date === null ? [] : [{ written, date }];
  });
  return joinRanges(sentence, resolved);
}

/** What a sentence's dates tell the next sentence about the year. */
export function yearContext(dates: readonly WrittenDate[], before: YearContext): YearContext {
  const withYears = dates.filter(({ year }) => year !== null);
  if (withYears.length > 0) return onlyYear(withYears);
  const inherits = dates.some(({ month }) => month !== null);
  return inherits ? before : null;
}

function onlyYear(dates: readonly WrittenDate[]): YearContext {
  const last = dates.findLast(({ month }) => month !== null) ?? dates.at(-1);
  return last !== undefined && dates.every(({ year }) => year === last.year) ? last : null;
}

function resolveDate(written: WrittenDate, context: YearContext, part: EventDate['part']): EventDate | null {
  const year = written.year ?? (context !== null && isNear(written, context) ? context.year : null);
  if (year === null) return null;
  const from = toIso({ ...written, year });
  const to = written.lastDay === null ? from : toIso({ ...written, year, day: written.lastDay });
  return from === null || to === null || to < from ? null : { from, to, part: written.day === null ? part : null };
}

function isNear({ month }: WrittenDate, context: Pick<WrittenDate, 'month'>): boolean {
  if (month === null) return false;
  return context.month === null || Math.abs(month - context.month) < MAX_MONTHS_APART;
}

/** "between 16 October and 7 November" is one time and not two. */
function joinRanges(sentence: string, dates: readonly ResolvedDate[]): ResolvedDate[] {
  const joined: ResolvedDate[] = [];
  for (const next of dates) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : sentence.slice(last.written.end, next.written.start);
    const isBetween = last !== undefined && BETWEEN.test(sentence.slice(0, last.written.start));
    const isRange = JOINS_RANGE.test(gap) || (isBetween && /^\s*(?:and|und|et|y|e)\s*$/u.test(gap));
    if (last === undefined || !isRange || next.date.from <= last.date.from) joined.push(next);
    else {
      const written = { ...last.written, end: next.written.end };
      joined.splice(-1, 1, { written, date: { ...last.date, to: next.date.to } });
    }
  }
  return joined;
}

function partOf(sentence: string, { start, end }: WrittenDate): EventDate['part'] {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  return PARTS.find((part) => PART_WORDS[part].before.test(before) || PART_WORDS[part].after.test(after)) ?? null;
}

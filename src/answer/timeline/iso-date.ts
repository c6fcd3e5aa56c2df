import type { EventDate } from './event.js';

const DAY_MS = 86_400_000;

/** The first day of a day, month or year, to compare as text. */
export function firstDay(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}

/** The last day of a day, month or year, to compare as text; each month ends on a 31st. */
export function lastDay(iso: string): string {
  return iso.length === 4 ? `${iso}-12-31` : `${iso}-31`.slice(0, 10);
}

/** Where a date stands on an axis, in days: its beginning, or where in a year or month a text puts it. */
export function dayNumber({ from, part }: EventDate): number {
  const start = Date.parse(`${firstDay(from)}T00:00:00Z`) / DAY_MS;
  const length = { 4: 365, 7: 30 }[from.length] ?? 1;
  return start + Math.floor(length * { early: 0, middle: 0.5, late: 0.95, none: 0 }[part ?? 'none']);
}

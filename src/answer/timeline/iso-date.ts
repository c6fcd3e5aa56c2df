import type { EventDate } from './event.js';

const DAY_MS = 86_400_000;

/** The parts of a date, as far as they are known; months and days count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** `2024`, `2024-06` or `2024-06-19`; `null` where there is no such day. */
export function toIso({ year, month, day }: DateParts): string | null {
  const parts = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => (part === null ? [] : [pad(part)]))];
  const iso = parts.join('-');
  if (day === null) return month === null || (month >= 1 && month <= 12) ? iso : null;
  // A day like 31 June would come back as another one.
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

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

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

import { toIso, toNumber } from '../../corpus/calendar-date.js';
import { findDates } from './find-dates.js';

const NUMERIC = /^(?:(\d{4})[-./]\s?(\d{1,2})(?:[-./]\s?(\d{1,2}))?|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))\.?$/;
const MAX_CHARS = 60;

/**
 * A date as a person types it: `2024`, `2024-06`, `2024/6/19`, `19.6.2024`, `19 June 2024`, `june 2024`, `2024년 6월`.
 * ISO as in `EventDate`, or `null` where it is no date or lacks the year.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  if (text.length > MAX_CHARS) return null;
  const [, year, month, day, germanDay, germanMonth, germanYear] = NUMERIC.exec(text) ?? [];
  if (year !== undefined) return toIso({ year: Number(year), month: toNumber(month), day: toNumber(day) });
  if (germanYear !== undefined) {
    return toIso({ year: Number(germanYear), month: toNumber(germanMonth), day: toNumber(germanDay) });
  }
  return readWords(text) ?? readWords(withCapitals(text));
}

function readWords(text: string): string | null {
  const [date, ...others] = findDates(text);
  const isWhole = date?.start === 0 && date.end === text.length && date.lastDay === null;
  return isWhole && others.length === 0 && date.year !== null ? toIso({ ...date, year: date.year }) : null;
}

/** Months are known by their capital where a small letter would make another word of them ("may"). */
function withCapitals(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

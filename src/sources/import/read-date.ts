import { toIso, toNumber } from '../../corpus/calendar-date.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\.?`;

/** Each finds year, month and day in groups of these names. */
const FORMS: readonly RegExp[] = [
  // 2024-08-31T09:00:00+09:00, 2024.8.31, 2024/08/31, and what stands in a PDF: D:20240831090000
  /(?<![\d])(?<year>(?:1[5-9]|20)\d\d)\s?[-./]\s?(?<month>\d{1,2})(?:\s?[-./]\s?(?<day>\d{1,2}))?(?!\d)/,
  /^(?:D:)?(?<year>(?:1[5-9]|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:\d{6}|T|\b)/,
  /(?<year>\d{4})\s?年\s?(?:(?<month>\d{1,2})\s?月\s?(?:(?<day>\d{1,2})\s?日)?)?/,
  /(?<year>\d{4})\s?년(?:\s?(?<month>\d{1,2})\s?월(?:\s?(?<day>\d{1,2})\s?일)?)?/,
  // 31 August 2024, Sat, 31 Aug 2024 09:00:00 GMT
  new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?<name>${MONTH}),?\s+(?<year>\d{4})\b`, 'i'),
  // August 31, 2024; August 2024
  new RegExp(String.raw`\b(?<name>${MONTH})\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>\d{4})\b`, 'i'),
  /^(?<year>(?:1[5-9]|20)\d\d)$/,
];

/**
 * The first date in a short text as `2024`, `2024-08` or `2024-08-31`, in the forms of ISO 8601, RFC 2822, English and Korean
 * prose, and PDF; `null` where there is none that is in the calendar. A time of day is dropped: the day is that of its zone.
 */
export function readDate(text: string): string | null {
  const line = text.slice(0, 200).trim();
  for (const form of FORMS) {
    const groups = form.exec(line)?.groups;
    if (groups === undefined) continue;
    const { year = '', month, name, day } = groups;
    const named = name === undefined ? toNumber(month) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const iso = toIso({ year: Number(year), month: named, day: toNumber(day) });
    if (iso !== null) return iso;
  }
  return null;
}

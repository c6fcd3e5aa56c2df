import { toIso, toNumber } from './calendar-date.js';

/** `2024`, `2024-08` or `2024-08-31`, and in the calendar. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  return year !== undefined && toIso({ year: Number(year), month: toNumber(month), day: toNumber(day) }) !== null;
}

/** A web address, as far as its form goes. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** A code of a language by its form, e.g. `en` or `pt-BR`. Source: BCP 47. */
export function isLanguageCode(text: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
}

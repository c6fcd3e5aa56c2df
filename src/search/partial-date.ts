import { toIso, toNumber } from '../corpus/calendar-date.js';

const SHAPE = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[.]?$/;

/**
 * A date as people type it (`2024`, `2024-08`, `2024.8.31`, full-width digits too) in ISO form, as exact as it was given;
 * `null` for anything else and for days that no calendar has.
 */
export function readPartialDate(typed: string): string | null {
  const [, year, month, day] = SHAPE.exec(typed.normalize('NFKC').trim()) ?? [];
  return year === undefined ? null : toIso({ year: Number(year), month: toNumber(month), day: toNumber(day) });
}

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

/** Digits as a number, `null` where there are none. */
export function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

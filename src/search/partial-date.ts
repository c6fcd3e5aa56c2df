const SHAPE = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[.]?$/;

/**
 * A date as people type it (`2024`, `2024-08`, `2024.8.31`, full-width digits too) in ISO form, as exact as it was given;
 * `null` for anything else and for days that no calendar has.
 */
export function readPartialDate(typed: string): string | null {
  const [, year, month, day] = SHAPE.exec(typed.normalize('NFKC').trim()) ?? [];
  if (year === undefined) return null;
  const parts = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))];
  const iso = parts.join('-');
  const whole = [...parts, '01', '01'].slice(0, 3).join('-');
  const date = new Date(`${whole}T00:00:00Z`);
  // `new Date` takes the 31st of June for the 1st of July.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole) ? iso : null;
}

import { MONTHS } from './number-terms.js';

/**
 * What a number and the Hangul behind it, written as one word, say of a date, in English and folded: "november" for 11월, "1990s" for
 * 1990년대, the number alone for 2025년 and 20일; `null` for anything else.
 */
export function readHangulDate(number: string, behind: string): string | null {
  if (behind.startsWith('월')) return MONTHS[Number(number) - 1] ?? null;
  if (!/^\d{4}$/.test(number)) return /^\d\d?$/.test(number) && DAY.test(behind) ? number : null;
  if (behind.startsWith('년대')) return `${number}s`;
  return behind.startsWith('년') ? number : null;
}

/** A day of a month: not 20일간 (for twenty days), nor what begins with 일 by chance. */
const DAY = /^일(?:$|[에은의과이을날자])/u;

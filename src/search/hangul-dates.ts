import type { Term } from './analyze.js';
import type { HangulWord } from './hangul-units.js';
import { MONTHS } from './number-terms.js';

/** A number with Hangul right behind it that make a date: one term, from position `from` of a query's terms up to, not including, `to`. */
export interface HangulDate {
  readonly from: number;
  readonly to: number;
  readonly term: Term;
}

/** The dates of a query, in order, as an English text has them; `stem` is that of a folded word. */
export function findHangulDates(
  terms: readonly Term[],
  words: readonly HangulWord[],
  stem: (word: string) => string,
): HangulDate[] {
  return words.flatMap((behind) => {
    const number = terms[behind.from - 1];
    if (number?.end !== behind.start) return [];
    const word = readHangulDate(number.word, behind.word);
    if (word === null) return [];
    const end = number.end + behind.word.length;
    return [{ from: behind.from - 1, to: behind.to, term: { ...number, word, term: stem(word), end } }];
  });
}

/**
 * What a number and the Hangul behind it, written as one word, say of a date, in English and folded: "november" for 11월, "1990s" for
 * 1990년대, the number alone for 2025년 and 20일; `null` for anything else.
 */
function readHangulDate(number: string, behind: string): string | null {
  if (behind.startsWith('월')) return MONTHS[Number(number) - 1] ?? null;
  if (!/^\d{4}$/.test(number)) return /^\d\d?$/.test(number) && DAY.test(behind) ? number : null;
  if (behind.startsWith('년대')) return `${number}s`;
  return behind.startsWith('년') ? number : null;
}

/** A day of a month: not 20일간 (for twenty days), nor what begins with 일 by chance. */
const DAY = /^일(?:$|[에은의과이을날자])/u;

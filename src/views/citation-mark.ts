const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A citation's number as a small mark, e.g. `¹`, `¹⁰`; several stand apart by a thin space. */
export function citationMark(...numbers: readonly number[]): string {
  return numbers.map((n) => Array.from(String(n), (digit) => DIGITS[Number(digit)] ?? digit).join('')).join('\u2009');
}

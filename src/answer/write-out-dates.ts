import { MONTHS } from '../search/number-terms.js';

/** "61년", "23년 3월", but no span of time: "30년 동안". */
const KOREAN_YEAR = /(?<!\d)(\d{2})년(?=(\s*\d{1,2}월)?)(?!\s*(?:동안|간|째|만|전|후|뒤|이상|넘|가까이|내|대))/gu;
/** "'61", "’24". */
const SHORT_YEAR = /(?<![\p{L}\d])['’](\d{2})(?![\d\p{L}])/gu;
/** "2024-08-15". */
const ISO = /(?<!\d)((?:19|20)\d{2})-(1[0-2]|0[1-9])-(3[01]|[12]\d|0[1-9])(?!\d)/gu;
/** "8/15", "8/15/2024": the month first, as Koreans and Americans write. "1/3 of" is none. */
const SLASHED = /(?<![\d/.])(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?:\/((?:19|20)\d{2}))?(?![\d/]|\s+of(?!\p{L}))/gu;

/** Two digits from here on are a year of the last century, and without a month from `recent` on, up to `span`, one of this: others may be a span. */
const YEARS = { recent: 15, span: 30, lastCentury: 50 };

/** A question with its dates as texts have them: "2023년 3월" for "23년 3월", "1961" for "'61", "August 15" or "8월 15일" for "8/15". */
export function writeOutDates(question: string): string {
  const isKorean = /\p{Script=Hangul}/u.test(question);
  return question
    .replace(KOREAN_YEAR, (short: string, year: string, month?: string) =>
      month === undefined && !isYear(Number(year)) ? short : `${inFull(year)}년`,
    )
    .replace(SHORT_YEAR, (_: string, year: string) => inFull(year))
    .replace(ISO, (_: string, year: string, month: string, day: string) => toDate({ year, month, day }, isKorean))
    .replace(SLASHED, (_: string, month: string, day: string, year?: string) => toDate({ year, month, day }, isKorean));
}

const isYear = (digits: number): boolean =>
  digits >= YEARS.lastCentury || (digits >= YEARS.recent && digits < YEARS.span);

const inFull = (year: string): string => `${Number(year) >= YEARS.lastCentury ? '19' : '20'}${year}`;

interface Digits {
  readonly year: string | undefined;
  readonly month: string;
  readonly day: string;
}

function toDate({ year, month, day }: Digits, isKorean: boolean): string {
  if (isKorean) return `${year === undefined ? '' : `${year}년 `}${Number(month)}월 ${Number(day)}일`;
  const name = MONTHS[Number(month) - 1] ?? '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${Number(day)}${year === undefined ? '' : `, ${year}`}`;
}

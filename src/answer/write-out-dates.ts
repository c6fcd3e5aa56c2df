import { MONTHS } from '../search/number-terms.js';

/** "23년 3월", "61년 조약", "24년에", but no span of time: "30년 동안", "지난 70년", "20년 유효". */
const KOREAN_YEAR =
  /(?<!\d|(?:지난|약|거의|총|향후|앞으로)\s)(\d{2})년(?=(\s*\d{1,2}월)|(?:에|에는|에도|의|도)?\s*\p{Script=Hangul}{0,6}(?:조약|협정|합의|선언|연설|경축사|광복절|회담|회의|글|논평|칼럼|전쟁|선거|대선|총선|당시|때|봄|여름|가을|겨울|초|말|상반기|하반기)(?!\s*(?:기간|경험|임기))|에(?:는|도)?(?=[\s,])(?!\s*(?:걸|한\s?번|달하)))/gu;
/** "the treaty of '61", "in ’24". */
const SHORT_YEAR =
  /(?<=(?<!\p{L})(?:of|in|since|from|until|till|by|to|and|before|after|summer|winter|spring|autumn|fall)\s)['’](\d{2})(?![\d\p{L}'’])(?!\s\p{Lu})/gu;
/** "2024-08-15". */
const ISO = /(?<![\p{L}\d-])((?:19|20)\d{2})-(1[0-2]|0[1-9])-(3[01]|[12]\d|0[1-9])(?![A-Za-z\d-])/gu;
/** "on 8/15", "8/15/2024", "8/15에": the month first, as Koreans and Americans write. "2/3 of", "2/3 majority" and "3/4분기" are none. */
const SLASHED =
  /(?<![\d/.])(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?:\/((?:19|20)\d{2})|(?<=(?<!\p{L})(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|dated)\s[\d/]{3,5})|(?<=\/(?:1[3-9]|2\d|3[01])))(?![\d/]|\s+of(?!\p{L})|분기)/gu;

/** Two digits from here on are a year of the last century. */
const LAST_CENTURY = 50;

/** A question with its dates as texts have them: "2023년 3월" for "23년 3월", "of 1961" for "of '61", "August 15" or "8월 15일" for "8/15". */
export function writeOutDates(question: string): string {
  const isKorean = /\p{Script=Hangul}/u.test(question);
  return question
    .replace(KOREAN_YEAR, (_: string, year: string) => `${inFull(year)}년`)
    .replace(SHORT_YEAR, (_: string, year: string) => inFull(year))
    .replace(ISO, (_: string, year: string, month: string, day: string) => toDate({ year, month, day }, isKorean))
    .replace(SLASHED, (_: string, month: string, day: string, year?: string) => toDate({ year, month, day }, isKorean));
}

const inFull = (year: string): string => `${Number(year) >= LAST_CENTURY ? '19' : '20'}${year}`;

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

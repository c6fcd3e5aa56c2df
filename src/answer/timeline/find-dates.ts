import { toNumber } from '../../corpus/calendar-date.js';
import type { Span } from '../../corpus/document.js';
import { MONTH_NAMES, monthNumber } from './month-names.js';

/** A date as it is written in a sentence; months and days count from 1. */
export interface WrittenDate extends Span {
  /** `null` where the date is written without its year. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The last day of days written as one, e.g. "18-19 June", in the same month. */
  readonly lastDay: number | null;
}

const YEAR = String.raw`(?<year>1\d{3}|20\d\d)(?![\d\p{L}]|[.,]\d)`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|ª|º|°|\.)?`;
const DAY = String.raw`(?<![\d.,/:·-])(?<day>3[01]|[12]\d|0?[1-9])${ORDINAL}`;
const LAST_DAY = String.raw`(?:\s*(?:-|–|—|~|\bto\b|\band\b|\bbis\b|\bund\b|\bau\b|\bet\b|\bal\b|\by\b|\be\b)\s*(?<last>3[01]|[12]\d|0?[1-9])${ORDINAL})?`;
const MONTH = String.raw`(?<![\p{L}\d])(?<name>${MONTH_NAMES})(?:\.(?=,?\s*\d))?(?![\p{L}])`;
const OF = String.raw`(?:of|de|del|di|do|d')?\s*`;
const EAST_DAY = String.raw`(?<month>1[0-2]|0?[1-9])\s?[月월]\s?(?<day>3[01]|[12]\d|0?[1-9])\s?[日일号號]?(?:\s?[-–~∼]\s?(?<last>3[01]|[12]\d|0?[1-9]))?\s?[日일号號]`;

/** Ways to write a date, the fuller ones first: what one of them has read is not read again. */
const NUMERIC = compile([
  // 2024-06-19, 2024. 6. 19.
  String.raw`(?<![\d.-])(?<year>1\d{3}|20\d\d)(?:-|\.\s?)(?<month>1[0-2]|0?[1-9])(?:-|\.\s?)(?<day>3[01]|[12]\d|0?[1-9])(?![\d-]|\.\d)`,
]);
const EASTERN = compile([
  // 2024년 6월 19일, 2024年6月18~19日
  String.raw`(?<!\d)(?<year>\d{4})\s?[年년]\s?${EAST_DAY}`,
  String.raw`(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>1[0-2]|0?[1-9])\s?[月월]`,
  String.raw`(?<!\d)${EAST_DAY}`,
  String.raw`(?<!\d)(?<year>1\d{3}|20\d\d)\s?[年년](?![\p{sc=Han}]?[代間间])`,
]);
const WITH_NAMES = compile([
  // 19 June 2024, 18-19 juin 2024, 19 de junio de 2024, 19 June
  String.raw`${DAY}${LAST_DAY}\s*${OF}${MONTH}(?:,?\s*${OF}${YEAR})?`,
  // June 19, 2024, June 18-19
  String.raw`${MONTH}\s+(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?${LAST_DAY}(?![\d:%])(?:,?\s+${YEAR})?`,
  // June 2024, junio de 2024
  String.raw`${MONTH},?\s*${OF}${YEAR}`,
]);
const YEARS = compile([
  // 1961; before 1500 it is likelier to be a count
  String.raw`(?<![\d.,/:·-])(?<year>1[5-9]\d\d|20\d\d)(?![\d\p{L}-]|[.,]\d)`,
]);
const MONTH_NAME = new RegExp(MONTH, 'u');

function compile(sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, 'gu'));
}

/** All dates in a sentence, in order; spans are ranges of it. Numbers, articles and names like "9.19" are none. */
export function findDates(sentence: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!/\d/.test(sentence)) return found;
  for (const pattern of patternsFor(sentence)) {
    for (const match of sentence.matchAll(pattern)) {
      const date = readMatch(match);
      if (!found.some(({ start, end }) => start < date.end && date.start < end)) found.push(date);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Those that may match: most sentences lack what most patterns need. */
function patternsFor(sentence: string): readonly RegExp[] {
  return [
    ...(/\d[-.]\s?\d/.test(sentence) ? NUMERIC : []),
    ...(/[년월年月]/u.test(sentence) ? EASTERN : []),
    ...(MONTH_NAME.test(sentence) ? WITH_NAMES : []),
    ...(/\d{4}/.test(sentence) ? YEARS : []),
  ];
}

function readMatch({ index, groups = {}, 0: text }: RegExpExecArray): WrittenDate {
  const { year, month, name, day, last } = groups;
  return {
    start: index,
    end: index + text.length,
    year: toNumber(year),
    month: name === undefined ? toNumber(month) : monthNumber(name),
    day: toNumber(day),
    lastDay: toNumber(last),
  };
}

import { MONTHS } from '../number-terms.js';
import type { FoundSource, SourceReading } from './find-sources.js';
import { readPieces } from './question-pieces.js';
import { KOREAN_DATED_WORK, TWO_DATED_WORKS } from './source-words.js';
import { narrowWorks } from './works.js';

/** Works by their months: "2025년 11월 글에서", "the June and September 2025 commentaries"; empty where a question names none. */
export function findDatedWorks(reading: SourceReading): readonly FoundSource[] {
  return [...datedInKorean(reading), ...twoDated(reading)];
}

function datedInKorean(reading: SourceReading): readonly FoundSource[] {
  return [...reading.question.matchAll(KOREAN_DATED_WORK)].flatMap(({ 0: words, index, groups = {} }) => {
    const { year = '', month = '' } = groups;
    const documents = publishedIn(reading, `${MONTHS[Number(month) - 1] ?? ''} ${year}`);
    return [{ cut: { start: index, end: index + words.length }, documents }];
  });
}

/** Two works, of which the second's year may be the first's as well. */
function twoDated(reading: SourceReading): readonly FoundSource[] {
  return [...reading.question.matchAll(TWO_DATED_WORKS)].flatMap(({ 0: words, index, groups = {} }) => {
    const { first = '', second = '', year = '', firstYear = year, lead = '', before, behind } = groups;
    if (before === undefined && behind === undefined) return [];
    const [start, middle, end] = [index, index + lead.length, index + words.length];
    const one = publishedIn(reading, `${first} ${firstYear}`);
    const other = publishedIn(reading, `${second} ${year}`);
    if (one.size === 0 || other.size === 0) return [];
    return [
      { cut: { start, end: middle }, documents: one },
      { cut: { start: middle, end }, documents: other },
    ];
  });
}

/** Documents that were published in an English month, as "June 2025". */
function publishedIn({ forward, knowledge }: SourceReading, month: string): ReadonlySet<number> {
  const works = narrowWorks(forward, 'origins');
  return works.add(readPieces(month, knowledge)) ? works.found() : new Set();
}

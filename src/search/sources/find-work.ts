import type { DocumentKind } from '../../corpus/document.js';
import { MONTHS } from '../number-terms.js';
import type { FoundSource, SourceReading } from './find-sources.js';
import { readPieces, type Piece } from './question-pieces.js';
import { AROUND, TWO_DATED_WORKS, INNER_WORDS, KOREAN_DATED_WORK, lastPart, WORK_ADJECTIVES, WORK_NOUNS } from './source-words.js';
import { fittingKind, isOwnName, narrowWorks, type Works } from './works.js';

/** Works by their months: "2025년 11월 글에서"; empty where a question names none. */
export function findDatedWorks(reading: SourceReading): readonly FoundSource[] {
  return [...findKoreanDates(reading), ...findEnglishDates(reading)];
}

function findEnglishDates({ question, forward, knowledge }: SourceReading): readonly FoundSource[] {
  return [...question.matchAll(TWO_DATED_WORKS)].flatMap(({ 0: words, index, groups = {} }) => {
    const { first = '', firstYear = groups['year'] ?? '', second = '', year = '' } = groups;
    const between = index + words.search(/(?<=\s)and(?=\s)/iu);
    return [`${first} ${firstYear}`, `${second} ${year}`].flatMap((date, at) => {
      const works = narrowWorks(forward, 'origins');
      if (!works.add(readPieces(date, knowledge))) return [];
      return [{ cut: at === 0 ? { start: index, end: between } : { start: between, end: index + words.length }, documents: works.found() }];
    });
  });
}

function findKoreanDates({ question, forward, knowledge }: SourceReading): readonly FoundSource[] {
  return [...question.matchAll(KOREAN_DATED_WORK)].flatMap(({ 0: words, index, groups = {} }) => {
    const works = narrowWorks(forward, 'origins');
    const { year = '', month = '' } = groups;
    if (!works.add(readPieces(`${MONTHS[Number(month) - 1] ?? ''} ${year}`, knowledge))) return [];
    return [{ cut: { start: index, end: index + words.length }, documents: works.found() }];
  });
}

/**
 * A work by the noun at a place, with as much of what stands before it as fits: "Jeong's Russia article", "the commentary of June
 * 2025"; `null` where the noun means no work.
 */
export function findWork(reading: SourceReading, at: number): FoundSource | null {
  const { question, pieces, forward } = reading;
  const noun = pieces[at];
  const kind = noun && WORK_NOUNS.get(noun.word);
  if (!noun || kind === undefined || /^\s+\d/.test(question.slice(noun.end))) return null;
  const works = narrowWorks(forward, 'titles');
  const first = readName(reading, at, works);
  if (first === null) return null;
  const end = noun.end + readDate(reading, noun.end, works);
  const lead = AROUND.beforeWork.exec(lastPart(question, first.start))?.[0] ?? '';
  const isUnnamed = works.found().size === 0;
  const possessive = AROUND.possessive.exec(question.slice(end))?.[0].length ?? 0;
  return {
    cut: { start: first.start - lead.length, end: end + possessive },
    documents: (process.env['TALK'] === undefined ? /^(?:reports?|interviews?|remarks|talks?|discussions?|takeaways)$/ : /^(?:reports?|interviews?|remarks)$/).test(noun.word) && !works.hasOrigin() ? new Set() : isUnnamed ? theArticle(reading, lead, noun) : fittingKind(forward.documents, works, kind),
  };
}

/** Reads the words before a noun as far as they name works. @returns the first of them, the noun itself where none does; `null` where they name no work by themselves */
function readName({ question, pieces, forward }: SourceReading, at: number, works: Works): Piece | null {
  const noun = pieces[at] ?? null;
  let first = noun;
  let before = at - 1;
  for (; before >= 0; before -= 1) {
    const piece = pieces[before];
    if (!piece || /[,;:?!()]/.test(question.slice(piece.end, pieces[before + 1]?.start))) break;
    if (WORK_NOUNS.has(piece.word)) break;
    if (COUNTS.has(piece.word) && piece.word !== noun?.word && (noun?.word ?? '').endsWith('s')) break;
    if (piece.isStop && INNER_WORDS.has(piece.word)) continue;
    if (noun !== null && WORK_NOUNS.get(noun.word) === 'article' && first === noun && piece.isCommon && works.onlyOrigin(piece)) break;
    if (!WORK_ADJECTIVES.has(piece.word) && (piece.isStop || !works.add([piece]))) break;
    first = piece;
  }
  if (!first || works.found().size === 0) return first;
  const isVerb = AROUND.does.test(lastPart(question, first.start)) && VERBS.has(pieces[at]?.word ?? '');
  const isHalf = pieces[before]?.word === 'and' && !WORK_NOUNS.has(pieces[before - 1]?.word ?? '');
  const isShared = first.isPossessive && !isOwnName(first, works.found(), forward);
  return isVerb || isHalf || isShared ? null : first;
}

/** "Two commentaries" are any two, and none with that number in its title. */
const COUNTS: ReadonlySet<string> = new Set(['two', 'three', 'four', 'five']);

/** "What does Jeong note?" */
const VERBS: ReadonlySet<string> = new Set(['note', 'report', 'post']);

/** Length of a date behind the noun that fits, "of June 2025"; 0 where there is none. */
function readDate({ question, pieces }: SourceReading, end: number, works: Works): number {
  const { length } = AROUND.date.exec(question.slice(end))?.[0] ?? '';
  const dated = pieces.filter(
    (piece) => piece.start > end && piece.end <= end + length && !/^(?:of|from|in|the)$/.test(piece.word),
  );
  return length > 0 && works.add(dated) ? length : 0;
}

/** What "the article" means where a corpus has articles beside other works; none where more is said of which one is meant. */
function theArticle({ question, forward }: SourceReading, lead: string, noun: Piece): ReadonlySet<number> {
  const kind: DocumentKind | null = WORK_NOUNS.get(noun.word) ?? null;
  const isMeant = kind === 'article' && AROUND.the.test(lead) && !AROUND.which.test(question.slice(noun.end));
  return new Set(isMeant ? forward.documents.flatMap(({ meta }, one) => (meta.kind === kind ? [one] : [])) : []);
}

import type { DocumentKind } from '../../corpus/document.js';
import { MONTHS } from '../number-terms.js';
import type { FoundSource, SourceReading } from './find-sources.js';
import type { Piece } from './question-pieces.js';
import { AROUND, EVENT_NOUNS, INNER_WORDS, lastPart, WORK_ADJECTIVES, WORK_NOUNS } from './source-words.js';
import { fittingKind, isOwnName, narrowWorks, type Works } from './works.js';

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
  const behind = noun.end + readDate(reading, noun.end, works);
  const end = works.found().size > 0 ? Math.max(behind, readTopic(reading, at, works)) : behind;
  const lead = AROUND.beforeWork.exec(lastPart(question, first.start))?.[0] ?? '';
  // "South Korean reports" may be any.
  if (EVENT_NOUNS.has(noun.word) && (!works.hasOrigin() || isDate(first))) return null;
  const isUnnamed = works.found().size === 0;
  const possessive = AROUND.possessive.exec(question.slice(end))?.[0].length ?? 0;
  return {
    cut: { start: first.start - lead.length, end: end + possessive },
    documents: isUnnamed ? theArticle(reading, lead, noun) : fittingKind(forward.documents, works, kind),
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
    if (isCount(piece, noun) || (first === noun && isPlainWord(piece, noun, works))) break;
    if (piece.isStop && INNER_WORDS.has(piece.word)) continue;
    const isFitting = WORK_ADJECTIVES.has(piece.word) || (!piece.isStop && works.add([piece]));
    // Half a date tells no work.
    if (!isFitting && !piece.isStop && isDate(piece) && first !== null && isDate(first)) return null;
    if (!isFitting) break;
    first = piece;
  }
  if (!first || works.found().size === 0) return first;
  const isVerb = AROUND.does.test(lastPart(question, first.start)) && VERBS.has(noun?.word ?? '');
  // "The Stimson and the KEI texts" are two, "Jeong and the KEI text" is one; "Jeong and Kim report" is none.
  const isHalf =
    (isPlural(noun) || VERBS.has(noun?.word ?? '')) &&
    pieces[before]?.word === 'and' &&
    !WORK_NOUNS.has(pieces[before - 1]?.word ?? '');
  const isShared = first.isPossessive && !isOwnName(first, works.found(), forward);
  return isVerb || isHalf || isShared ? null : first;
}

/** Whether a word is a month or a year. */
const isDate = ({ word }: Piece): boolean => MONTHS.includes(word) || /^\d{4}$/.test(word);

const COUNTS: ReadonlySet<string> = new Set(['two', 'three', 'four', 'five']);

/** Whether a noun means several works; an analysis is one. */
const isPlural = (noun: Piece | null): boolean => noun !== null && /[^s]s$/.test(noun.word) && noun.word !== 'analysis';

/** "Two commentaries" are any two, and none with that number in its title. */
function isCount({ word }: Piece, noun: Piece | null): boolean {
  return COUNTS.has(word) && isPlural(noun);
}

/** "The economic article" of a treaty is none of an Economic Institute. */
function isPlainWord(piece: Piece, noun: Piece | null, works: Works): boolean {
  return noun !== null && WORK_NOUNS.get(noun.word) === 'article' && piece.isPlain && works.titlesWith(piece) === 0;
}

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

/** Reads what a named author's or publisher's work is on, as far as that stands in titles: "Jeong's article on rebuilding research". @returns where that ends; 0 where it tells nothing */
function readTopic({ question, pieces }: SourceReading, at: number, works: Works): number {
  const noun = pieces[at];
  if (!noun || !AROUND.topic.test(question.slice(noun.end))) return 0;
  let end = 0;
  for (let place = at + 2; place < pieces.length; place += 1) {
    const piece = pieces[place];
    if (!piece || /[,;:.?!()]/.test(question.slice(pieces[place - 1]?.end, piece.start))) break;
    if (piece.isStop && (TOPIC_WORDS.has(piece.word) || INNER_WORDS.has(piece.word))) continue;
    if (piece.isStop || !isTelling(piece, works) || !works.add([piece])) break;
    end = piece.end;
  }
  return end;
}

/** A word in more titles than this tells no work from another: "Korea". */
const MAX_TITLES = 3;

const isTelling = (piece: Piece, works: Works): boolean => {
  const count = works.titlesWith(piece);
  return count > 0 && count <= MAX_TITLES;
};

/** Function words inside what a work is on: "on walls and gates". */
const TOPIC_WORDS: ReadonlySet<string> = new Set(['and', 'about', 'in', 'on', 'for', 'a', 'an']);

/** What "the article" means where a corpus has articles beside other works; none where more is said of which one is meant. */
function theArticle({ question, forward }: SourceReading, lead: string, noun: Piece): ReadonlySet<number> {
  const kind: DocumentKind | null = WORK_NOUNS.get(noun.word) ?? null;
  const isMeant = kind === 'article' && AROUND.the.test(lead) && !AROUND.which.test(question.slice(noun.end));
  return new Set(isMeant ? forward.documents.flatMap(({ meta }, one) => (meta.kind === kind ? [one] : [])) : []);
}

import type { DocumentKind } from '../../corpus/document.js';
import type { FoundSource, SourceReading } from './find-sources.js';
import type { Piece } from './question-pieces.js';
import { KOREAN_WORK } from './source-words.js';
import { fittingKind, narrowWorks, type Works } from './works.js';

/** So many names and words may say which work is meant: "정일영의 쓰레기 풍선 글". */
const MAX_WORDS = 3;
/** A subject that fits more works than this means none of them. */
const MAX_WORKS = 3;
/** What may stand between two of those, or the last and the noun: a particle, a quotation mark, what is in parentheses. */
const GAP = /^(?:의|이|가|쪽)?['’"”]?\s*(?:\([^)]{1,40}\)\s*)?['‘"“]?$/u;
const WORD = /(?<word>\p{Script=Hangul}{2,})(?<![은는이가을를에서로도])['’"”]?\s*(?:\([^)]{1,40}\)\s*)?$/u;

/** Works by names and subjects before a Korean noun: "KEI 글이랑 제니 타운(스팀슨) 글에서", "참여민주주의 글"; empty where a question names none. */
export function findKoreanWorks(reading: SourceReading): readonly FoundSource[] {
  const { question, forward } = reading;
  return [...question.matchAll(KOREAN_WORK)].flatMap(({ 0: words, index, groups = {} }) => {
    const isOpinion = groups['opinion'] !== undefined;
    const works = narrowWorks(forward, isOpinion ? 'origins' : 'titles');
    const first = readBackward(reading, index, works);
    // A state has a view, too, but writes no works; and there are reports of anybody.
    if ((isOpinion || groups['anyones'] !== undefined) && first?.isAuthor !== true) return [];
    if (first === null || (!first.isAuthor && works.found().size > MAX_WORKS)) return [];
    const kind: DocumentKind | null = groups['kind'] === undefined ? null : 'commentary';
    // Whoever tells of what an author thinks says the name, too.
    const end = isOpinion ? first.start : index + words.length;
    const from = first.isName ? first.start : index;
    const start = /['‘"“]$/u.test(question.slice(0, from)) ? from - 1 : from;
    return [{ cut: { start: Math.min(start, end), end }, documents: fittingKind(forward.documents, works, kind) }];
  });
}

/** Reads the names and words right before a place as far as they fit works. @returns the first of them; `null` where none does */
function readBackward(reading: SourceReading, place: number, works: Works): Piece | null {
  const { question, pieces } = reading;
  let first: Piece | null = null;
  let end = place;
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const name = pieces.find((piece) => piece.isName && piece.end <= end && GAP.test(question.slice(piece.end, end)));
    const piece = name ?? subjectBefore(reading, end);
    if (piece === null || !(piece.isName || works.titlesWith(piece) > 0) || !works.add([piece])) break;
    first = piece;
    end = piece.start;
  }
  return first;
}

/** A Hangul word before a place with the terms that it means; `null` where it means none. */
function subjectBefore({ question, knowledge }: SourceReading, end: number): Piece | null {
  const { index = 0, groups: { word } = {} } = WORD.exec(question.slice(0, end)) ?? {};
  const translation = word === undefined ? null : knowledge.translate(word);
  if (word === undefined || translation?.kind !== 'known') return null;
  const ids = translation.parts
    .flat()
    .flatMap((equivalent) => knowledge.analyzer.analyze(equivalent.word).terms)
    .filter((term) => !knowledge.stopWords.has(term.word))
    .flatMap(({ term }) => knowledge.vocabulary.find(term) ?? []);
  const flags = { isStop: false, isPlain: true, isName: false, isPossessive: false, isAuthor: false };
  return { start: index, end: index + word.length, word, ids, ...flags };
}

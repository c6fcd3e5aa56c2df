import type { DocumentKind } from '../../corpus/document.js';
import type { FoundSource, SourceReading } from './find-sources.js';
import type { Piece } from './question-pieces.js';
import { KOREAN_WORK } from './source-words.js';
import { fittingKind, narrowWorks } from './works.js';

/** So many names may stand before a noun for a work: "정일영의 쓰레기 풍선 글". */
const MAX_NAMES = 3;
/** What may stand between two of those, or the last and the noun: a particle, what is in parentheses, a word. */
const GAP = /^(?:의|이|가|쪽)?\s*(?:\([^)]{1,40}\)\s*)?$/u;

/** Works by names before a Korean noun: "KEI 글이랑 제니 타운(스팀슨) 글에서"; empty where a question names none. */
export function findKoreanWorks(reading: SourceReading): readonly FoundSource[] {
  const { question, pieces, forward } = reading;
  return [...question.matchAll(KOREAN_WORK)].flatMap(({ 0: words, index, groups = {} }) => {
    const works = narrowWorks(forward, 'titles');
    const first = readNames(question, pieces, index).reduceRight<Piece | null>(
      (found, piece) => (works.add([piece]) ? piece : found),
      null,
    );
    if (first === null) return [];
    const kind: DocumentKind | null = groups['kind'] === undefined ? null : 'commentary';
    // Whoever tells of what an author thinks says the name, too.
    const end = groups['opinion'] === undefined ? index + words.length : first.start;
    return [{ cut: { start: first.start, end }, documents: fittingKind(forward.documents, works, kind) }];
  });
}

/** The names that stand before a place, one right before the other, in their order. */
function readNames(question: string, pieces: readonly Piece[], place: number): readonly Piece[] {
  const names: Piece[] = [];
  let end = place;
  for (const piece of pieces.filter((one) => one.isName && one.end <= place).toReversed()) {
    if (names.length === MAX_NAMES || !GAP.test(question.slice(piece.end, end))) break;
    names.unshift(piece);
    end = piece.start;
  }
  return names;
}

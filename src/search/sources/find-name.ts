import type { Span } from '../../corpus/document.js';
import { MONTHS } from '../number-terms.js';
import type { FoundSource, SourceReading } from './find-sources.js';
import type { Piece } from './question-pieces.js';
import { AROUND, lastPart } from './source-words.js';
import { isOwnName, narrowWorks } from './works.js';

/**
 * An author or a publication whose name begins at a place: "according to the Korea Economic Institute", "what does Asmolov say", or
 * beside one of some works: "the KEI piece and Asmolov"; `null` where none does. The name stays in the question: whoever tells of
 * what an author thinks says it, too.
 */
export function findName(reading: SourceReading, at: number, works: readonly FoundSource[]): FoundSource | null {
  const { question, pieces, forward } = reading;
  if (isPartOfName(pieces[at - 1])) return null;
  const behind = pieces.findIndex((piece, place) => place >= at && !isPartOfName(piece));
  const name = pieces.slice(at, behind < 0 ? pieces.length : behind);
  // Two names side by side are asked about together.
  const isJoined = isAnd(pieces[at - 1], pieces[at - 2]) || (behind >= 0 && isAnd(pieces[behind], pieces[behind + 1]));
  if (isJoined) return null;
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last) return null;
  const isAsked =
    isAskedAsSource(lastPart(question, first.start), question.slice(last.end)) ||
    works.some(({ cut }) => standsBeside(question, { start: first.start, end: last.end }, cut));
  const own = narrowWorks(forward, 'origins');
  if (!isAsked || !own.add(name)) return null;
  const documents = own.found();
  if (first === last && !isOwnName(first, documents, forward)) return null;
  return { cut: { start: first.start, end: first.start }, documents };
}

const isAnd = (word: Piece | undefined, other: Piece | undefined): boolean =>
  word?.word === 'and' && isPartOfName(other);

const isPartOfName = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.isAuthor && !piece.isStop && !MONTHS.includes(piece.word);

/** Whether nothing but what joins two stands between a name and a work: "the USSC analysis and Jeong". */
function standsBeside(question: string, name: Span, work: Span): boolean {
  return AROUND.beside.test(
    name.start >= work.end
      ? question.slice(work.end, name.start)
      : question.slice(name.end, Math.max(name.end, work.start)),
  );
}

/** Whether what stands before and behind a name asks what its bearer says or thinks. */
function isAskedAsSource(before: string, behind: string): boolean {
  if (AROUND.beforeName.test(before) || AROUND.opinion.test(behind) || AROUND.korean.test(behind)) return true;
  return (
    (AROUND.in.test(before) && AROUND.view.test(behind)) || (AROUND.does.test(before) && AROUND.thinks.test(behind))
  );
}

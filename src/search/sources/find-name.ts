import { MONTHS } from '../number-terms.js';
import type { FoundSource, SourceReading } from './find-sources.js';
import type { Piece } from './question-pieces.js';
import { AROUND, lastPart } from './source-words.js';
import { isOwnName, narrowWorks } from './works.js';

/**
 * An author or a publication whose name begins at a place: "according to the Korea Economic Institute", "what does Asmolov say"; `null`
 * where none does. The name stays in the question: whoever tells of what an author thinks says it, too.
 */
export function findName({ question, pieces, forward }: SourceReading, at: number): FoundSource | null {
  if (isPartOfName(pieces[at - 1])) return null;
  const behind = pieces.findIndex((piece, place) => place >= at && !isPartOfName(piece));
  const name = pieces.slice(at, behind < 0 ? pieces.length : behind);
  // Two names side by side are asked about together.
  const isJoined = isAnd(pieces[at - 1], pieces[at - 2]) || (behind >= 0 && isAnd(pieces[behind], pieces[behind + 1]));
  if (isJoined) return null;
  const [first, last] = [name[0], name.at(-1)];
  if (!first || !last || !isAskedAsSource(lastPart(question, first.start), question.slice(last.end))) return null;
  const works = narrowWorks(forward, 'origins');
  if (!works.add(name)) return null;
  const documents = works.found();
  if (first === last && !isOwnName(first, documents, forward)) return null;
  return { cut: { start: first.start, end: first.start }, documents };
}

/** What may stand between a work and an author who are asked about side by side. */
const JOINT = /^['’]?s?\s*(?:,|&|\/|,?\s*(?:and|or|vs\.?|versus|with|to|against|than))\s+(?:(?:the|in|by|from|to|that of)\s+)*$/iu;

/** Authors and publications that stand side by side with a work that is named. */
export function findJoinedNames({ question, pieces, forward }: SourceReading, works: readonly FoundSource[]): readonly FoundSource[] {
  if (works.length === 0) return [];
  const groups: Piece[][] = [];
  pieces.forEach((piece, at) => {
    if (!isPartOfName(piece)) return;
    if (isPartOfName(pieces[at - 1]) && /^['’]?s?\s*$/u.test(question.slice(pieces[at - 1]?.end, piece.start))) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  });
  const named = groups.flatMap((name): FoundSource[] => {
    const [first, last] = [name[0], name.at(-1)];
    const found = narrowWorks(forward, 'origins');
    if (!first || !last || !found.add(name)) return [];
    const documents = found.found();
    if (first === last && !isOwnName(first, documents, forward)) return [];
    return [{ cut: { start: first.start, end: last.end }, documents }];
  });
  return named
    .filter(({ cut }) =>
      works.some(({ cut: other }) =>
        other.start >= cut.end ? JOINT.test(question.slice(cut.end, other.start)) : other.end <= cut.start && JOINT.test(question.slice(other.end, cut.start)),
      ),
    )
    .map(({ cut, documents }) => ({ cut: { start: cut.start, end: cut.start }, documents }));
}

const isAnd = (word: Piece | undefined, other: Piece | undefined): boolean =>
  word?.word === 'and' && isPartOfName(other);

const isPartOfName = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.isAuthor && !piece.isStop && !MONTHS.includes(piece.word);

/** Whether what stands before and behind a name asks what its bearer says or thinks. */
function isAskedAsSource(before: string, behind: string): boolean {
  if (AROUND.beforeName.test(before) || AROUND.opinion.test(behind) || AROUND.korean.test(behind)) return true;
  return (
    (AROUND.in.test(before) && AROUND.view.test(behind)) || (AROUND.does.test(before) && AROUND.thinks.test(behind))
  );
}

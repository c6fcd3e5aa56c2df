import type { DocumentKind } from '../../corpus/document.js';
import type { ForwardIndex } from '../forward-index.js';
import type { Piece } from './question-pieces.js';

/** The documents that all words of a name fit, while they are read one by one. */
export interface Works {
  /** Whether some document fits these words too; if none does, all of them are left aside. */
  add(pieces: readonly Piece[]): boolean;
  /** Positions of the documents: of those that fit all words the ones with most of them in their title; empty before the first word. */
  found(): ReadonlySet<number>;
  /** Whether a word fits no title, only who published the document, or when. */
  hasOrigin(): boolean;
  /** How many titles a word stands in. */
  titlesWith(piece: Piece): number;
}

interface Narrowed {
  /** `null` before the first word: all documents. */
  readonly left: ReadonlySet<number> | null;
  readonly titled: ReadonlyMap<number, number>;
  readonly isOrigin: boolean;
}

/** Begins with all documents; `labels` says what is looked at: author, publication and date alone, or the title, too. A possessive names who writes, never a title. */
export function narrowWorks(index: Pick<ForwardIndex, 'titles' | 'origins'>, labels: 'titles' | 'origins'): Works {
  let now: Narrowed = { left: null, titled: new Map(), isOrigin: false };
  const narrow = ({ left, titled, isOrigin }: Narrowed, { ids, isPossessive }: Piece): Narrowed | null => {
    const inTitle = labels === 'titles' && !isPossessive ? holding(index.titles, ids) : new Set<number>();
    const held = new Set([...inTitle, ...holding(index.origins, ids)]);
    const further = left === null ? held : new Set([...left].filter((one) => held.has(one)));
    if (further.size === 0) return null;
    const counts = new Map(titled);
    for (const one of inTitle) counts.set(one, (counts.get(one) ?? 0) + 1);
    return { left: further, titled: counts, isOrigin: isOrigin || [...further].every((one) => !inTitle.has(one)) };
  };
  return {
    add(pieces) {
      const further = pieces.reduce<Narrowed | null>((before, piece) => before && narrow(before, piece), now);
      if (further !== null) now = further;
      return further !== null;
    },
    found() {
      const { left, titled } = now;
      const works = [...(left ?? [])];
      const most = Math.max(0, ...works.map((one) => titled.get(one) ?? 0));
      return new Set(works.filter((one) => (titled.get(one) ?? 0) === most));
    },
    hasOrigin: () => now.isOrigin,
    titlesWith: ({ ids }) => holding(index.titles, ids).size,
  };
}

/** Documents of which a label holds one of some terms. */
function holding(labels: readonly (readonly number[])[], ids: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  labels.forEach((label, document) => {
    if (ids.some((id) => label.includes(id))) found.add(document);
  });
  return found;
}

/** The works of the kind that a noun means, else those that it can mean: a note is no commentary, and "the treaty article" no commentary on it. */
export function fittingKind(
  documents: ForwardIndex['documents'],
  works: Works,
  kind: DocumentKind | null,
): ReadonlySet<number> {
  const found = [...works.found()];
  const kindOf = (one: number): DocumentKind | undefined => documents[one]?.meta.kind;
  const same = found.filter((one) => kindOf(one) === kind);
  if (same.length > 0) return new Set(same);
  if (kind === 'reference' || (kind === 'article' && !works.hasOrigin())) return new Set();
  return new Set(found.filter((one) => kindOf(one) !== 'reference'));
}

/** Share of a term's passages from which on it is a name of the documents that hold them. */
const OWN = 0.5;

/** Whether a word that the glossary does not know stands mostly in some documents, or nowhere: "Kim" names more people than the author of one. */
export function isOwnName(
  { ids, isName }: Piece,
  works: ReadonlySet<number>,
  { postings, documentOf }: Pick<ForwardIndex, 'postings' | 'documentOf'>,
): boolean {
  if (isName) return true;
  const passages = ids.flatMap((id) => [...postings.passages.subarray(postings.from[id], postings.from[id + 1])]);
  const own = passages.filter((passage) => works.has(documentOf[passage] ?? -1)).length;
  return own >= OWN * passages.length;
}

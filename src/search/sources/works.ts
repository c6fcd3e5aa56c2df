import type { DocumentKind } from '../../corpus/document.js';
import type { ForwardIndex } from '../forward-index.js';
import type { Piece } from './question-pieces.js';

type Labels = Pick<ForwardIndex, 'titles' | 'origins' | 'documents'>;

/** The documents that all words of a name fit, while they are read one by one. */
export interface Works {
  /** Whether some document fits this word too; if none does, the word is left aside. */
  add(piece: Piece): boolean;
  /** Positions of the documents: of those that fit all words the ones with most of them in their title; empty before the first word. */
  found(): ReadonlySet<number>;
  /** Whether a word fits no title, only who published the document, or when. */
  readonly hasOrigin: () => boolean;
}

/** Begins with all documents; `labels` says what is looked at beside author, publication and date. */
export function narrowWorks({ titles, origins }: Labels, labels: 'titles' | 'origins'): Works {
  let left: ReadonlySet<number> | null = null;
  let isOrigin = false;
  const titled = new Map<number, number>();
  return {
    add({ ids }) {
      const inTitle = labels === 'titles' ? holding(titles, ids) : new Set<number>();
      const held = new Set([...inTitle, ...holding(origins, ids)]);
      const further: ReadonlySet<number> = left === null ? held : new Set([...left].filter((one) => held.has(one)));
      if (further.size === 0) return false;
      left = further;
      if ([...further].every((one) => !inTitle.has(one))) isOrigin = true;
      for (const one of inTitle) titled.set(one, (titled.get(one) ?? 0) + 1);
      return true;
    },
    found() {
      const works = [...(left ?? [])];
      const most = Math.max(0, ...works.map((one) => titled.get(one) ?? 0));
      return new Set(works.filter((one) => (titled.get(one) ?? 0) === most));
    },
    hasOrigin: () => isOrigin,
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

/** Those of the kind that a noun means, else those that it can mean: a note is no commentary, and "the treaty article" no commentary on it. */
export function fittingKind(
  { documents }: Labels,
  works: ReadonlySet<number>,
  kind: DocumentKind | null,
  hasOrigin: boolean,
): ReadonlySet<number> {
  const kindOf = (one: number): DocumentKind | undefined => documents[one]?.meta.kind;
  const same = [...works].filter((one) => kindOf(one) === kind);
  if (same.length > 0) return new Set(same);
  if (kind === 'reference' || (kind === 'article' && !hasOrigin)) return new Set();
  return new Set([...works].filter((one) => kindOf(one) !== 'reference'));
}

import type { Document } from '../src/corpus/document.js';
import { likeness } from '../src/library/likeness.js';
import type { Snapshot } from '../src/library/snapshot.js';

const MIN_LIKENESS = 0.2;
const MAX_TYPED_CHARS = 200;

/** Documents whose id, title or author holds what was typed, else those spelt most like it; at most `limit`. */
export function nearestDocuments(snapshot: Snapshot, typed: string, limit: number): readonly Document[] {
  const holding = snapshot.suggestDocuments(typed, limit);
  if (holding.length > 0) return holding;
  const wanted = typed.slice(0, MAX_TYPED_CHARS);
  return snapshot.corpus.documents
    .map((document) => ({ document, alike: likenessOf(document, wanted) }))
    .filter(({ alike }) => alike >= MIN_LIKENESS)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, limit)
    .map(({ document }) => document);
}

function likenessOf({ id, meta }: Document, wanted: string): number {
  return Math.max(...[id, meta.title, meta.author ?? ''].map((name) => likeness(name, wanted)));
}

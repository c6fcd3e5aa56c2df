import type { Document } from '../src/corpus/document.js';
import type { Snapshot } from '../src/library/snapshot.js';

const MIN_LIKENESS = 0.2;
const MAX_TYPED_CHARS = 200;

/** Documents whose id, title or author holds what was typed, else those spelt most like it; at most `limit`. */
export function nearestDocuments(snapshot: Snapshot, typed: string, limit: number): readonly Document[] {
  const holding = snapshot.suggestDocuments(typed, limit);
  if (holding.length > 0) return holding;
  const wanted = letterPairs(typed.slice(0, MAX_TYPED_CHARS));
  return snapshot.corpus.documents
    .map((document) => ({ document, likeness: likenessOf(document, wanted) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ document }) => document);
}

function likenessOf({ id, meta }: Document, wanted: ReadonlySet<string>): number {
  return Math.max(...[id, meta.title, meta.author ?? ''].map((name) => dice(letterPairs(name), wanted)));
}

/** Dice's coefficient: the share of letter pairs that two words have in common, 0 to 1. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = Array.from(a).filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function letterPairs(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)),
  );
}

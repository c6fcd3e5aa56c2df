import type { Document } from '../src/corpus/document.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { nearestDocuments } from './nearest-documents.js';

const MAX_NEAR = 5;

/** The source that somebody named, or those that they may have meant. */
export type FoundSource =
  | { readonly kind: 'found'; readonly document: Document }
  | { readonly kind: 'unknown'; readonly near: readonly Document[] };

/** Finds a source by its id, or by a title that only it has. */
export function findSource(snapshot: Snapshot, typed: string): FoundSource {
  const document = snapshot.findDocument(typed);
  if (document !== null) return { kind: 'found', document };
  const near = nearestDocuments(snapshot, typed, MAX_NEAR);
  const [only, ...others] = near;
  const isTitle = only !== undefined && others.length === 0 && isSameName(only.meta.title, typed);
  return isTitle ? { kind: 'found', document: only } : { kind: 'unknown', near };
}

function isSameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base', ignorePunctuation: true }) === 0;
}

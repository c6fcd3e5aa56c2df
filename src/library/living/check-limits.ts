import type { Corpus } from '../../corpus/document.js';
import type { Refusal } from './draft.js';
import type { LibraryState } from './state.js';

/** How much one server may have. */
export const libraryLimits = { documents: 5_000, passages: 40_000, sources: 50, questions: 200, drafts: 20 } as const;

/** A library before and after a change. */
export interface Growth {
  readonly before: { readonly state: LibraryState; readonly corpus: Corpus };
  readonly after: { readonly state: LibraryState; readonly corpus: Corpus };
}

/** Why a library may not become so; `null`: it may. One that is too large already may shrink. */
export function checkLimits({ before, after }: Growth): Refusal | null {
  if (after.corpus.documents.length === 0) return { kind: 'would-be-empty' };
  const sizes = [
    ['documents', before.state.added.length, after.state.added.length],
    ['questions', before.state.questions.length, after.state.questions.length],
    ['sources', before.state.sources.length, after.state.sources.length],
    ['passages', countPassages(before.corpus), countPassages(after.corpus)],
  ] as const;
  const over = sizes.find(([of, was, is]) => is > was && is > libraryLimits[of]);
  return over === undefined ? null : { kind: 'full', of: over[0], limit: libraryLimits[over[0]] };
}

/** Passages of all documents. */
export function countPassages({ documents }: Corpus): number {
  return documents.reduce((sum, { passages }) => sum + passages.length, 0);
}

import type { DocumentId } from '../../corpus/document.js';
import type { ChangeCounts } from './state.js';

/** What differs between two states of a library, in the order of the documents. */
export interface LibraryDiff {
  readonly documents: readonly DocumentDiff[];
  readonly counts: ChangeCounts;
  /** Golden questions and sources that came or went, by their words or addresses. */
  readonly lists: readonly { readonly kind: 'question' | 'source'; readonly isAdded: boolean; readonly text: string }[];
}

/** `changed`: its words; `edited`: only what is said of it, or the other words by which it is found. */
export interface DocumentDiff {
  readonly id: DocumentId;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'edited' | 'hidden' | 'shown';
  /** In the order of the newer text, removed ones where they stood. Empty for `edited`, `hidden` and `shown`. */
  readonly passages: readonly PassageChange[];
  readonly counts: ChangeCounts;
}

/** A passage that is not as it was. Texts are plain, as in `Passage.text`. */
export type PassageChange =
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string }
  /** The same words at another place; `from` and `to` are 1-based positions among the document's passages. */
  | { readonly kind: 'moved'; readonly text: string; readonly from: number; readonly to: number };

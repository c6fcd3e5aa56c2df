import type { Document, Passage } from '../src/corpus/document.js';
import type { Snapshot } from '../src/library/snapshot.js';

/** A passage with the document that it stands in. */
export interface Place {
  readonly document: Document;
  readonly passage: Passage;
  /** Finds names in its text, for readers of another language. */
  readonly findNames: Snapshot['findNames'];
}

/** Finds a passage and its document, or `null` when the snapshot holds no such passage now. */
export function findPlace(snapshot: Snapshot, passageId: string): Place | null {
  const passage = snapshot.findPassage(passageId);
  const document = passage === null ? null : snapshot.findDocument(passage.documentId);
  return passage === null || document === null ? null : { document, passage, findNames: snapshot.findNames };
}

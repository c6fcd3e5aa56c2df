import type { Answer } from '../answer/answer.js';
import type { Corpus, Document, Passage } from '../corpus/document.js';
import type { SearchFilter, SearchResult } from '../search/hit.js';

/** An immutable corpus with its index: what one server reads at one moment. */
export interface Snapshot {
  readonly corpus: Corpus;
  /** First eight hex digits of the hash over all texts; equal corpora have equal versions. */
  readonly version: string;
  readonly passageCount: number;
  answer(question: string, filter?: SearchFilter): Answer;
  search(
    query: string,
    options?: { readonly filter?: SearchFilter; readonly offset?: number; readonly limit?: number },
  ): SearchResult;
  findDocument(id: string): Document | null;
  /** By id; the hash may be given longer or shorter than it is stored as long as it is unambiguous. `null`: no such passage now. */
  findPassage(id: string): Passage | null;
  /** Up to `limit` passages whose id or heading begins with or contains what was typed; all of them in order for an empty text. */
  suggestPassages(typed: string, limit: number): readonly Passage[];
  /** Up to `limit` documents whose id, title or author contains what was typed. */
  suggestDocuments(typed: string, limit: number): readonly Document[];
  /** Up to `limit` authors' names that contain what was typed, most passages first. */
  suggestAuthors(typed: string, limit: number): readonly string[];
}

/** Gives each server the snapshot that it reads; `null` stands for direct messages. */
export interface Library {
  for(serverId: string | null): Snapshot;
}

import type { Answer } from '../answer/answer.js';
import type { Comparison } from '../answer/comparison.js';
import type { Digest } from '../answer/digest.js';
import type { SummariseOptions } from '../answer/summarise.js';
import type { Corpus, Document, GlossaryEntry, Passage } from '../corpus/document.js';
import type { FoundName } from '../search/find-names.js';
import type { EventTime, Timeline, TimelineFilter } from '../answer/timeline/event.js';
import type { Pieces } from '../search/gradual.js';
import type { SearchFilter, SearchResult } from '../search/hit.js';
import type { SearchOptions } from '../search/search-index.js';

/** An immutable corpus with its index: what one server reads at one moment. */
export interface Snapshot {
  readonly corpus: Corpus;
  /** First eight hex digits of the hash over all texts; equal corpora have equal versions. */
  readonly version: string;
  readonly passageCount: number;
  /** When it was indexed, in milliseconds since 1970; `null` where nobody said. */
  readonly indexedAt: number | null;
  answer(question: string, filter?: SearchFilter): Answer;
  /** The same answer piece by piece, for questions that nobody waits for. */
  answerInPieces(question: string): Pieces<Answer>;
  search(query: string, options?: SearchOptions): SearchResult;
  /** Dated events that the texts tell of; without a filter those that most documents tell of, with one all that fit. */
  timeline(filter: TimelineFilter): Timeline;
  /** Years and months that have events, oldest first. */
  eventTimes(): readonly EventTime[];
  /** Works out ahead, in a few milliseconds a call, what is otherwise worked out on first use. @returns whether anything is left */
  prepare(): boolean;
  /**
   * What each author says on a topic. `sources` restricts it: lists of documents, those of one author in one list, a work that is to
   * stand by itself in a list of its own; none means all.
   */
  compare(topic: string, sources?: readonly (readonly Document[])[]): Comparison;
  /** The main sentences of one of its documents, or of a section of it, in their order. */
  summarise(document: Document, options: SummariseOptions): Digest;
  findDocument(id: string): Document | null;
  /** By id; the hash may be given longer or shorter than it is stored as long as it is unambiguous. `null`: no such passage now. */
  findPassage(id: string): Passage | null;
  /** Up to `limit` passages whose id or heading begins with or contains what was typed; all of them in order for an empty text. */
  suggestPassages(typed: string, limit: number): readonly Passage[];
  /** Up to `limit` documents whose id, title or author contains what was typed. */
  suggestDocuments(typed: string, limit: number): readonly Document[];
  /** Up to `limit` authors' names that contain what was typed, most passages first. */
  suggestAuthors(typed: string, limit: number): readonly string[];
  /** The glossary's names in any text, in order, not overlapping; see `search/find-names.ts`. */
  readonly findNames: (text: string) => readonly FoundName[];
  /** Glossary entries that have exactly this name, or alias, apart from case, spaces and signs; those named so first. */
  findEntries(typed: string): readonly GlossaryEntry[];
  /** Up to `limit` entries with a name that begins with or contains what was typed, those of the given types first. */
  suggestEntries(typed: string, types: readonly GlossaryEntry['type'][], limit: number): readonly NamedEntry[];
  /** Up to `limit` entries spelt most like what was typed, each once, best first; empty where none is near. */
  nearestEntries(typed: string, limit: number): readonly GlossaryEntry[];
}

/** An entry, and which of its names was met. */
export interface NamedEntry {
  readonly entry: GlossaryEntry;
  readonly name: string;
}

/** Gives each server the snapshot that it reads; `null` stands for direct messages. */
export interface Library {
  for(serverId: string | null): Snapshot;
}

import { createHash } from 'node:crypto';
import { readDocumentEvents, type ToldEvent } from '../answer/timeline/read-events.js';
import type { Document, Passage } from '../corpus/document.js';
import type { Pieces } from '../search/gradual.js';
import { createIndexMemory, type IndexMemory } from '../search/index-memory.js';
import { foldLabel } from './fold-label.js';
import { toBlock, type LabelBlock } from './suggester.js';

/**
 * What was worked out for earlier snapshots and holds for later ones: all that depends on a single document. It is known by the
 * document object, so a corpus that shares documents with an earlier one is indexed in a fraction of the time. One memory serves
 * all servers: equal corpora get equal snapshots whatever else it was used for.
 */
export interface SnapshotMemory {
  readonly index: IndexMemory;
  /** Hash over all that a document says, in hex digits. */
  hash(document: Document): string;
  /** What typed text is compared with. */
  labels(document: Document): DocumentLabels;
  /** What its sentences tell of dates. */
  events(document: Document): Pieces<readonly ToldEvent[]>;
}

export interface DocumentLabels {
  readonly title: LabelBlock<Document>;
  readonly passages: LabelBlock<Passage>;
}

/** What is known of one document so far; together, since the collector looks at each entry of a weak table in a pause. */
interface Notes {
  hash?: string;
  labels?: DocumentLabels;
  events?: readonly ToldEvent[];
}

/** Makes an empty memory; documents that nobody else holds any more are forgotten. */
export function createSnapshotMemory(): SnapshotMemory {
  const known = new WeakMap<Document, Notes>();
  const notesOf = (document: Document): Notes => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const notes: Notes = {};
    known.set(document, notes);
    return notes;
  };
  return {
    index: createIndexMemory(),
    hash: (document) => (notesOf(document).hash ??= hashDocument(document)),
    labels: (document) => (notesOf(document).labels ??= labelDocument(document)),
    *events(document) {
      const notes = notesOf(document);
      return (notes.events ??= yield* readDocumentEvents(document));
    },
  };
}

function hashDocument({ id, meta, text }: Document): string {
  return createHash('sha256')
    .update(JSON.stringify([id, meta, text]))
    .digest('hex');
}

function labelDocument(document: Document): DocumentLabels {
  const { id, meta, sections, passages } = document;
  return {
    title: toBlock([
      { value: document, label: foldLabel(`${id} ${meta.title} ${meta.author ?? ''} ${meta.publication ?? ''}`) },
    ]),
    passages: toBlock(
      passages.map((value) => ({
        value,
        label: foldLabel(`${value.id} ${sections[value.sectionIndex]?.heading ?? ''} ${meta.title}`),
      })),
    ),
  };
}

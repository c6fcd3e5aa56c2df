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

/** Makes an empty memory; documents that nobody else holds any more are forgotten. */
export function createSnapshotMemory(): SnapshotMemory {
  return {
    index: createIndexMemory(),
    hash: remember(hashDocument),
    labels: remember(labelDocument),
    events: rememberPieces(readDocumentEvents),
  };
}

function remember<Value>(workOut: (document: Document) => Value): (document: Document) => Value {
  const known = new WeakMap<Document, { readonly value: Value }>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before.value;
    const value = workOut(document);
    known.set(document, { value });
    return value;
  };
}

function rememberPieces<Value>(workOut: (document: Document) => Pieces<Value>): (document: Document) => Pieces<Value> {
  const known = new WeakMap<Document, { readonly value: Value }>();
  return function* recall(document) {
    const before = known.get(document);
    if (before !== undefined) return before.value;
    const value = yield* workOut(document);
    known.set(document, { value });
    return value;
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

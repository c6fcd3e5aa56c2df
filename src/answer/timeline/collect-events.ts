import type { Document } from '../../corpus/document.js';
import { countTimes } from './count-times.js';
import type { EventTime, TimelineEvent } from './event.js';
import type { Pieces } from '../../search/gradual.js';
import { inOrder } from './in-order.js';
import { mergeEvents } from './merge-events.js';
import { publishedWorks } from './published-works.js';
import { readDocumentEvents, type ToldEvent } from './read-events.js';

/** All that is dated in a corpus. */
export interface CollectedEvents {
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
  readonly times: readonly EventTime[];
}

/** Reads what a document tells, now or before. */
export type ReadEvents = (document: Document) => Pieces<readonly ToldEvent[]>;

/** Reads every document, merges what says the same, and adds the works' own dates. */
export function* collectEvents(
  documents: readonly Document[],
  readEvents: ReadEvents = readDocumentEvents,
): Pieces<CollectedEvents> {
  const read: ToldEvent[] = [];
  for (const document of documents) {
    for (const event of yield* readEvents(document)) read.push(event);
    yield;
  }
  const told = yield* mergeEvents(read);
  const published = yield* publishedWorks(documents, told);
  const events = inOrder([...told, ...published]);
  yield;
  return { events, times: countTimes(events) };
}

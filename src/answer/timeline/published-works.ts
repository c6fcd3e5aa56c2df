import type { Document } from '../../corpus/document.js';
import type { TimelineEvent } from './event.js';
import type { Pieces } from '../../search/gradual.js';

const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
// So much of a title is enough to know that a sentence names it.
const TITLE_CHARS = 24;

/** The appearance of each dated work as an event, unless a sentence among `told` tells of it at the same date. */
export function* publishedWorks(
  documents: readonly Document[],
  told: readonly TimelineEvent[],
): Pieces<readonly TimelineEvent[]> {
  const toldAt = groupByDate(told);
  const works: TimelineEvent[] = [];
  for (const document of documents) {
    yield;
    const { published, title } = document.meta;
    const [passage] = document.passages;
    const [sentence] = passage?.sentences ?? [];
    if (published === null || !ISO.test(published) || passage === undefined || sentence === undefined) continue;
    const named = title.slice(0, TITLE_CHARS);
    const ofDate = toldAt.get(published) ?? [];
    if (ofDate.some(({ citations }) => citations.some((cited) => cited.passage.text.includes(named)))) continue;
    const date = { from: published, to: published, part: null };
    works.push({ kind: 'published', date, citations: [{ document, passage, sentence, written: null }], mentions: 1 });
  }
  return works;
}

function groupByDate(told: readonly TimelineEvent[]): ReadonlyMap<string, readonly TimelineEvent[]> {
  const byDate = new Map<string, TimelineEvent[]>();
  for (const event of told) {
    const ofDate = byDate.get(event.date.from);
    if (ofDate === undefined) byDate.set(event.date.from, [event]);
    else ofDate.push(event);
  }
  return byDate;
}

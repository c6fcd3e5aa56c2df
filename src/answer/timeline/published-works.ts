import type { Document } from '../../corpus/document.js';
import type { TimelineEvent } from './event.js';

const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
// So much of a title is enough to know that a sentence names it.
const TITLE_CHARS = 24;

/** The appearance of each dated work as an event, unless a sentence among `told` tells of it at the same date. */
export function publishedWorks(documents: readonly Document[], told: readonly TimelineEvent[]): TimelineEvent[] {
  return documents.flatMap((document) => {
    const { published, title } = document.meta;
    const [passage] = document.passages;
    const [sentence] = passage?.sentences ?? [];
    if (published === null || !ISO.test(published) || passage === undefined || sentence === undefined) return [];
    const isTold = told.some(
      ({ date, citations }) =>
        date.from === published && citations.some((cited) => cited.passage.text.includes(title.slice(0, TITLE_CHARS))),
    );
    const date = { from: published, to: published, part: null };
    return isTold
      ? []
      : [{ kind: 'published', date, citations: [{ document, passage, sentence, written: null }], mentions: 1 }];
  });
}

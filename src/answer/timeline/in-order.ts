import type { TimelineEvent } from './event.js';
import { dayNumber } from './iso-date.js';

/** Oldest first; those of one day stay as they are. */
export function inOrder(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const dated = events.map((event) => ({ event, day: dayNumber(event.date) }));
  return dated.toSorted((a, b) => a.day - b.day).map(({ event }) => event);
}

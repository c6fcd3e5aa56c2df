import type { EventTime, TimelineEvent } from './event.js';

/** Years and months in which events begin, oldest first. */
export function countTimes(events: readonly TimelineEvent[]): readonly EventTime[] {
  const counts = new Map<string, number>();
  for (const { date } of events) {
    const [year, month] = [date.from.slice(0, 4), date.from.slice(0, 7)];
    counts.set(year, (counts.get(year) ?? 0) + 1);
    if (month !== year) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([time, count]) => ({ time, count }));
}

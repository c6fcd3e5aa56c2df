import { EVERY_EVENT } from '../src/answer/timeline/event.js';
import type { App, Choice, SuggestRequest } from '../src/bot/command.js';
import { MAX_CHOICES } from '../src/bot/router.js';

/** Years and months that have events, oldest first, by what was typed of them in figures or in the reader's words. */
export function suggestTimes({ typed, serverId, locale }: SuggestRequest, app: App): readonly Choice[] {
  const texts = app.texts(locale);
  const counts = new Map<string, number>();
  for (const { date } of app.library.for(serverId).timeline(EVERY_EVENT).events) {
    for (const time of new Set([date.from.slice(0, 4), date.from.slice(0, 7)])) {
      counts.set(time, (counts.get(time) ?? 0) + 1);
    }
  }
  const wanted = typed.trim().toLowerCase();
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, name: `${texts.shown.date(value)} (${texts.views.timeline.events(count)})` }))
    .filter(({ value, name }) => value.startsWith(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, MAX_CHOICES);
}

import type { App, Choice, SuggestRequest } from '../src/bot/command.js';
import { MAX_CHOICES } from '../src/bot/router.js';

/** Years and months that have events, oldest first, by what was typed of them in figures or in the reader's words. */
export function suggestTimes({ typed, serverId, locale }: SuggestRequest, app: App): readonly Choice[] {
  const texts = app.texts(locale);
  const wanted = typed.trim().toLowerCase();
  return app.library
    .for(serverId)
    .eventTimes()
    .map(({ time, count }) => ({
      value: time,
      name: `${texts.shown.date(time)} (${texts.views.timeline.events(count)})`,
    }))
    .filter(({ value, name }) => value.startsWith(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, MAX_CHOICES);
}

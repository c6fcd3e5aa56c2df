import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import { readDate } from '../src/answer/timeline/read-date.js';
import type { TimelineFilter } from '../src/answer/timeline/event.js';
import { controlKeys } from '../src/views/control-keys.js';
import { escapeLine } from '../src/views/escape-text.js';
import { timeWords } from '../src/views/event-words.js';
import { renderNotice } from '../src/views/render-notice.js';
import { drawTimelinePage, renderTimeline, type TimelineOptions } from '../src/views/render-timeline.js';
import { commandData, stringOption } from './command-data.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';
import { renderingFor } from './rendering-for.js';
import { placeMessage, renderingInPlace, type Rendering } from './show-in-place.js';
import { suggestTimes } from './suggest-times.js';

/** `/timeline [from] [to] [topic]`: dated events as a list and as a picture, for everyone to see. */
export const timeline: Command = {
  data: commandData('timeline', [
    stringOption((texts) => texts.commands.timeline.options.from, { autocomplete: true }),
    stringOption((texts) => texts.commands.timeline.options.to, { autocomplete: true }),
    stringOption((texts) => texts.commands.timeline.options.topic),
  ]),
  run(request, app) {
    const [typedFrom, typedTo, topic] = ['from', 'to', 'topic'].map((name) => optionText(request.options, name) ?? '');
    const bad = [typedFrom ?? '', typedTo ?? ''].find((typed) => typed !== '' && readDate(typed) === null);
    if (bad !== undefined) {
      const line = readerTexts(request, app, true).views.timeline.badDate(escapeLine(bad, 100));
      return renderNotice({ line, outcome: 'bad-date' });
    }
    const filter = toFilter(typedFrom, typedTo, topic);
    return showTimeline(request, app, { filter, ...renderingFor(request, app) });
  },
  suggest: (request, app) => (request.option === 'topic' ? [] : suggestTimes(request, app)),
};

/** Turns the page of a timeline. */
export const whenControl: Control = {
  ...controlKeys.when,
  async run(request, [page, from = '', to = '', topic = ''], app) {
    const filter = toFilter(from, to, topic);
    return placeMessage(request, await showTimeline(request, app, { filter, page, ...renderingInPlace(request, app) }));
  },
};

interface Asked extends Rendering, Pick<TimelineOptions, 'filter' | 'page'> {}

async function showTimeline({ serverId, locale }: Caller, app: App, { texts, ...asked }: Asked): Promise<Message> {
  const { filter } = asked;
  const found = app.library.for(serverId).timeline(filter);
  if (found.events.length === 0) {
    const own = app.texts(locale);
    const topic = filter.topic === null ? null : escapeLine(filter.topic, 300);
    const line = own.views.timeline.nothing(topic, timeWords(filter.from, filter.to, own));
    return renderNotice({ line, outcome: 'nothing' });
  }
  const options = { ...asked, timeline: found };
  return renderTimeline(options, texts, await app.renderPicture(drawTimelinePage(options, texts)));
}

/** Empty texts mean no limit. Whoever gives the later date first means the time between. */
function toFilter(typedFrom = '', typedTo = '', topic = ''): TimelineFilter {
  const [from, to] = [readDate(typedFrom), readDate(typedTo)];
  const isTurned = from !== null && to !== null && from > to;
  return { from: isTurned ? to : from, to: isTurned ? from : to, topic: topic === '' ? null : topic };
}

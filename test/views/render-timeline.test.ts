import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../src/answer/timeline/event.js';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import { MAX_COMPONENTS, MAX_MESSAGE_CHARS } from '../../src/views/limits.js';
import { drawTimelinePage, renderTimeline } from '../../src/views/render-timeline.js';
import { findMessageFaults } from '../support/find-message-faults.js';
import { findLiveSyntax, hostileText } from '../support/hostile-text.js';
import { collectComponents } from '../support/loopback-discord/check-message-limits.js';
import { textOf } from '../support/message-text.js';
import { sampleDocument } from '../support/sample-app.js';

const png = Uint8Array.of(1);
const wide = '*'.repeat(3000);

function eventOf(text: string, kind: TimelineEvent['kind'], others = 0): TimelineEvent {
  const meta = { title: text, author: text, publication: text, url: `https://example.org/${'x'.repeat(170)}` };
  const citations = Array.from({ length: others + 1 }, (_, n) => {
    const paragraphs = [{ text, voice: 'editors' as const, paragraph: 99_999 }];
    const document = sampleDocument({ id: `${'d'.repeat(60)}${n}`, meta, sections: [{ heading: '', paragraphs }] });
    const [passage] = document.passages;
    if (passage === undefined) throw new Error('the document has a passage');
    return { document, passage, sentence: { start: 0, end: text.length }, written: { start: 1, end: 9 } };
  });
  const date = { from: '2024-09-30', to: '2024-12-31', part: null };
  return { kind, date, citations, mentions: 1 };
}

const eventArbitrary = fc
  .tuple(
    hostileText(),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('told' as const, 'published' as const),
    fc.nat(30),
  )
  .map(([text, times, kind, others]) => eventOf(text.repeat(times), kind, others));

function faultsOf(events: readonly TimelineEvent[], topic: string | null, texts: typeof en): readonly string[] {
  const filter = { from: '2024-09-30', to: '2024-12-31', topic };
  const options = { filter, timeline: { events, total: 99_999 }, page: '2', isPrivate: false };
  expect(drawTimelinePage(options, texts)).toMatch(/^<svg .*<\/svg>$/su);
  const message = renderTimeline(options, texts, png);
  const text = textOf(message);
  return [
    ...findMessageFaults(message),
    ...(text.length > MAX_MESSAGE_CHARS ? [`${text.length} characters`] : []),
    ...(collectComponents(message.components).length > MAX_COMPONENTS ? ['too many components'] : []),
    ...(/@(everyone|here)/i.exec(text) ?? []),
  ];
}

describe.each([
  ['English', en],
  ['Korean', ko],
])('a timeline in %s', (_, texts) => {
  it('is what Discord takes, for any texts and any topic', () => {
    const events = fc.array(eventArbitrary, { minLength: 1, maxLength: 13 });
    fc.assert(
      fc.property(events, fc.option(hostileText(), { nil: null }), (told, topic) => {
        expect(faultsOf(told, topic, texts)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is, when every text is of the widest signs, without an end', () => {
    for (const kind of ['told', 'published'] as const) {
      const events = Array.from({ length: 12 }, () => eventOf(wide, kind, 20));
      expect(faultsOf(events, wide, texts)).toEqual([]);
    }
  });

  it('has nothing live in it but its own bold dates and titles', () => {
    fc.assert(
      fc.property(hostileText(20), (text) => {
        const options = { filter: { from: null, to: null, topic: text }, isPrivate: false };
        const timeline = { events: [{ ...eventOf(text, 'published') }], total: 1 };
        const [title = '', , , words = ''] = textOf(renderTimeline({ ...options, timeline }, texts, null)).split('\n');
        expect(findLiveSyntax(title.replace(/^### [^:：]*: /u, ''))).toEqual([]);
        expect(findLiveSyntax(words.replace(/^\S+: /u, ''))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

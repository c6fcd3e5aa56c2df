import { describe, expect, it } from 'vitest';
import { timeline, whenControl } from '../../commands/timeline.js';
import { decodeCustomId } from '../../src/bot/custom-id.js';
import type { App, ControlRequest, Message, Options, Reply } from '../../src/bot/command.js';
import { findMessageFaults } from '../support/find-message-faults.js';
import { buttonsOf, customIdOf, labelOf, menusOf, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  suggestRequest,
} from '../support/sample-app.js';

const days = Array.from({ length: 8 }, (_, n) => `The chamber number${n} approved it on ${n + 1} October 2024.`);
const article = sampleDocument({
  id: 'article',
  sections: [
    {
      heading: 'The treaty',
      paragraphs: [{ text: 'Kim and Putin signed the treaty in Pyongyang on 19 June 2024.', paragraph: 5 }, ...days],
    },
  ],
});
const note = sampleDocument({
  id: 'note',
  meta: { kind: 'reference', title: 'Facts', url: null, published: null },
  sections: [
    {
      heading: 'Facts',
      paragraphs: [{ text: 'Putin and Kim signed the treaty on 19 June 2024 in Pyongyang.', voice: 'editors' }],
    },
  ],
});
const snapshot = sampleSnapshot([article, note]);
const png = Uint8Array.of(1, 2, 3);
const drawn: string[] = [];
const app: App = {
  ...sampleApp(snapshot),
  renderPicture: (svg) => {
    drawn.push(svg);
    return Promise.resolve(png);
  },
};

async function shown(reply: Reply): Promise<Message> {
  const message = await reply;
  if (!('components' in message)) throw new Error('a timeline is one message');
  expect(findMessageFaults(message)).toEqual([]);
  return message;
}
const run = (options: Options, of: App = app): Promise<Message> =>
  shown(timeline.run(commandRequest('timeline', options), of));

function press(customId: string, rest: Partial<ControlRequest> = {}): Promise<Message> {
  const decoded = decodeCustomId(customId, [whenControl]);
  if (decoded.kind !== 'known') throw new Error(`${customId} is not of a timeline`);
  return shown(whenControl.run(controlRequest(customId, rest), decoded.args, app));
}

describe('/timeline', () => {
  it('shows dated events for everyone, with picture, sentence, reference and a way to read each', async () => {
    const message = await run({ to: '2024-06' });
    expect(message).toMatchObject({
      outcome: 'timeline',
      isPrivate: false,
      placement: 'new',
      files: [{ name: 'timeline.png', bytes: png }],
    });
    expect(textOf(message)).toBe(
      [
        '### Timeline',
        '-# 1 event · until June 2024',
        '**19 June 2024**',
        'Kim and Putin signed the treaty in Pyongyang on **19 June 2024**.',
        '-# ¹ Il Young Jeong · [Russia is returning](https://example.org/russia) · August 2024 · ¶5 · also in 1 other text',
      ].join('\n'),
    );
    expect(customIdOf(message, 'Read 1')).toBe('read.1.article#p0~0-1p~1');
    expect(menusOf(message).flatMap(({ options }) => options.map(({ value }) => value))).toEqual(['note#p0']);
    expect(drawn.at(-1)).toContain('>19 June 2024<');
  });

  it('says in words what the picture shows', async () => {
    const message = await run({ to: '2024-06' });
    expect(JSON.stringify(message.components)).toContain(
      '{"media":{"url":"attachment://timeline.png"},"description":"Timeline. 1. 19 June 2024: Kim and Putin signed the treaty in Pyongyang on 19 June 2024."}',
    );
  });

  it('shows the list alone where there is no picture', async () => {
    const message = await run({}, sampleApp(snapshot));
    expect(message.files).toBeUndefined();
    expect(JSON.stringify(message.components)).not.toContain('attachment:');
    expect(textOf(message)).toContain('signed the treaty');
  });

  it('turns pages in place for the one who asked, as a private copy for others', async () => {
    const first = await run({ from: '2024년 6월', to: 'October 2024' });
    expect(textOf(first)).toContain('-# 10 events · between June 2024 and October 2024 · page 1/2');
    const next = customIdOf(first, 'Next page');
    expect(next).toBe('when.1.2~2024-06~2024-10~');
    const own = await press(next);
    expect(own).toMatchObject({ placement: 'update', isPrivate: false, files: [{ name: 'timeline.png' }] });
    expect(textOf(own)).toContain('-# ¹⁰ ');
    expect(await press(next, { isOwner: false })).toMatchObject({ placement: 'new', isPrivate: true });
    expect(buttonsOf(own).map(labelOf)).toEqual([
      'Read 7',
      'Read 8',
      'Read 9',
      'Read 10',
      'Previous page',
      'Next page',
    ]);
  });

  it('marks the appearance of a work as such', async () => {
    const text = textOf(await run({ from: '2024-08', to: '2024-08' }));
    expect(text).toContain('**August 2024**\nPublished: “Russia is returning”\n-# ¹ Il Young Jeong');
  });

  it('keeps to a topic', async () => {
    const message = await run({ topic: 'treaty' });
    expect(textOf(message)).toMatch(/^### Timeline: treaty\n-# 1 event\n\*\*19 June 2024\*\*/);
  });

  it('takes the limits in either order', async () => {
    expect(textOf(await run({ from: '2024-10', to: '2024-06' }))).toContain('between June 2024 and October 2024');
  });

  it.each([
    [{ from: '2020', to: '2021' }, 'No dated event between 2020 and 2021 in the sources here.'],
    [{ topic: 'quantum*' }, String.raw`No dated event on “quantum\*” in the sources here.`],
    [
      { from: '2024-06', to: '2024-06', topic: 'quantum' },
      'No dated event on “quantum” in June 2024 in the sources here.',
    ],
  ])('says privately that there is nothing for %j', async (options, line) => {
    const message = await run(options);
    expect(message).toMatchObject({ outcome: 'nothing', isPrivate: true });
    expect(textOf(message)).toBe(line);
  });

  it('says what it cannot read as a date, with examples', async () => {
    const message = await run({ from: 'last *week*' });
    expect(message).toMatchObject({ outcome: 'bad-date', isPrivate: true });
    expect(textOf(message)).toBe(
      String.raw`I cannot read “last \*week\*” as a date. Write it with its year, for example: 2024, 2024-06, June 2024 or 19 June 2024.`,
    );
  });

  it('has no buttons for pages when the topic does not fit on one, and says so', async () => {
    const message = await run({ topic: `approved ${'x'.repeat(200)}` });
    expect(textOf(message)).toContain('The topic is too long');
    expect(buttonsOf(message).map(labelOf)).not.toContain('Next page');
  });

  it('suggests the years and months that have events, and takes them back', async () => {
    const suggest = (typed: string, locale = 'en-US') =>
      timeline.suggest?.({ ...suggestRequest('timeline', 'from', typed), locale }, app) ?? [];
    expect(suggest('')).toEqual([
      { value: '2024', name: '2024 (10 events)' },
      { value: '2024-06', name: 'June 2024 (1 event)' },
      { value: '2024-08', name: 'August 2024 (1 event)' },
      { value: '2024-10', name: 'October 2024 (8 events)' },
    ]);
    expect(suggest('octo').map(({ value }) => value)).toEqual(['2024-10']);
    expect(suggest('2024년 6', 'ko').map(({ name }) => name)).toEqual(['2024년 6월 (사건 1개)']);
    expect(timeline.suggest?.(suggestRequest('timeline', 'topic', ''), app)).toEqual([]);
    for (const { value } of suggest('')) {
      // oxlint-disable-next-line no-await-in-loop -- few, and each is checked by itself.
      expect((await run({ from: value })).outcome).toBe('timeline');
    }
  });
});

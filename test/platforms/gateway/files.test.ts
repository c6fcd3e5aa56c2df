import { ComponentType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/bot/command.js';
import { createPromise } from '../../support/create-promise.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { shownMessages, waitUntil } from '../../support/loopback-discord/interaction-store.js';
import type { StoredInteraction } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { ask, atOnce, button, connect, heldMessage, never, shows, start, textsOf, typesOf } from './harness.js';
import { createTestBot, message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

/** The first bytes of a PNG file; what follows does not matter here. */
const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

/** A message with a line of text, a picture and a button. */
function picture(text: string, name: string, more: Partial<Message> = {}): Message {
  const url = `attachment://${name}`;
  return message(text, {
    components: [
      { type: ComponentType.TextDisplay, content: text },
      { type: ComponentType.MediaGallery, items: [{ media: { url }, description: 'Events on a line' }] },
      ...button('read.1.x'),
    ],
    files: [{ name, bytes }],
    ...more,
  });
}

const filesOf = (interaction: StoredInteraction) =>
  shownMessages(interaction).map(({ attachments }) => attachments.map(({ filename }) => filename));

describe('a message with a file', () => {
  it('brings it along, bytes and all', async () => {
    await start(discord, () => picture('2024', 'timeline.png'));
    const asked = await waitUntil(discord.act(ask), shows('2024'));
    expect(typesOf(asked)).toEqual([4]);
    expect(filesOf(asked)).toEqual([['timeline.png']]);
    expect(asked.answers.map(({ files }) => files)).toEqual([[{ key: 'files[0]', name: 'timeline.png', bytes }]]);
    expectNoViolations(discord);
  });

  it('may be any file, in a component of its own', async () => {
    const zip = { type: ComponentType.File as const, file: { url: 'attachment://library.zip' } };
    const components = [{ type: ComponentType.Container as const, components: [zip] }];
    const name = 'library.zip';
    await start(discord, () => message('', { components, files: [{ name, bytes }], isPrivate: true }));
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    expect(filesOf(asked)).toEqual([['library.zip']]);
    expect(asked.answers.map(({ files }) => files)).toEqual([[{ key: 'files[0]', name, bytes }]]);
    expectNoViolations(discord);
  });

  it('is sent again whole after a 502', async () => {
    await start(discord, () => picture('2024', 'timeline.png'));
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'status', status: 502 } });
    const asked = await waitUntil(discord.act(ask), shows('2024'));
    expect(asked.answers.map(({ files }) => files.map((file) => file.bytes))).toEqual([[bytes]]);
    expectNoViolations(discord);
  });

  it('is sent again whole when the answer to a callback was lost', async () => {
    await start(discord, () => picture('2024', 'timeline.png'));
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'lost-response', reset: false } });
    const asked = await waitUntil(discord.act(ask), ({ answers }) => answers.length === 3);
    expect(filesOf(asked)).toEqual([['timeline.png']]);
    expectNoViolations(discord);
  });

  it('may follow a slow command, as the edit of "thinking…" and as a follow-up', async () => {
    const ready = createPromise<void>();
    const late = (isPrivate: boolean) => ready.promise.then(() => picture('late', 'a.png', { isPrivate }));
    await start(discord, ({ userId }) => late(userId === '3'), atOnce);
    const all = ['2', '3'].map((userId) => discord.act({ kind: 'command', name: 'ask' }, { userId }));
    for (const asked of all) await waitUntil(asked, ({ acknowledgedAt }) => acknowledgedAt !== null);
    ready.resolve();
    for (const asked of all) await waitUntil(asked, shows('late'));
    expect(all.map(typesOf)).toEqual([
      [5, 'PATCH @original'],
      [5, 'DELETE @original', expect.stringContaining('POST')],
    ]);
    expect(all.map(filesOf)).toEqual([[['a.png']], [['a.png']]]);
    expectNoViolations(discord);
  });

  it('loses it when a further message has none, and gets the next one’s', async () => {
    const steps = ['two', 'three'].map(() => createPromise<void>());
    let clock = 0;
    const bot = createTestBot(async function* () {
      yield picture('one', 'a.png');
      await steps[0]?.promise;
      yield message('two');
      await steps[1]?.promise;
      yield picture('three', 'b.png');
    });
    await connect(discord, bot, never, { now: () => (clock += 5000) });
    const asked = await waitUntil(discord.act(ask), shows('one'));
    steps[0]?.resolve();
    await waitUntil(asked, shows('two'));
    steps[1]?.resolve();
    await waitUntil(asked, shows('three'));
    expect(asked.answers.map(({ body }) => body)).toMatchObject([
      { data: { attachments: [{ id: '0', filename: 'a.png' }] } },
      { attachments: [] },
      { attachments: [{ id: '0', filename: 'b.png' }] },
    ]);
    expect(filesOf(asked)).toEqual([['b.png']]);
    expectNoViolations(discord);
  });

  it.each([
    ['another file', picture('next', 'b.png', { placement: 'update' }), ['b.png']],
    ['no file', message('next', { placement: 'update' }), []],
  ])('updated with %s shows just that', async (_what, next, files) => {
    await start(discord, (request) => (request.kind === 'command' ? picture('one', 'a.png') : next));
    const asked = await waitUntil(discord.act(ask), shows('one'));
    const pressed = discord.act({ kind: 'press', message: heldMessage(asked), customId: 'read.1.x' });
    await waitUntil(pressed, shows('next'));
    expect(typesOf(pressed)).toEqual([7]);
    expect(textsOf(pressed)).toEqual(['next']);
    expect(filesOf(pressed)).toEqual([files]);
    expectNoViolations(discord);
  });
});

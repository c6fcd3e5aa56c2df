import { describe, expect, it } from 'vitest';
import type { CommandRequest, Message, Options } from '../../src/bot/command.js';
import { createBot } from '../../src/create-bot.js';
import { defaultSettings, type ServerSettings } from '../../src/library/living/server-records.js';
import { toShown } from '../../src/platforms/to-shown.js';
import { fakeRecords } from '../support/fake-records.js';
import { createMemoryLog } from '../support/memory-log.js';
import { buttonsOf, labelOf, shownTexts, textOf } from '../support/message-text.js';
import { lastMessage } from '../support/moderator.js';
import {
  commandRequest,
  controlRequest,
  fixedParts,
  sampleApp,
  sampleDocument,
  sampleRouter,
  sampleSnapshot,
} from '../support/sample-app.js';

const article = sampleDocument({
  id: 'russia',
  meta: { discussion: ['What of the treaty?'] },
  sections: [{ heading: '', paragraphs: ['The treaty was signed on 19 June 2024.'] }],
});
const snapshot = sampleSnapshot([article]);

interface Asked {
  readonly settings?: Partial<ServerSettings>;
  readonly rest?: Partial<CommandRequest>;
}

async function answers(command: string, options: Options, { settings, rest }: Asked = {}): Promise<Message> {
  const app = { ...sampleApp(snapshot), settings: { ...defaultSettings, ...settings } };
  const shown = [];
  for await (const one of toShown(sampleRouter(app).route({ ...commandRequest(command, options), ...rest })))
    shown.push(one);
  return lastMessage(shown);
}

const forAll: readonly (readonly [string, Options])[] = [
  ['ask', { question: 'the treaty?' }],
  ['compare', { topic: 'treaty' }],
  ['summary', { source: 'russia' }],
  ['discuss', {}],
  ['passage', { id: 'russia#p0' }],
];

describe.each(forAll)('/%s', (command, options) => {
  it.each([
    [{}, false],
    [{ isPrivate: true }, true],
    [{ channels: ['c1', 'c2'] }, false],
    [{ channels: ['c2'] }, true],
  ])('with the settings %j is private: %s', async (settings, isPrivate) => {
    expect((await answers(command, options, { settings })).isPrivate).toBe(isPrivate);
  });

  it.each([
    [{ channelId: 't9', parentChannelId: 'c1' }, false],
    [{ channelId: 't9', parentChannelId: 'c2' }, true],
    [{ channelId: 'c1', parentChannelId: 'c2' }, false],
  ])('in a thread is private as in its channel: %j, %s', async (rest, isPrivate) => {
    const message = await answers(command, options, { settings: { channels: ['c1'] }, rest });
    expect(message.isPrivate).toBe(isPrivate);
  });

  it('is private where Discord does not say which channel it is', async () => {
    const message = await answers(command, options, { settings: { channels: ['c1'] }, rest: { channelId: null } });
    expect(message.isPrivate).toBe(true);
  });
});

describe('private by default', () => {
  const settings = { isPrivate: true };

  it('yields to who asks for an answer for all, but not in a channel that is to be quiet', async () => {
    const options = { question: 'the treaty?', private: false };
    expect((await answers('ask', options, { settings })).isPrivate).toBe(false);
    expect((await answers('ask', options, { settings: { channels: ['c2'] } })).isPrivate).toBe(true);
  });
});

describe('a channel that is to be quiet', () => {
  const app = { ...sampleApp(snapshot), settings: { ...defaultSettings, channels: ['c2'] } };

  it('gets no shared answers', async () => {
    const message = await answers('ask', { question: 'the treaty?' }, { settings: { channels: ['c2'] } });
    expect(buttonsOf(message).map(labelOf)).not.toContain('Share');
    const press = controlRequest('share.1', { shown: shownTexts(message), permissions: 2048n });
    expect(sampleRouter(app).route(press)).toMatchObject({ outcome: 'forbidden', isPrivate: true });
  });

  it.each(['ask.1.open~the+treaty?', 'discuss.1.russia~1'])('gets no answer of the button %s', (customId) => {
    expect(sampleRouter(app).route(controlRequest(customId))).toMatchObject({ outcome: 'found', isPrivate: true });
  });
});

describe('the language for all', () => {
  it.each([
    [{ locale: 'ko' }, {}, '### the treaty?', '도움이 됐어요'],
    [{ locale: null }, { serverLocale: 'ko' }, '### the treaty?', '도움이 됐어요'],
    [{ locale: 'en-US' }, { serverLocale: 'ko' }, '### the treaty?', 'Helpful'],
  ])('%j goes before the server’s own', async (settings, rest, title, label) => {
    const message = await answers('ask', { question: 'the treaty?' }, { settings, rest });
    expect(textOf(message)).toContain(title);
    expect(buttonsOf(message).map(labelOf)).toContain(label);
  });

  it('is not that of private answers', async () => {
    const asked = { question: 'the treaty?', private: true };
    expect(buttonsOf(await answers('ask', asked, { settings: { locale: 'ko' } })).map(labelOf)).toContain('Helpful');
  });
});

it('no answer asks whether it helped where the server does not want it', async () => {
  const message = await answers('ask', { question: 'the treaty?' }, { settings: { asksFeedback: false } });
  expect(buttonsOf(message).map(labelOf).join()).not.toMatch(/elpful/);
});

async function asks(settings: Partial<ServerSettings>, options: Options, rest: Partial<CommandRequest> = {}) {
  const { records, calls } = fakeRecords({ settings });
  const memory = createMemoryLog();
  const bot = createBot({ ...fixedParts(snapshot), records, log: memory.log });
  for await (const _ of toShown(bot.route({ ...commandRequest('ask', options), ...rest })));
  return calls;
}

describe('questions without an answer', () => {
  it('are kept where the server wants it, without who asked', async () => {
    const calls = await asks({ keepsGaps: true }, { question: 'Who pays for bananas?' });
    expect(calls).toEqual([['recordGap', 's1', 'Who pays for bananas?']]);
  });

  it.each([
    [{}, { question: 'Who pays for bananas?' }, {}],
    [{ keepsGaps: true }, { question: 'the treaty?' }, {}],
    [{ keepsGaps: true }, { question: '?' }, {}],
    [{ keepsGaps: true }, { question: 'Who pays for bananas?' }, { serverId: null }],
  ])('are not kept otherwise: %j %j %j', async (settings, options, rest) => {
    expect(await asks(settings, options, rest)).toEqual([]);
  });

  it('that cannot be kept go to the log, and nobody waits', async () => {
    const failed = new Error('no disk');
    const { records } = fakeRecords({ settings: { keepsGaps: true } }, { recordGap: () => Promise.reject(failed) });
    const memory = createMemoryLog();
    const bot = createBot({ ...fixedParts(snapshot), records, log: memory.log });
    const reply = bot.route(commandRequest('ask', { question: 'Who pays for bananas?' }));
    expect(reply).toMatchObject({ outcome: 'refused' });
    await Promise.resolve();
    await Promise.resolve();
    expect(memory.lines()).toContainEqual(expect.objectContaining({ level: 'error', server: 's1' }));
    expect(JSON.stringify(memory.lines())).not.toContain('bananas');
  });
});

const botWith = (settings: Partial<ServerSettings>) =>
  createBot({ ...fixedParts(snapshot), records: fakeRecords({ settings }).records, log: createMemoryLog().log });

describe('what a slow reply is announced as', () => {
  it.each([
    ['ask', {}, {}, false],
    ['ask', { private: true }, {}, true],
    ['ask', {}, { isPrivate: true }, true],
    ['ask', {}, { channels: ['c2'] }, true],
    ['corpus', {}, {}, true],
    ['suggest', {}, {}, true],
    ['privacy', {}, {}, true],
    ['sources', {}, {}, true],
  ])('/%s %j with %j is private: %s', (command, options, settings, isPrivate) => {
    expect(botWith(settings).isPrivate(commandRequest(command, options))).toBe(isPrivate);
  });

  it('is as by default until a server’s settings are in memory, and outlives a store that fails', async () => {
    const records = { ...fakeRecords().records, settings: () => Promise.reject(new Error('no disk')) };
    const bot = createBot({ ...fixedParts(snapshot), records, log: createMemoryLog().log });
    expect(bot.isPrivate(commandRequest('ask'))).toBe(false);
    await Promise.resolve();
  });

  it('is nothing for a control, and private for a form', () => {
    const bot = botWith({ isPrivate: true });
    expect(bot.isPrivate(controlRequest('share.1'))).toBe(false);
  });
});

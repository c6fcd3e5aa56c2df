import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/bot/command.js';
import { createPromise } from '../../support/create-promise.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import type { StoredInteraction } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { ask, atOnce, isPrivate, shows, start, textsOf, typesOf } from './harness.js';
import { message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

const slow = async (asksPrivately: boolean, reply: (show: Promise<void>) => Reply): Promise<StoredInteraction> => {
  const ready = createPromise<void>();
  await start(discord, () => reply(ready.promise), atOnce);
  const asked = discord.act({ kind: 'command', name: 'ask', options: { private: asksPrivately } });
  await waitUntil(asked, ({ acknowledgedAt }) => acknowledgedAt !== null);
  expect([...asked.messages.values()]).toMatchObject([{ isLoading: true, flags: asksPrivately ? 64 : 0 }]);
  ready.resolve();
  return asked;
};

describe('a command', () => {
  it('arrives with who asks, where, and the options as typed', async () => {
    const { bot } = await start(discord, () => message('hello'));
    const asked = discord.act(ask, { locale: 'ko' });
    await waitUntil(asked, shows('hello'));
    expect(bot.asked).toEqual([
      {
        kind: 'command',
        requestId: asked.id,
        userId: '300000000000000003',
        serverId: discord.serverId,
        locale: 'ko',
        serverLocale: 'en-US',
        permissions: 2_147_483_648n,
        roleIds: [],
        channelId: '400000000000000004',
        parentChannelId: null,
        command: 'ask',
        subcommand: '',
        options: { question: 'What changed?', private: true },
        attachments: {},
      },
    ]);
    expectNoViolations(discord);
  });

  it('in a direct message has no server', async () => {
    const { bot } = await start(discord, () => message('hello'));
    await waitUntil(discord.act(ask, { serverId: null }), shows('hello'));
    expect(bot.asked).toMatchObject([{ serverId: null, serverLocale: null, userId: '300000000000000003' }]);
  });

  it.each([true, false])('is answered by one direct reply, private: %s', async (wanted) => {
    const { log } = await start(discord, () => message('hello', { isPrivate: wanted }));
    const asked = await waitUntil(discord.act(ask), shows('hello'));
    expect(typesOf(asked)).toEqual([4]);
    expect(isPrivate(asked)).toEqual([wanted]);
    expectNoViolations(discord);
    await log.until('answered');
    expect(log.lines()).toContainEqual(
      expect.objectContaining({ command: 'ask', outcome: 'shown', interaction: asked.id }),
    );
  });

  it('replaces its message with each further one', async () => {
    const more = createPromise<void>();
    await start(discord, async function* () {
      yield message('first');
      await more.promise;
      yield message('second');
    });
    const asked = await waitUntil(discord.act(ask), shows('first'));
    more.resolve();
    await waitUntil(asked, shows('second'));
    expect(typesOf(asked)).toEqual([4, 'PATCH @original']);
    expect(textsOf(asked)).toEqual(['second']);
    expectNoViolations(discord);
  });

  it('fails in private, with the id that the log has', async () => {
    const { log } = await start(discord, () => Promise.reject(new Error('the cat sat on it')));
    const asked = discord.act(ask);
    await waitUntil(asked, shows(`failed ${asked.id}`));
    expect(isPrivate(asked)).toEqual([true]);
    expect(log.lines()).toContainEqual(
      expect.objectContaining({
        interaction: asked.id,
        level: 'error',
        err: expect.objectContaining({ message: 'the cat sat on it' }),
      }),
    );
    expectNoViolations(discord);
  });

  it('that fails after its first message leaves it and adds the failure', async () => {
    await start(discord, async function* () {
      yield message('first');
      await Promise.reject(new Error('later'));
    });
    const asked = discord.act(ask);
    await waitUntil(asked, shows(`failed ${asked.id}`));
    expect(textsOf(asked)).toEqual(['first', `failed ${asked.id}`]);
    expect(isPrivate(asked)).toEqual([false, true]);
    expectNoViolations(discord);
  });
});

describe('a slow command', () => {
  it.each([true, false])('is deferred as it was asked (private: %s), then edited', async (asksPrivately) => {
    const asked = await slow(asksPrivately, (ready) => ready.then(() => message('late', { isPrivate: asksPrivately })));
    await waitUntil(asked, shows('late'));
    expect(typesOf(asked)).toEqual([5, 'PATCH @original']);
    expect(isPrivate(asked)).toEqual([asksPrivately]);
    expectNoViolations(discord);
  });

  it('that turns out private takes "thinking…" away from the channel', async () => {
    const asked = await slow(false, (ready) => ready.then(() => message('refused', { isPrivate: true })));
    await waitUntil(asked, shows('refused'));
    expect(asked.messages.size).toBe(1);
    expect(isPrivate(asked)).toEqual([true]);
    expectNoViolations(discord);
  });

  it('that fails says so in private', async () => {
    const asked = await slow(false, (ready) => ready.then(() => Promise.reject(new Error('late failure'))));
    await waitUntil(asked, shows(`failed ${asked.id}`));
    expect(asked.messages.size).toBe(1);
    expect(isPrivate(asked)).toEqual([true]);
    expectNoViolations(discord);
  });

  it('goes on editing the message that took the place of "thinking…"', async () => {
    const asked = await slow(false, async function* (ready) {
      await ready;
      yield message('one', { isPrivate: true });
      yield message('two', { isPrivate: true });
    });
    await waitUntil(asked, shows('two'));
    expect(textsOf(asked)).toEqual(['two']);
    expectNoViolations(discord);
  });
});

describe('autocomplete', () => {
  it('is answered at once with the choices for what was typed', async () => {
    const { bot } = await start(discord, () => message('unused'), atOnce);
    const typing = discord.act({
      kind: 'autocomplete',
      name: 'search',
      option: 'source',
      typed: 'russ',
      options: { query: 'treaty' },
    });
    await waitUntil(typing, ({ answers }) => answers.length > 0);
    expect(typing.answers.map(({ body }) => body)).toEqual([
      { type: 8, data: { choices: [{ name: 'You typed russ', value: 'russ' }] } },
    ]);
    expect(bot.asked).toMatchObject([
      { option: 'source', typed: 'russ', options: { query: 'treaty', source: 'russ' } },
    ]);
    expectNoViolations(discord);
  });
});

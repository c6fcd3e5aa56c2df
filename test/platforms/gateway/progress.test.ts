import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Modal } from '../../../src/bot/command.js';
import { createPromise } from '../../support/create-promise.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { ask, atOnce, connect, never, shows, start, textsOf, typesOf } from './harness.js';
import { createTestBot, message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

describe('progress', () => {
  it('that comes faster than edits may is shown at its beginning and its end', async () => {
    await start(discord, async function* () {
      for (let done = 0; done <= 500; done += 1) yield message(`${done} of 500`);
    });
    const asked = await waitUntil(discord.act(ask), shows('500 of 500'));
    expect(typesOf(asked)).toEqual([4, 'PATCH @original']);
    expectNoViolations(discord);
  });

  it('is shown step by step where there is time', async () => {
    const steps = [createPromise<void>(), createPromise<void>()];
    let clock = 0;
    const bot = createTestBot(async function* () {
      yield message('one');
      await steps[0]?.promise;
      yield message('two');
      await steps[1]?.promise;
      yield message('three');
    });
    await connect(discord, bot, never, { now: () => (clock += 5000) });
    const asked = await waitUntil(discord.act(ask), shows('one'));
    steps[0]?.resolve();
    await waitUntil(asked, shows('two'));
    steps[1]?.resolve();
    await waitUntil(asked, shows('three'));
    expect(typesOf(asked)).toEqual([4, 'PATCH @original', 'PATCH @original']);
    expectNoViolations(discord);
  });

  it('whose token died goes on to its end, which the log keeps', async () => {
    const dead = createPromise<void>();
    let clock = 0;
    const bot = createTestBot(async function* () {
      yield message('one');
      await dead.promise;
      yield message('two');
      await new Promise((resolve) => setImmediate(resolve));
      yield message('three');
      yield message('published', { outcome: 'published' });
    });
    const { log } = await connect(discord, bot, never, { now: () => (clock += 5000) });
    const asked = await waitUntil(discord.act(ask), shows('one'));
    asked.isTokenDead = true;
    dead.resolve();
    await log.until('too late: Discord no longer knows the interaction or its message');
    expect(textsOf(asked)).toEqual(['one']);
    expect(log.lines()).toContainEqual(
      expect.objectContaining({ outcome: 'published', msg: 'ended, but the last message is not shown' }),
    );
    expect(asked.answers.filter(({ status }) => status === 401)).toHaveLength(1);
    expect(log.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
  });

  it('loses no end to a step that Discord did not take', async () => {
    const refused = createPromise<void>();
    let clock = 0;
    const bot = createTestBot(async function* () {
      yield message('one');
      yield message('two');
      await refused.promise;
      yield message('three');
    });
    const { log } = await connect(discord, bot, never, { now: () => (clock += 5000) });
    const fault = { kind: 'status', status: 400, body: { message: 'Invalid Form Body', code: 50_035 } } as const;
    discord.faults.add({ method: 'PATCH', path: /messages/, fault });
    const asked = discord.act(ask);
    await log.until('a step is not shown');
    refused.resolve();
    await waitUntil(asked, shows('three'));
    expect(textsOf(asked)).toEqual(['three']);
  });

  it('whose end Discord does not take is a failure that the person sees', async () => {
    await start(discord, async function* () {
      yield message('one');
      yield message('two');
    });
    const fault = { kind: 'status', status: 400, body: { message: 'Invalid Form Body', code: 50_035 } } as const;
    discord.faults.add({ method: 'PATCH', path: /messages/, fault });
    const asked = discord.act(ask);
    await waitUntil(asked, shows(`failed ${asked.id}`));
    expect(textsOf(asked)).toEqual(['one', `failed ${asked.id}`]);
  });

  it('of a slow command begins in the place of "thinking…"', async () => {
    const ready = createPromise<void>();
    await start(
      discord,
      async function* () {
        await ready.promise;
        yield message('one');
        yield message('two');
      },
      atOnce,
    );
    const asked = await waitUntil(discord.act(ask), ({ acknowledgedAt }) => acknowledgedAt !== null);
    ready.resolve();
    await waitUntil(asked, shows('two'));
    expect(textsOf(asked)).toEqual(['two']);
    expectNoViolations(discord);
  });
});

describe('a form', () => {
  const form: Modal = {
    outcome: 'form',
    modal: {
      custom_id: 'paste.1',
      title: 'Paste a text',
      components: ['text', 'title', 'author', 'date', 'url'].map((name) => ({
        type: 18,
        label: name,
        component: { type: 4, custom_id: name, style: name === 'text' ? 2 : 1, max_length: 4000 },
      })),
    },
  };

  it('opens as the first of an async reply, with five inputs', async () => {
    const { bot } = await start(discord, async function* (request) {
      yield request.kind === 'modal' ? message(`${Object.keys(request.fields).length} fields`) : form;
    });
    const asked = await waitUntil(discord.act(ask), ({ modal }) => modal !== null);
    const fields = { text: 'x'.repeat(4000), title: 'X' };
    await waitUntil(discord.act({ kind: 'submit', modal: asked.modal, fields }), shows('5 fields'));
    expect(bot.asked.at(-1)).toMatchObject({ fields: { ...fields, author: '', date: '', url: '' } });
    expectNoViolations(discord);
  });
});

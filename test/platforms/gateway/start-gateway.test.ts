import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ComponentType, MessageFlags } from 'discord.js';
import type { Message, Reply } from '../../../src/bot/command.js';
import type { GatewayError } from '../../../src/platforms/gateway/gateway-error.js';
import type { Delay } from '../../../src/platforms/gateway/handle-interaction.js';
import { startGateway } from '../../../src/platforms/gateway/start-gateway.js';
import type { Gateway } from '../../../src/platforms/gateway/start-gateway.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { rateLimited } from '../../support/loopback-discord/faults.js';
import { readText } from '../../support/loopback-discord/check-message-limits.js';
import { shownMessages, waitUntil } from '../../support/loopback-discord/interaction-store.js';
import type { StoredInteraction } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { createMemoryLog } from '../../support/memory-log.js';
import { createTestBot, message } from './test-bot.js';
import type { TestBot } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

const never: Delay = () => new Promise(() => {});
const atOnce: Delay = () => Promise.resolve();

interface Started {
  readonly bot: TestBot;
  readonly gateway: Gateway;
  readonly log: ReturnType<typeof createMemoryLog>;
  readonly fatal: Promise<GatewayError>;
}

/** Starts a gateway whose commands answer with `answer`; nothing is slow unless `delay` says so. */
async function start(answer: Parameters<typeof createTestBot>[0], delay: Delay = never): Promise<Started> {
  const bot = createTestBot(answer);
  const log = createMemoryLog();
  const { promise: fatal, resolve: onFatal } = createPromise<GatewayError>();
  const gateway = await startGateway({ discord, bot, log: log.log, onFatal, delay });
  onTestFinished(async () => void (await gateway.close(0)));
  return { bot, gateway, log, fatal };
}

function createPromise<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function textsOf(interaction: StoredInteraction): readonly string[] {
  return shownMessages(interaction).map(({ components }) =>
    components
      .flatMap((component) => (typeof component === 'object' && component ? readText(component, 'content') : []))
      .join(),
  );
}

const shows =
  (text: string) =>
  (interaction: StoredInteraction): boolean =>
    textsOf(interaction).includes(text);
const isPrivate = (interaction: StoredInteraction): readonly boolean[] =>
  shownMessages(interaction).map(({ flags }) => (flags & MessageFlags.Ephemeral) !== 0);
const typesOf = (interaction: StoredInteraction): readonly unknown[] =>
  interaction.answers.map(({ body, route }) =>
    typeof body === 'object' && body && 'type' in body ? body.type : route.replace(/ .*\//, ' '),
  );

const ask = { kind: 'command', name: 'ask', options: { question: 'What changed?', private: true } } as const;

const button = (customId: string): Message['components'] => [
  {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: 2, label: 'Read', custom_id: customId }],
  },
];

describe('a command', () => {
  it('arrives with who asks, where, and the options as typed', async () => {
    const { bot } = await start(() => message('hello'));
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
        command: 'ask',
        options: { question: 'What changed?', private: true },
      },
    ]);
    expectNoViolations(discord);
  });

  it('in a direct message has no server', async () => {
    const { bot } = await start(() => message('hello'));
    await waitUntil(discord.act(ask, { serverId: null }), shows('hello'));
    expect(bot.asked).toMatchObject([{ serverId: null, serverLocale: null, userId: '300000000000000003' }]);
  });

  it.each([true, false])('is answered by one direct reply, private: %s', async (wanted) => {
    const { log } = await start(() => message('hello', { isPrivate: wanted }));
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
    await start(async function* () {
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
    const { log } = await start(() => Promise.reject(new Error('the cat sat on it')));
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
    await start(async function* () {
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
  const slow = async (asksPrivately: boolean, reply: (show: Promise<void>) => Reply): Promise<StoredInteraction> => {
    const ready = createPromise<void>();
    await start(() => reply(ready.promise), atOnce);
    const asked = discord.act({ kind: 'command', name: 'ask', options: { private: asksPrivately } });
    await waitUntil(asked, ({ acknowledgedAt }) => acknowledgedAt !== null);
    expect([...asked.messages.values()]).toMatchObject([{ isLoading: true, flags: asksPrivately ? 64 : 0 }]);
    ready.resolve();
    return asked;
  };

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
    const { bot } = await start(() => message('unused'), atOnce);
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

describe('a control', () => {
  const press = async (options: {
    readonly by?: string;
    readonly isPrivate?: boolean;
    readonly values?: readonly string[];
  }) => {
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    const [held] = shownMessages(asked);
    if (held === undefined) throw new Error('no message');
    const values = options.values === undefined ? {} : { values: options.values };
    return discord.act(
      { kind: 'press', message: held, customId: 'read.1.x', ...values },
      options.by === undefined ? {} : { userId: options.by },
    );
  };
  const first = (isPrivateMessage = false) =>
    message('answer', { isPrivate: isPrivateMessage, components: button('read.1.x') });

  it.each([
    [undefined, true],
    ['300000000000000099', false],
  ])('pressed by %s knows whether that is the owner: %s', async (by, isOwner) => {
    const { bot } = await start((request) =>
      request.kind === 'command' ? first() : message('pressed', { placement: 'update' }),
    );
    const pressed = await press(by === undefined ? {} : { by });
    await waitUntil(pressed, shows('pressed'));
    expect(bot.asked.at(-1)).toMatchObject({
      kind: 'control',
      customId: 'read.1.x',
      values: [],
      isOwner,
      isPrivate: false,
    });
  });

  it('of a private message knows that, and a select menu brings its values', async () => {
    const { bot } = await start((request) => (request.kind === 'command' ? first(true) : message('pressed')));
    await waitUntil(await press({ values: ['a', 'b'] }), shows('pressed'));
    expect(bot.asked.at(-1)).toMatchObject({ isPrivate: true, values: ['a', 'b'] });
  });

  it.each([
    ['update', 7],
    ['new', 4],
  ] as const)('with placement %s answers with type %i', async (placement, type) => {
    await start((request) => (request.kind === 'command' ? first() : message('pressed', { placement })));
    const pressed = await waitUntil(await press({}), shows('pressed'));
    expect(typesOf(pressed)).toEqual([type]);
    expectNoViolations(discord);
  });

  it.each([
    ['update', [6, 'PATCH @original']],
    ['new', [6, expect.stringContaining('POST')]],
  ] as const)('that is slow with placement %s is deferred in silence', async (placement, types) => {
    const ready = createPromise<void>();
    const reply = () => ready.promise.then(() => message('pressed', { placement, isPrivate: placement === 'new' }));
    let isSlow = false;
    await start(
      (request) => (request.kind === 'command' ? first() : reply()),
      () => (isSlow ? Promise.resolve() : new Promise(() => {})),
    );
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    const [held] = shownMessages(asked);
    if (held === undefined) throw new Error('no message');
    isSlow = true;
    const pressed = discord.act({ kind: 'press', message: held, customId: 'read.1.x' });
    await waitUntil(pressed, ({ acknowledgedAt }) => acknowledgedAt !== null);
    ready.resolve();
    await waitUntil(pressed, shows('pressed'));
    expect(typesOf(pressed)).toEqual(types);
    expectNoViolations(discord);
  });

  it('works after a restart', async () => {
    const before = await start(() => first());
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    await before.gateway.close(1000);
    const [held] = shownMessages(asked);
    if (held === undefined) throw new Error('no message');
    const after = await start(() => message('still here', { placement: 'update' }));
    await waitUntil(discord.act({ kind: 'press', message: held, customId: 'read.1.x' }), shows('still here'));
    expect(after.bot.asked).toHaveLength(1);
    expect(discord.gateway.counts).toEqual({ identifies: 2, resumes: 0 });
    expectNoViolations(discord);
  });
});

describe('when Discord has trouble', () => {
  it('resumes after a dropped socket and answers what came meanwhile', async () => {
    const { log, gateway } = await start(() => message('hello'));
    discord.gateway.dropSockets();
    const asked = discord.act(ask);
    await waitUntil(asked, shows('hello'));
    await log.until('gateway session resumed');
    expect(discord.gateway.counts).toEqual({ identifies: 1, resumes: 1 });
    expect(gateway.isReady()).toBe(true);
    expectNoViolations(discord);
  });

  it.each(['user', 'global'] as const)('waits as long as a 429 (%s) says, then answers', async (scope) => {
    const { log } = await start(() => message('hello'));
    discord.faults.add({ method: 'POST', path: /callback$/, fault: rateLimited(20, scope) });
    await waitUntil(discord.act(ask), shows('hello'));
    expect(discord.requests.filter((request) => request.endsWith('/callback'))).toHaveLength(2);
    expect(log.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
    expectNoViolations(discord);
  });

  it('waits for a 429 on an edit', async () => {
    await start(async function* () {
      yield message('one');
      yield message('two');
    });
    discord.faults.add({ method: 'PATCH', path: /@original$/, fault: rateLimited(20, 'user') });
    await waitUntil(discord.act(ask), shows('two'));
    expectNoViolations(discord);
  });

  it('repeats after a 502', async () => {
    await start(() => message('hello'));
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'status', status: 502 } });
    const asked = await waitUntil(discord.act(ask), shows('hello'));
    expect(typesOf(asked)).toEqual([4]);
    expectNoViolations(discord);
  });

  it.each([true, false])('carries on by editing when the answer to a callback was lost (reset: %s)', async (reset) => {
    const { log } = await start(() => message('hello'));
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'lost-response', reset } });
    const asked = await waitUntil(discord.act(ask), ({ answers }) => answers.length === 3);
    expect(asked.answers.map(({ status }) => status)).toEqual([204, 400, 200]);
    expect(textsOf(asked)).toEqual(['hello']);
    await log.until('answered');
    expect(log.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
    expectNoViolations(discord);
  });

  it('edits as usual when the answer to a deferral was lost', async () => {
    const ready = createPromise<void>();
    await start(() => ready.promise.then(() => message('late')), atOnce);
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'lost-response', reset: true } });
    const asked = await waitUntil(discord.act({ kind: 'command', name: 'ask' }), ({ answers }) => answers.length === 2);
    ready.resolve();
    await waitUntil(asked, shows('late'));
    expect(asked.messages.size).toBe(1);
    expectNoViolations(discord);
  });

  it('warns, and tries nothing more, when it is too late', async () => {
    const reply = createPromise<Message>();
    const { log } = await start(() => reply.promise);
    const asked = discord.act(ask);
    asked.isExpired = true;
    reply.resolve(message('hello'));
    await waitUntil(asked, ({ answers }) => answers.length > 0);
    await log.until('too late: Discord no longer knows the interaction or its message');
    expect(log.lines()).toContainEqual(expect.objectContaining({ level: 'warn', code: 10062, interaction: asked.id }));
    expect(log.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
    expect(asked.answers).toHaveLength(1);
  });
});

describe('when Discord refuses the bot', () => {
  const startWith = (token: string) =>
    startGateway({
      discord: { apiUrl: discord.apiUrl, token },
      bot: createTestBot(() => message('unused')),
      log: createMemoryLog().log,
      onFatal: () => {},
    });

  it('names the token when the REST API does not accept it', async () => {
    await expect(startWith('a.b.c')).rejects.toThrow(/DISCORD_TOKEN.*Developer Portal/);
    expect(discord.gateway.counts.identifies).toBe(0);
  });

  it.each([
    [4004, /DISCORD_TOKEN/],
    [4013, /4013.*Update Footnote/],
    [4014, /intent.*4014/],
  ])('says what to do at close code %i', async (code, remedy) => {
    discord.gateway.refuseIdentify(code);
    await expect(startWith(discord.token)).rejects.toThrow(remedy);
    expect(discord.gateway.counts.identifies).toBe(1);
  });

  it('says so when it happens later', async () => {
    const { fatal, gateway } = await start(() => message('unused'));
    discord.gateway.closeSockets(4004);
    expect((await fatal).message).toMatch(/DISCORD_TOKEN/);
    expect(gateway.isReady()).toBe(false);
  });

  it('names the address when nothing answers there', async () => {
    const unreachable = startGateway({
      discord: { apiUrl: 'http://127.0.0.1:9/api', token: discord.token },
      bot: createTestBot(() => message('unused')),
      log: createMemoryLog().log,
      onFatal: () => {},
    });
    await expect(unreachable).rejects.toThrow(/cannot be reached at http:\/\/127\.0\.0\.1:9\/api.*ECONNREFUSED/);
  });
});

describe('closing', () => {
  it('lets what is under way finish, and takes nothing new', async () => {
    const reply = createPromise<Message>();
    const { gateway, bot } = await start(() => reply.promise);
    const asked = discord.act(ask);
    await expect.poll(() => bot.asked.length, { interval: 1 }).toBe(1);
    const closed = gateway.close(10_000);
    expect(gateway.isReady()).toBe(false);
    reply.resolve(message('just in time'));
    expect(await closed).toBe(0);
    expect(textsOf(asked)).toEqual(['just in time']);
    discord.act(ask);
    expect(bot.asked).toHaveLength(1);
    expectNoViolations(discord);
  });

  it('gives up on what does not finish', async () => {
    const { gateway, bot } = await start(() => new Promise<never>(() => {}));
    discord.act(ask);
    await expect.poll(() => bot.asked.length, { interval: 1 }).toBe(1);
    expect(await gateway.close(1)).toBe(1);
  });
});

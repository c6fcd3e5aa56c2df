import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPromise } from '../../support/create-promise.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { ask, heldMessage, shows, start, typesOf, withButton } from './harness.js';
import { message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

const press = async (options: {
  readonly by?: string;
  readonly isPrivate?: boolean;
  readonly values?: readonly string[];
}) => {
  const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
  const held = heldMessage(asked);
  const values = options.values === undefined ? {} : { values: options.values };
  return discord.act(
    { kind: 'press', message: held, customId: 'read.1.x', ...values },
    options.by === undefined ? {} : { userId: options.by },
  );
};

describe('a control', () => {
  it.each([
    [undefined, true],
    ['300000000000000099', false],
  ])('pressed by %s knows whether that is the owner: %s', async (by, isOwner) => {
    const { bot } = await start(discord, (request) =>
      request.kind === 'command' ? withButton() : message('pressed', { placement: 'update' }),
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
    const { bot } = await start(discord, (request) =>
      request.kind === 'command' ? withButton(true) : message('pressed'),
    );
    await waitUntil(await press({ values: ['a', 'b'] }), shows('pressed'));
    expect(bot.asked.at(-1)).toMatchObject({ isPrivate: true, values: ['a', 'b'] });
  });

  it.each([
    ['update', 7],
    ['new', 4],
  ] as const)('with placement %s answers with type %i', async (placement, type) => {
    await start(discord, (request) => (request.kind === 'command' ? withButton() : message('pressed', { placement })));
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
      discord,
      (request) => (request.kind === 'command' ? withButton() : reply()),
      () => (isSlow ? Promise.resolve() : new Promise(() => {})),
    );
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    const held = heldMessage(asked);
    isSlow = true;
    const pressed = discord.act({ kind: 'press', message: held, customId: 'read.1.x' });
    await waitUntil(pressed, ({ acknowledgedAt }) => acknowledgedAt !== null);
    ready.resolve();
    await waitUntil(pressed, shows('pressed'));
    expect(typesOf(pressed)).toEqual(types);
    expectNoViolations(discord);
  });

  it('works after a restart', async () => {
    const before = await start(discord, () => withButton());
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    await before.gateway.close(1000);
    const held = heldMessage(asked);
    const after = await start(discord, () => message('still here', { placement: 'update' }));
    await waitUntil(discord.act({ kind: 'press', message: held, customId: 'read.1.x' }), shows('still here'));
    expect(after.bot.asked).toHaveLength(1);
    expect(discord.gateway.counts).toEqual({ identifies: 2, resumes: 0 });
    expectNoViolations(discord);
  });
});

import { ComponentType, TextInputStyle } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Modal, Shown } from '../../../src/bot/command.js';
import { createPromise } from '../../support/create-promise.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import type { StoredInteraction } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { ask, atOnce, heldMessage, isPrivate, never, shows, start, typesOf, withButton } from './harness.js';
import { message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

const input = (customId: string) => ({
  type: ComponentType.Label as const,
  label: customId,
  component: { type: ComponentType.TextInput as const, custom_id: customId, style: TextInputStyle.Paragraph },
});
const form: Modal = {
  modal: { custom_id: 'askform.1', title: 'Ask', components: [input('question'), input('reason')] },
  outcome: 'form',
};
const menu = { kind: 'menu', name: 'Ask about this message', text: 'It rained.' } as const;
const isOpen = ({ modal }: StoredInteraction): boolean => modal !== null;

describe('a form', () => {
  it.each([['a command', ask] as const, ['a menu', menu] as const])('opens at once from %s', async (_what, action) => {
    const { log } = await start(discord, () => form);
    const asked = await waitUntil(discord.act(action), isOpen);
    expect(asked.modal).toEqual(form.modal);
    expect(typesOf(asked)).toEqual([9]);
    await log.until('answered');
    expect(log.lines()).toContainEqual(expect.objectContaining({ outcome: 'form', interaction: asked.id }));
    expectNoViolations(discord);
  });

  it('opens from a control, and what it sends off comes as a request of its own', async () => {
    const { bot } = await start(discord, (request) => {
      if (request.kind === 'control') return form;
      return request.kind === 'modal' ? message('thank you', { isPrivate: true }) : withButton();
    });
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    const held = heldMessage(asked);
    const pressed = await waitUntil(discord.act({ kind: 'press', message: held, customId: 'read.1.x' }), isOpen);
    const fields = { question: 'Why did it rain?\nAnd snow?' };
    const sent = discord.act({ kind: 'submit', modal: pressed.modal, fields, message: held }, { locale: 'ko' });
    await waitUntil(sent, shows('thank you'));
    expect(bot.asked.at(-1)).toEqual({
      kind: 'modal',
      requestId: sent.id,
      userId: '300000000000000003',
      serverId: discord.serverId,
      locale: 'ko',
      serverLocale: 'en-US',
      permissions: 2_147_483_648n,
      roleIds: [],
      channelId: '400000000000000004',
      parentChannelId: null,
      customId: 'askform.1',
      fields: { question: 'Why did it rain?\nAnd snow?', reason: '' },
    });
    expect(typesOf(sent)).toEqual([4]);
    expect(isPrivate(sent)).toEqual([true]);
    expectNoViolations(discord);
  });

  it('sent off and slow is deferred in private, then answered', async () => {
    const ready = createPromise<void>();
    await start(discord, () => ready.promise.then(() => message('late', { isPrivate: true })), atOnce);
    const sent = discord.act({ kind: 'submit', modal: form.modal, fields: {} });
    await waitUntil(sent, ({ acknowledgedAt }) => acknowledgedAt !== null);
    ready.resolve();
    await waitUntil(sent, shows('late'));
    expect(typesOf(sent)).toEqual([5, 'PATCH @original']);
    expect(isPrivate(sent)).toEqual([true]);
    expectNoViolations(discord);
  });

  it('counts as open when only the answer to its callback was lost', async () => {
    const { log } = await start(discord, () => form);
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'lost-response', reset: true } });
    const asked = await waitUntil(discord.act(menu), ({ answers }) => answers.length === 2);
    expect(asked.answers.map(({ status }) => status)).toEqual([204, 400]);
    await log.until('answered');
    expect(log.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
    expectNoViolations(discord);
  });
});

const failsPrivately = async (asked: StoredInteraction, types: readonly unknown[]): Promise<void> => {
  await waitUntil(asked, shows(`failed ${asked.id}`));
  expect(typesOf(asked)).toEqual(types);
  expect(isPrivate(asked)).toEqual([true]);
  expect(asked.modal).toBeNull();
  expectNoViolations(discord);
};

describe('a form that cannot be opened ends in a failure that the person sees', () => {
  it.each([
    ['command', { kind: 'command', name: 'ask' } as const, [5, 'DELETE @original', expect.stringContaining('POST')]],
    ['menu', menu, [5, 'PATCH @original']],
  ])('after a %s was deferred', async (_what, action, types) => {
    const ready = createPromise<Shown>();
    const { log } = await start(discord, () => ready.promise, atOnce);
    const asked = await waitUntil(discord.act(action), ({ acknowledgedAt }) => acknowledgedAt !== null);
    ready.resolve(form);
    await failsPrivately(asked, types);
    expect(log.lines()).toContainEqual(
      expect.objectContaining({
        level: 'error',
        err: expect.objectContaining({ message: 'A form cannot follow another answer (deferred-reply)' }),
      }),
    );
  });

  it('after a control was deferred', async () => {
    const ready = createPromise<Shown>();
    let isSlow = false;
    await start(
      discord,
      (request) => (request.kind === 'command' ? withButton() : ready.promise),
      (ms, signal) => (isSlow ? atOnce : never)(ms, signal),
    );
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    isSlow = true;
    const pressed = discord.act({ kind: 'press', message: heldMessage(asked), customId: 'read.1.x' });
    await waitUntil(pressed, ({ acknowledgedAt }) => acknowledgedAt !== null);
    ready.resolve(form);
    await failsPrivately(pressed, [6, expect.stringContaining('POST')]);
  });

  it('as the answer to a form', async () => {
    const { log } = await start(discord, () => form);
    await failsPrivately(discord.act({ kind: 'submit', modal: form.modal, fields: {} }), [4]);
    expect(log.lines()).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ message: 'A form cannot answer a form' }) }),
    );
  });

  it('because Discord does not take it', async () => {
    await start(discord, () => form);
    const body = { message: 'Invalid Form Body', code: 50_035 };
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'status', status: 400, body } });
    await failsPrivately(discord.act(menu), [4]);
    expect(discord.requests.filter((request) => request.endsWith('/callback'))).toHaveLength(2);
  });
});

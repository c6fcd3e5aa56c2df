import { ComponentType, PermissionFlagsBits } from 'discord.js';
import type { APITextDisplayComponent } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/bot/command.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { ask, button, heldMessage, shows, start } from './harness.js';
import { message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

const textDisplay = (content: string, id?: number): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
  ...(id === undefined ? {} : { id }),
});
const menu = { kind: 'menu', name: 'Find sources', text: 'It **rained** in <#1>.' } as const;

describe('a menu of a message', () => {
  it.each([
    ['somebody typed', menu, 'It **rained** in <#1>.'],
    ['somebody forwarded', { ...menu, forwarded: true }, 'It **rained** in <#1>.'],
    ['only shows a picture', { ...menu, text: '' }, ''],
  ])('brings along the text of one that %s', async (_what, action, text) => {
    const { bot } = await start(discord, () => message('hello', { isPrivate: true }));
    const asked = await waitUntil(discord.act(action), shows('hello'));
    expect(bot.asked).toEqual([
      {
        kind: 'menu',
        requestId: asked.id,
        userId: '300000000000000003',
        serverId: discord.serverId,
        locale: 'en-US',
        serverLocale: 'en-US',
        permissions: 2_147_483_648n,
        roleIds: [],
        channelId: '400000000000000004',
        parentChannelId: null,
        command: 'Find sources',
        text,
      },
    ]);
    expectNoViolations(discord);
  });
});

describe('a caller', () => {
  it('has the permissions that Discord says', async () => {
    const { bot } = await start(discord, () => message('hello'));
    const permissions = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.SendPolls;
    await waitUntil(discord.act(ask, { permissions }), shows('hello'));
    expect(bot.asked).toMatchObject([{ permissions }]);
  });

  it.each([
    ['in a direct message with the bot', { serverId: null }, null],
    ['in a direct message with others', { serverId: null, isUserInstalled: true }, null],
    [
      'in a server that does not have the bot',
      { serverId: '299999999999999999', isUserInstalled: true },
      '299999999999999999',
    ],
  ])('%s is answered', async (_where, actor, serverId) => {
    const { bot } = await start(discord, () => message('hello', { isPrivate: true }));
    for (const action of [ask, menu]) await waitUntil(discord.act(action, actor), shows('hello'));
    const inServer = { serverId, permissions: serverId === null ? null : 2_147_483_648n };
    expect(bot.asked).toMatchObject([inServer, inServer]);
    expectNoViolations(discord);
  });

  it.each([
    [false, '400000000000000004', null],
    [true, '400000000000000005', '400000000000000004'],
  ])('in a thread (%s) brings the channel that it belongs to, and never a category', async (isInThread, id, parent) => {
    const { bot } = await start(discord, () => message('hello'));
    await waitUntil(discord.act(ask, { isInThread }), shows('hello'));
    expect(bot.asked).toMatchObject([{ channelId: id, parentChannelId: parent }]);
    expectNoViolations(discord);
  });

  it('who presses a control brings the texts of its message, with their ids', async () => {
    const { bot } = await start(discord, (request) => {
      if (request.kind === 'control') return message('pressed');
      const inside: Message['components'][number] = {
        type: ComponentType.Container,
        components: [textDisplay('inside'), textDisplay('ours', 3), ...button('read.1.x')],
      };
      return message('', { components: [textDisplay('first'), inside] });
    });
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    const pressed = discord.act({ kind: 'press', message: heldMessage(asked), customId: 'read.1.x' });
    await waitUntil(pressed, shows('pressed'));
    expect(bot.asked.at(-1)).toMatchObject({
      shown: [
        { id: 1, content: 'first' },
        { id: 4, content: 'inside' },
        { id: 3, content: 'ours' },
      ],
    });
    expectNoViolations(discord);
  });
});

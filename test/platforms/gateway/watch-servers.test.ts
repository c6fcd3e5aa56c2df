import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { connect, never } from './harness.js';
import { createTestBot, message } from './test-bot.js';

let discord: LoopbackDiscord;
let told: string[];
const other = '200000000000000009';

beforeEach(async () => {
  discord = await startLoopbackDiscord();
  told = [];
});
afterEach(() => discord.close());

async function watch(): Promise<void> {
  await connect(
    discord,
    createTestBot(() => message('unused')),
    never,
    {
      servers: {
        onReady: (ids) => void told.push(`in ${ids.join(' and ')}`),
        onJoined: (id) => void told.push(`joined ${id}`),
        onLeft: (id) => void told.push(`left ${id}`),
      },
    },
  );
}

describe('the servers that the bot is in', () => {
  it('are told at the start, once', async () => {
    discord.gateway.joinServer(other);
    await watch();
    expect(told).toEqual([`in ${discord.serverId} and ${other}`]);
  });

  it('are told of when one is joined or left', async () => {
    await watch();
    discord.gateway.joinServer(other);
    discord.gateway.leaveServer(other);
    await expect
      .poll(() => told, { interval: 1 })
      .toEqual([`in ${discord.serverId}`, `joined ${other}`, `left ${other}`]);
  });

  it('are not left by an outage, but may be left during one', async () => {
    await watch();
    discord.gateway.interruptServer(discord.serverId);
    discord.gateway.restoreServer(discord.serverId);
    discord.gateway.joinServer(other);
    await expect.poll(() => told, { interval: 1 }).toEqual([`in ${discord.serverId}`, `joined ${other}`]);
    discord.gateway.interruptServer(other);
    discord.gateway.leaveServer(other);
    await expect
      .poll(() => told, { interval: 1 })
      .toEqual([`in ${discord.serverId}`, `joined ${other}`, `left ${other}`]);
  });

  it('are told anew after a connection that could not be resumed, without one that was left meanwhile', async () => {
    discord.gateway.joinServer(other);
    await watch();
    discord.gateway.forgetSession();
    discord.gateway.dropSockets();
    discord.gateway.leaveServer(other);
    await expect.poll(() => told.at(-1), { interval: 10, timeout: 9000 }).toBe(`in ${discord.serverId}`);
  }, 10_000);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/bot/command.js';
import { startGateway } from '../../../src/platforms/gateway/start-gateway.js';
import { createPromise } from '../../support/create-promise.js';
import { fetchBytes } from '../../support/fetch-bytes.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { createMemoryLog } from '../../support/memory-log.js';
import { ask, connect, start, textsOf } from './harness.js';
import { createTestBot, message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

const startWith = (token: string) =>
  startGateway({
    discord: { apiUrl: discord.apiUrl, token },
    bot: createTestBot(() => message('unused')),
    log: createMemoryLog().log,
    onFatal: () => {},
    download: fetchBytes,
  });

describe('when Discord refuses the bot', () => {
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
    const { fatal, gateway } = await start(discord, () => message('unused'));
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
      download: fetchBytes,
    });
    await expect(unreachable).rejects.toThrow(/cannot be reached at http:\/\/127\.0\.0\.1:9\/api.*ECONNREFUSED/);
  });
});

describe('an interaction', () => {
  it('is told when it comes, and when it is answered', async () => {
    const reply = createPromise<Message>();
    const told: string[] = [];
    const enter = (): (() => void) => {
      told.push('waits');
      return () => void told.push('answered');
    };
    const bot = createTestBot(() => reply.promise);
    await connect(discord, bot, undefined, { enter });
    const asked = discord.act(ask);
    await expect.poll(() => bot.asked.length, { interval: 1 }).toBe(1);
    expect(told).toEqual(['waits']);
    reply.resolve(message('here it is'));
    await expect.poll(() => told, { interval: 1 }).toEqual(['waits', 'answered']);
    expect(textsOf(asked)).toEqual(['here it is']);
  });
});

describe('closing', () => {
  it('lets what is under way finish, and takes nothing new', async () => {
    const reply = createPromise<Message>();
    const { gateway, bot } = await start(discord, () => reply.promise);
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
    const { gateway, bot } = await start(discord, () => new Promise<never>(() => {}));
    discord.act(ask);
    await expect.poll(() => bot.asked.length, { interval: 1 }).toBe(1);
    expect(await gateway.close(1)).toBe(1);
  });
});

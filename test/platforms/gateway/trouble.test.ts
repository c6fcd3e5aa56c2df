import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/bot/command.js';
import { createPromise } from '../../support/create-promise.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { rateLimited } from '../../support/loopback-discord/faults.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { ask, atOnce, shows, start, textsOf, typesOf } from './harness.js';
import { message } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

describe('when Discord has trouble', () => {
  it('resumes after a dropped socket and answers what came meanwhile', async () => {
    const { log, gateway } = await start(discord, () => message('hello'));
    discord.gateway.dropSockets();
    await log.until('gateway connection lost; connecting again');
    expect(gateway.isReady()).toBe(false);
    const asked = discord.act(ask);
    await waitUntil(asked, shows('hello'));
    await log.until('gateway session resumed');
    expect(discord.gateway.counts).toEqual({ identifies: 1, resumes: 1 });
    expect(gateway.isReady()).toBe(true);
    expectNoViolations(discord);
  });

  it.each(['user', 'global'] as const)('waits as long as a 429 (%s) says, then answers', async (scope) => {
    const { log } = await start(discord, () => message('hello'));
    discord.faults.add({ method: 'POST', path: /callback$/, fault: rateLimited(20, scope) });
    await waitUntil(discord.act(ask), shows('hello'));
    expect(discord.requests.filter((request) => request.endsWith('/callback'))).toHaveLength(2);
    expect(log.lines()).not.toContainEqual(expect.objectContaining({ level: 'error' }));
    expectNoViolations(discord);
  });

  it('waits for a 429 on an edit', async () => {
    await start(discord, async function* () {
      yield message('one');
      yield message('two');
    });
    discord.faults.add({ method: 'PATCH', path: /@original$/, fault: rateLimited(20, 'user') });
    const asked = await waitUntil(discord.act(ask), shows('two'));
    expect(typesOf(asked)).toEqual([4, 'PATCH @original']);
    expectNoViolations(discord);
  });

  it('repeats after a 502', async () => {
    await start(discord, () => message('hello'));
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'status', status: 502 } });
    const asked = await waitUntil(discord.act(ask), shows('hello'));
    expect(typesOf(asked)).toEqual([4]);
    expectNoViolations(discord);
  });

  it.each([true, false])('carries on by editing when the answer to a callback was lost (reset: %s)', async (reset) => {
    const { log } = await start(discord, () => message('hello'));
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
    await start(discord, () => ready.promise.then(() => message('late')), atOnce);
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'lost-response', reset: true } });
    const asked = await waitUntil(discord.act({ kind: 'command', name: 'ask' }), ({ answers }) => answers.length === 2);
    ready.resolve();
    await waitUntil(asked, shows('late'));
    expect(asked.messages.size).toBe(1);
    expectNoViolations(discord);
  });

  it('warns, and tries nothing more, when it is too late', async () => {
    const reply = createPromise<Message>();
    const { log } = await start(discord, () => reply.promise);
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

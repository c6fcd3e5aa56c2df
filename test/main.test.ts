import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startHealth } from '../src/health.js';
import { expectNoViolations } from './support/loopback-discord/expect-no-violations.js';
import { shownMessages, waitUntil } from './support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from './support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from './support/loopback-discord/start-loopback-discord.js';
import { createPromise } from './support/create-promise.js';
import { makeFolder } from './support/make-folder.js';
import { runProgram } from './support/program.js';
import type { Program } from './support/program.js';
import { writeSmallCorpus } from './support/write-small-corpus.js';

/** Starts the bot. Whoever does ends it. */
function startBot({ token, apiUrl }: LoopbackDiscord, env: Readonly<Record<string, string>> = {}): Program {
  return runProgram('src/main.js', { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DATA_DIR: ':memory:', ...env });
}

/** A corpus that is quick to index, where it makes no difference which one it is. */
const withSmallCorpus = (): { readonly CORPUS_DIR: string } => ({ CORPUS_DIR: writeSmallCorpus(makeFolder()) });

async function end({ child, exit }: Program): Promise<void> {
  child.kill('SIGKILL');
  await exit;
}

/** A port that is taken while the test runs. */
async function takePort(): Promise<number> {
  const { port, close } = await listen();
  onTestFinished(close);
  return port;
}

/** A port that was free a moment ago. */
async function findPort(): Promise<number> {
  const { port, close } = await listen();
  await close();
  return port;
}

async function listen(): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const health = await startHealth({ host: '127.0.0.1', port: 0, isReady: () => false });
  return { port: health.port, close: () => health.close() };
}

const ask = {
  kind: 'command',
  name: 'ask',
  options: { question: 'What does Article 4 of the treaty oblige?' },
} as const;

/** Its tests share one bot, because it is the start that costs. */
describe('the bot', () => {
  let discord: LoopbackDiscord;
  let bot: Program;
  let port: number;
  let healthBefore: number | null;
  const checkHealth = (): Promise<number | null> =>
    runProgram('src/check-health.js', { HEALTH_PORT: String(port) }).exit;
  beforeAll(async () => {
    discord = await startLoopbackDiscord();
    port = await findPort();
    healthBefore = await checkHealth();
    bot = startBot(discord, { HEALTH_PORT: String(port) });
    await bot.until('gateway ready');
  });
  afterAll(async () => {
    await end(bot);
    await discord.close();
  });

  it('answers from the shipped corpus, and its log never holds the token or the question', async () => {
    expect(await bot.until('libraries open')).toMatch(/"servers":0,"sources":0,"due":0/);
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    expect(JSON.stringify(shownMessages(asked))).toMatch(/Article 4/);
    expect(await bot.until('answered')).toContain('"outcome":"found"');
    const log = bot.output.join('\n');
    expect(log).not.toContain('oblige');
    expect(log).not.toContain(discord.token);
    expect(log).not.toContain(asked.token);
    expectNoViolations(discord);
  });

  it('answers an unknown command, a blank question and a forged control with a private line', async () => {
    const asked = await waitUntil(discord.act(ask), ({ messages }) => messages.size > 0);
    const [message] = shownMessages(asked);
    if (message === undefined) throw new Error('no message');
    const strange = [
      discord.act({ kind: 'command', name: 'withdrawn' }),
      discord.act({ kind: 'command', name: 'ask', options: { question: '  ' } }),
      discord.act({ kind: 'press', message, customId: 'read.1.%%%' }),
      discord.act({ kind: 'press', message, customId: 'nobody knows' }),
    ];
    await Promise.all(strange.map((each) => waitUntil(each, ({ messages }) => messages.size > 0)));
    expect(strange.flatMap(shownMessages).map(({ flags }) => flags & 64)).toEqual([64, 64, 64, 64]);
    expect(bot.output.join('\n')).not.toContain('"level":"error"');
    expectNoViolations(discord);
  });

  it('says on its health port that Discord is connected, and its health check agrees', async () => {
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect([healthBefore, await checkHealth()]).toEqual([1, 0]);
  });

  it('finishes the reply under way at SIGTERM, and exits with 0', async () => {
    const held = createPromise<void>();
    discord.faults.add({ method: 'POST', path: /callback$/, fault: { kind: 'held', until: held.promise } });
    const before = callbacks(discord);
    const asked = discord.act(ask);
    await expect.poll(() => callbacks(discord)).toBe(before + 1);
    bot.child.kill('SIGTERM');
    await bot.until('closing');
    expect(asked.messages.size).toBe(0);
    held.resolve();
    expect(await bot.exit).toBe(0);
    expect(shownMessages(asked)).toHaveLength(1);
    expect(bot.output.at(-1)).toContain('"unfinished":0');
    expect(bot.errors).toEqual([]);
    expectNoViolations(discord);
  });
});

describe('the bot while it starts', () => {
  it('exits with 0 at SIGINT', async () => {
    const discord = await startLoopbackDiscord();
    onTestFinished(() => discord.close());
    const bot = startBot(discord, withSmallCorpus());
    onTestFinished(() => end(bot));
    await bot.until('index ready');
    bot.child.kill('SIGINT');
    expect(await bot.exit).toBe(0);
    expect(bot.errors).toEqual([]);
  });
});

function callbacks(discord: LoopbackDiscord): number {
  return discord.requests.filter((request) => request.endsWith('/callback')).length;
}

describe('without a token', () => {
  it.each([
    ['the bot', 'main.js', 'SIGINT', 'DISCORD_TOKEN is not set: here is Footnote without Discord, at ', () => ({}), 3],
    ['the preview, asked for by name,', 'preview.js', 'SIGTERM', 'Footnote without Discord, at ', withSmallCorpus, 2],
  ] as const)(
    '%s is a page on this computer, with questions to try, until a signal ends it',
    async (_name, file, signal, line, corpus, questions) => {
      const port = String(await findPort());
      const preview = runProgram(`src/${file}`, { DISCORD_TOKEN: '', PREVIEW_PORT: port, ...corpus() });
      onTestFinished(() => end(preview));
      const address = `http://127.0.0.1:${port}`;
      expect(await preview.until('Footnote without Discord')).toBe(`${line}${address}`);
      const responses = await Promise.all(['/', '/main.js', '/page.css'].map((path) => fetch(address + path)));
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
      await preview.until('Try asking there:');
      preview.child.kill(signal);
      expect(await preview.exit).toBe(0);
      expect(preview.output.slice(1)).toEqual([
        'Try asking there:',
        ...Array(questions).fill(expect.stringMatching(/^ {2}\S.*\?$/)),
      ]);
      expect(preview.errors).toEqual([]);
    },
  );
});

describe('the bot does not start, and says why in plain words,', () => {
  let discord: LoopbackDiscord;
  beforeEach(async () => {
    discord = await startLoopbackDiscord();
  });
  afterEach(() => discord.close());
  const fails = async (env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const bot = startBot(discord, env);
    onTestFinished(() => end(bot));
    expect(await bot.exit).toBe(1);
    expect(bot.errors.join('\n')).not.toMatch(/^\s+at /m);
    return bot.errors;
  };

  it('without a token, where a health port is set: something waits for a bot', async () => {
    const errors = await fails({ DISCORD_TOKEN: '', HEALTH_PORT: String(await findPort()) });
    expect(errors[0]).toContain('DISCORD_TOKEN is not set');
    expect(errors.join('\n')).toContain('npm run ask');
    expect(discord.requests).toEqual([]);
  });

  it('with wrong settings: all of them together, without their values', async () => {
    const errors = await fails({ DISCORD_TOKEN: 'hunter2', LOG_LEVEL: 'loud', HEALTH_PORT: 'hunter2' });
    expect(errors).toHaveLength(4);
    expect(errors.join('\n')).toMatch(/DISCORD_TOKEN[^]*LOG_LEVEL[^]*HEALTH_PORT/);
    expect(errors.join('\n')).not.toContain('hunter2');
  });

  it('with a token that Discord does not accept', async () => {
    const errors = await fails({ DISCORD_TOKEN: 'MTAw.wrong.token', ...withSmallCorpus() });
    expect(errors).toEqual([expect.stringContaining('Discord does not accept DISCORD_TOKEN')]);
    expect(errors.join()).not.toContain('MTAw');
  });

  // What is said for the other codes is tested where the gateway is.
  it('when the gateway closes for good', async () => {
    discord.gateway.refuseIdentify(4014);
    const errors = await fails(withSmallCorpus());
    expect(errors).toHaveLength(1);
    expect(discord.gateway.counts.identifies).toBe(1);
  });

  it('on a broken corpus: each problem a line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'a.md'), '---\ntitle: [\n---\nText.\n');
    await writeFile(join(folder, 'b.md'), Buffer.from([0x41, 0xff, 0xfe, 0x0a]));
    const errors = await fails({ CORPUS_DIR: folder });
    expect(errors[0]).toContain('The corpus cannot be used');
    expect(
      errors
        .slice(1)
        .map((line) => line.trim().slice(0, 4))
        .toSorted(),
    ).toEqual(['a.md', 'b.md']);
    expect(discord.requests).toEqual([]);
  });

  it('on a corpus folder that is missing', async () => {
    expect(await fails({ CORPUS_DIR: '/nowhere/at/all' })).toHaveLength(2);
  });

  it('as a preview on a port that is taken', async () => {
    const port = await takePort();
    const errors = await fails({ DISCORD_TOKEN: '', PREVIEW_PORT: String(port), ...withSmallCorpus() });
    expect(errors).toEqual([expect.stringContaining(`PREVIEW_PORT ${port} on 127.0.0.1 is taken by another program.`)]);
  });

  it('on a health port that is taken', async () => {
    const port = await takePort();
    const errors = await fails({ HEALTH_PORT: String(port) });
    expect(errors).toEqual([
      `HEALTH_PORT ${port} on 127.0.0.1 is taken by another program. Choose another port, or stop that program.`,
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandRequest, Request } from '../../../src/bot/command.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { sampleCommand } from '../../support/sample-command.js';
import { connect, isPrivate, never, shows } from './harness.js';
import { createTestBot, message } from './test-bot.js';
import type { TestBot } from './test-bot.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
  discord.setCommands('global', [sampleCommand]);
});
afterEach(() => discord.close());

const bytes = new TextEncoder().encode('# Notes\n\nIt rained.');
const addFile = {
  kind: 'command',
  name: 'shelf',
  subcommand: 'add file',
  options: { title: 'Rain', year: 2024 },
  files: { file: { name: 'notes.md', bytes, contentType: 'text/markdown' } },
} as const;

/** Connects a bot that says how long the upload is. */
async function startReading(maxBytes = 1000, downloads: string[] = []): Promise<TestBot> {
  const bot = createTestBot(async (request) => {
    const file = request.kind === 'command' ? request.attachments['file'] : undefined;
    return message(file === undefined ? 'no file' : `${(await file.read(maxBytes)).length} bytes`);
  });
  await connect(discord, bot, never, {
    async download(url, max) {
      downloads.push(url);
      const response = await fetch(url);
      if (!response.ok || max < bytes.length) throw new Error(`refused: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  });
  return bot;
}

function commandOf(request: Request | undefined): CommandRequest {
  if (request?.kind !== 'command') throw new Error('The bot was not asked by a command');
  return request;
}

describe('a subcommand', () => {
  it('arrives with its name, and its own options', async () => {
    const bot = await startReading();
    const asked = discord.act({ kind: 'command', name: 'shelf', subcommand: 'status' });
    await waitUntil(asked, shows('no file'));
    expect(bot.asked).toMatchObject([{ command: 'shelf', subcommand: 'status', options: {}, attachments: {} }]);
    expectNoViolations(discord);
  });

  it('of a group arrives with both names, also while it is typed', async () => {
    const bot = await startReading();
    const typing = discord.act({
      kind: 'autocomplete',
      name: 'shelf',
      subcommand: 'add text',
      option: 'title',
      typed: 'ra',
    });
    await waitUntil(typing, ({ answers }) => answers.length > 0);
    expect(bot.asked).toMatchObject([{ kind: 'suggest', subcommand: 'add text', option: 'title', typed: 'ra' }]);
    expectNoViolations(discord);
  });
});

describe('an upload', () => {
  it('arrives with name and size, and its bytes when they are asked for', async () => {
    const bot = await startReading();
    await waitUntil(discord.act(addFile), shows(`${bytes.length} bytes`));
    const { subcommand, options, attachments } = commandOf(bot.asked[0]);
    expect({ subcommand, options }).toEqual({ subcommand: 'add file', options: { title: 'Rain', year: 2024 } });
    expect(attachments['file']).toMatchObject({ name: 'notes.md', sizeBytes: bytes.length });
    expect(JSON.stringify(bot.asked, (_key, value: unknown) => (typeof value === 'bigint' ? '' : value))).not.toContain(
      'hm=',
    );
    expect(await attachments['file']?.read(1000)).toEqual(bytes);
    expectNoViolations(discord);
  });

  it('is not fetched unless somebody reads it', async () => {
    const downloads: string[] = [];
    const bot = createTestBot(() => message('fine'));
    await connect(discord, bot, never, { download: (url) => Promise.reject(new Error(String(downloads.push(url)))) });
    await waitUntil(discord.act(addFile), shows('fine'));
    expect(downloads).toEqual([]);
  });

  it('that cannot be fetched fails the command, in private', async () => {
    await startReading(3);
    const asked = discord.act(addFile);
    await waitUntil(asked, shows(`failed ${asked.id}`));
    expect(isPrivate(asked)).toEqual([true]);
    expectNoViolations(discord);
  });

  it('whose address has expired is not there any more', async () => {
    const bot = await startReading();
    await waitUntil(discord.act(addFile), shows(`${bytes.length} bytes`));
    discord.files.expire();
    await expect(commandOf(bot.asked[0]).attachments['file']?.read(1000)).rejects.toThrow('refused: 404');
  });
});

describe('the loopback Discord', () => {
  it.each([
    ['a command without its subcommand', { kind: 'command', name: 'shelf' }, '/shelf is not registered so'],
    ['another subcommand', { kind: 'command', name: 'shelf', subcommand: 'add page' }, 'is not registered so'],
    ['a missing upload', { kind: 'command', name: 'shelf', subcommand: 'add file' }, '"file" is missing'],
    ['a text for a number', { ...addFile, options: { year: 'soon' } }, 'no option "year" for a string'],
    ['another option', { ...addFile, options: { author: 'X' } }, 'no option "author"'],
  ] as const)('lets nobody send %s', (_what, action, fault) => {
    expect(() => discord.act(action)).toThrow(fault);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, menus } from '../commands/index.js';
import { runRegister } from '../src/run-register.js';
import { expectNoViolations } from './support/loopback-discord/expect-no-violations.js';
import { startLoopbackDiscord } from './support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from './support/loopback-discord/start-loopback-discord.js';
import { createMemoryTerminal, linesOf } from './support/memory-terminal.js';
import { runProgram } from './support/program.js';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await startLoopbackDiscord();
});
afterEach(() => discord.close());

interface Run {
  readonly code: number | null;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

const settings = (env: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  ...env,
});

/** The program in this process. */
async function register(env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Run> {
  const terminal = createMemoryTerminal(args, settings(env));
  const code = await runRegister(terminal);
  return { code, output: linesOf(terminal.output()), errors: linesOf(terminal.errors()) };
}

/** The program in a process of its own, as people start it. */
async function start(...args: readonly string[]): Promise<Run> {
  const { exit, output, errors } = runProgram('src/register.js', settings({}), { args });
  return { code: await exit, output, errors };
}

const names = [...commands, ...menus].map(({ data }) => data.name);
const labels = [
  ...commands.map(({ data }) => data.name),
  ...menus.map(({ data }) => `${data.name} (menu of a message)`),
];
const namesIn = (scope: string): readonly unknown[] =>
  discord.commands(scope).map((command) => Reflect.get(command, 'name'));
const writes = (): readonly string[] => discord.requests.filter((request) => request.startsWith('PUT'));

describe('register', () => {
  it('shows what would change, then writes; the second time there is nothing to do', async () => {
    const first = await start();
    expect(first).toMatchObject({ code: 0, errors: [] });
    expect(first.output).toEqual([
      'Commands everywhere:',
      ...labels.map((label) => `  + ${label} is added`),
      'Written.',
    ]);
    expect(namesIn('global')).toEqual(names);
    const second = await register();
    expect(second.output).toEqual([
      'Commands everywhere:',
      ...labels.map((label) => `  = ${label} stays as it is`),
      'Nothing to do.',
    ]);
    expect(writes()).toHaveLength(1);
    expectNoViolations(discord);
  });

  it('names the changed parts and what goes away', async () => {
    const [ask, ...others] = [...commands, ...menus].map(({ data }) => data);
    if (ask === undefined) throw new Error('no command');
    const old = { ...ask, name: 'old', description: 'Withdrawn' };
    discord.setCommands('global', [{ ...ask, description: 'Another text' }, ...others.slice(1), old]);
    const { output } = await register();
    expect(output).toContain(`  ~ ${ask.name} changes: description`);
    expect(output).toContain(`  + ${others[0]?.name} is added`);
    expect(output).toContain('  - old is removed');
    expect(namesIn('global')).toEqual(names);
  });

  it('writes nothing with --dry-run', async () => {
    const { code, output } = await register({}, ['--dry-run']);
    expect(code).toBe(0);
    expect(output.at(-1)).toBe('Dry run: nothing was written.');
    expect(writes()).toEqual([]);
  });

  it('registers in one server, twice without a change', async () => {
    await register({ DISCORD_GUILD_ID: discord.serverId });
    expect(namesIn(discord.serverId)).toEqual(names);
    expect(namesIn('global')).toEqual([]);
    const again = await register({ DISCORD_GUILD_ID: discord.serverId });
    expect(again.output.at(-1)).toBe('Nothing to do.');
    expectNoViolations(discord);
  });

  it('takes DISCORD_APPLICATION_ID without asking Discord for it', async () => {
    await register({ DISCORD_APPLICATION_ID: discord.applicationId });
    expect(discord.requests.some((request) => request.includes('@me'))).toBe(false);
    expect(namesIn('global')).toEqual(names);
  });
});

describe('register fails with one plain message', () => {
  it.each([
    ['without a token', { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN is not set'],
    [
      'with a token that Discord does not accept',
      { DISCORD_TOKEN: 'a.wrong.one' },
      'Discord does not accept DISCORD_TOKEN',
    ],
    [
      'for a server that the bot is not in',
      { DISCORD_GUILD_ID: '299999999999999999' },
      'The bot is not in the server 299999999999999999',
    ],
    ['for somebody else’s application', { DISCORD_APPLICATION_ID: '199999999999999999' }, 'DISCORD_APPLICATION_ID'],
    [
      'without network',
      { DISCORD_API_URL: 'http://127.0.0.1:9/api' },
      'Discord cannot be reached at http://127.0.0.1:9/api',
    ],
    ['with wrong settings', { DISCORD_GUILD_ID: 'x' }, 'The configuration has a fault'],
  ])('%s', async (_when, env, message) => {
    const { code, output, errors } = await register(env);
    expect(code).toBe(1);
    expect(output).toEqual([]);
    expect(errors.join('\n')).toContain(message);
    expect(errors.join('\n')).not.toMatch(/^\s+at /m);
    expect(writes()).toEqual([]);
  });

  it('at an option that it does not know', async () => {
    const { code, output, errors } = await start('--dryrun');
    expect({ code, output }).toEqual({ code: 1, output: [] });
    expect(errors.join('\n')).toContain('--dry-run');
  });
});

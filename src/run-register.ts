import { Command } from 'commander';
import { commands, menus } from '../commands/index.js';
import { ConfigError, readConfig } from './config.js';
import type { CommandChanges } from './platforms/gateway/compare-commands.js';
import { registerCommands, RegistrationError } from './platforms/gateway/register-commands.js';
import type { RegistrationOutcome } from './platforms/gateway/register-commands.js';
import { readArguments } from './terminal.js';
import type { Terminal } from './terminal.js';
import { tokenMissing } from './token-missing.js';

const outcomes: Readonly<Record<RegistrationOutcome, string>> = {
  written: 'Written.',
  unchanged: 'Nothing to do.',
  'dry-run': 'Dry run: nothing was written.',
};

/** Runs `npm run register`; what the operator can mend ends it with a plain message. @returns the exit code */
export async function runRegister(terminal: Terminal): Promise<number> {
  const program = new Command('register')
    .description('Tells Discord which commands and menus the bot has: shows what would change, then writes it.')
    .option('--dry-run', 'only show what would change', false)
    .addHelpText(
      'after',
      '\nWith DISCORD_GUILD_ID set, the commands are registered in that server only, else everywhere.',
    );
  const ended = readArguments(program, terminal);
  if (ended !== null) return Math.min(ended, 1);
  try {
    await register(terminal, program.opts<{ readonly dryRun: boolean }>().dryRun);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof RegistrationError)) throw error;
    terminal.complain(`${error.message}\n`);
    return 1;
  }
}

async function register({ env, write }: Terminal, isDryRun: boolean): Promise<void> {
  const { discord } = readConfig(env);
  if (discord.token === null) throw new RegistrationError(tokenMissing);
  const where = discord.serverId === null ? 'everywhere' : `in the server ${discord.serverId}`;
  const outcome = await registerCommands({
    discord: { ...discord, token: discord.token },
    commands: [...commands, ...menus].map(({ data }) => data),
    isDryRun,
    onChanges: (changes) => write(`Commands ${where}:\n${renderChanges(changes)}\n`),
  });
  write(`${outcomes[outcome]}\n`);
}

function renderChanges({ added, changed, removed, same }: CommandChanges): string {
  return [
    ...added.map((name) => `  + ${name} is added`),
    ...changed.map(({ name, parts }) => `  ~ ${name} changes: ${parts.join(', ')}`),
    ...removed.map((name) => `  - ${name} is removed`),
    ...same.map((name) => `  = ${name} stays as it is`),
  ].join('\n');
}

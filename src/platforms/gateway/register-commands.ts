import { DiscordAPIError, HTTPError, REST, Routes } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { compareCommands } from './compare-commands.js';
import type { CommandChanges, NamedCommand } from './compare-commands.js';
import type { DiscordConfig } from './discord-config.js';
import { hasCode } from './interaction-api.js';

/** Discord does not take the commands; the message says what to do. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError';
}

/** What registering takes. */
export interface RegistrationOptions {
  readonly discord: DiscordConfig & { readonly token: string };
  /** Slash commands and menus: all that the application has from now on. */
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly isDryRun: boolean;
  /** Told of the changes before anything is written. */
  readonly onChanges: (changes: CommandChanges) => void;
}

/** `unchanged`: there was nothing to write. */
export type RegistrationOutcome = 'written' | 'unchanged' | 'dry-run';

/** A command that has no access to the server. Source: Discord API, Opcodes and Status Codes, JSON Error Codes. */
const missingAccess = 50001;

const application = z.object({ id: z.string() });
const registeredCommands = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));

/**
 * Compares the commands with what Discord has, then replaces them all, unless nothing would change.
 *
 * @throws {RegistrationError} when Discord refuses or cannot be reached.
 */
export async function registerCommands(options: RegistrationOptions): Promise<RegistrationOutcome> {
  const { discord, isDryRun, onChanges } = options;
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  try {
    const route = await findRoute(rest, discord);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = registeredCommands.parse(await rest.get(route, { query }));
    const commands = discord.serverId === null ? options.commands : options.commands.map(forOneServer);
    const changes = compareCommands(commands, discord.serverId === null ? registered : registered.map(forOneServer));
    onChanges(changes);
    if (changes.added.length + changes.changed.length + changes.removed.length === 0) return 'unchanged';
    if (isDryRun) return 'dry-run';
    await rest.put(route, { body: commands });
    return 'written';
  } catch (cause) {
    throw new RegistrationError(explain(cause, discord), { cause });
  }
}

async function findRoute(rest: REST, { applicationId, serverId }: DiscordConfig): Promise<`/${string}`> {
  const id = applicationId ?? application.parse(await rest.get(Routes.currentApplication())).id;
  return serverId === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, serverId);
}

/** Where a command works is a matter of global commands only. Source: Discord API, Application Commands. */
function forOneServer<T extends NamedCommand>(command: T) {
  return { ...command, contexts: undefined, integration_types: undefined };
}

function explain(cause: unknown, discord: DiscordConfig): string {
  if (cause instanceof DiscordAPIError && cause.status === 401) {
    return 'Discord does not accept DISCORD_TOKEN. Copy a fresh one from the Developer Portal (your application, page Bot, Reset Token).';
  }
  if (hasCode(cause, missingAccess)) {
    return discord.serverId === null
      ? 'Discord does not let this token register commands for DISCORD_APPLICATION_ID. Remove that setting, or use its own token.'
      : `The bot is not in the server ${discord.serverId} (DISCORD_GUILD_ID), or was invited without the scope applications.commands. Invite it again, or correct the id.`;
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof DiscordAPIError || cause instanceof HTTPError) return `Discord refuses the commands: ${reason}`;
  return `Discord cannot be reached at ${discord.apiUrl} (${reason}). Check the network, and DISCORD_API_URL if it is set.`;
}

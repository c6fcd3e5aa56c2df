import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Caller, Command, MenuCommand } from '../src/bot/command.js';

const IN_MESSAGES = [InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/**
 * Whether Discord offers a command to the caller where they are, as far as the command itself says: a server may have set it
 * otherwise for its roles, which it does not tell us. Permissions count in servers only; all of them are needed, `0` means
 * administrators, who may do anything. Source: Discord API, Application Commands, "Permissions" and "Contexts".
 */
export function mayUse({ data }: Command | MenuCommand, { serverId, permissions }: Caller): boolean {
  const { contexts, default_member_permissions: written } = data;
  const isInServer = serverId !== null;
  const wanted = isInServer ? [InteractionContextType.Guild] : IN_MESSAGES;
  if (contexts !== undefined && contexts !== null && !wanted.some((context) => contexts.includes(context)))
    return false;
  if (!isInServer || !isRestricted({ data })) return true;
  const has = permissions ?? 0n;
  if ((has & PermissionFlagsBits.Administrator) !== 0n) return true;
  const needed = BigInt(written ?? 0);
  return needed !== 0n && (has & needed) === needed;
}

/** Whether a command is for some members of a server only. */
export function isRestricted({ data }: Pick<Command | MenuCommand, 'data'>): boolean {
  return data.default_member_permissions !== undefined && data.default_member_permissions !== null;
}

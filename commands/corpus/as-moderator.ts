import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App, Caller, Message } from '../../src/bot/command.js';
import type { Actor } from '../../src/library/living/keeper.js';
import { renderNotice } from '../../src/views/render-notice.js';

/** A server's permission that lets its holder change what the server reads; administrators have all of them. */
const MODERATES = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/**
 * Runs something for those who may change their server's library, and tells all others why not. Discord's own check hides the
 * command only, and each server may set it otherwise, so commands, buttons and forms all pass here.
 */
export function asModerator<Result>(
  caller: Caller,
  app: App,
  run: (actor: Actor & { readonly userId: string }) => Result,
): Result | Message {
  const { serverId, userId } = caller;
  const { notices } = app.texts(caller.locale);
  if (serverId === null) return renderNotice({ line: notices.onlyInServers, outcome: 'not-in-server' });
  if (!app.mayChange(serverId)) return renderNotice({ line: notices.serverNotAllowed, outcome: 'server-not-allowed' });
  if (!isModerator(caller, app)) return renderNotice({ line: notices.onlyModerators, outcome: 'not-moderator' });
  return run({ serverId, userId });
}

/** Whether the caller manages the server, or has the role that the server chose. */
export function isModerator(caller: Caller, { settings: { moderatorRole } }: App): boolean {
  return managesServer(caller) || (moderatorRole !== null && caller.roleIds.includes(moderatorRole));
}

/** Whether the caller manages the server, as Discord's permissions say. */
export function managesServer({ permissions }: Caller): boolean {
  return ((permissions ?? 0n) & MODERATES) !== 0n;
}

import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

/** Discord does not let this bot in, or cannot be reached; the message says what to do. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
}

const badToken =
  'Discord does not accept DISCORD_TOKEN. Copy a fresh one from the Developer Portal (your application, page Bot, Reset Token).';

/** Close codes after which connecting again is pointless. Source: Discord API, Opcodes and Status Codes. */
const remedies: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, badToken],
  [
    GatewayCloseCodes.InvalidShard,
    'Discord refused the shard numbers of this connection (4010). Update Footnote, or report this.',
  ],
  [GatewayCloseCodes.ShardingRequired, 'This bot is in too many servers for one connection (4011): it needs sharding.'],
  [
    GatewayCloseCodes.InvalidAPIVersion,
    'Discord has withdrawn the version of its gateway that this bot speaks (4012). Update Footnote.',
  ],
  [
    GatewayCloseCodes.InvalidIntents,
    'Discord does not know an intent that this bot asks for (4013). Update Footnote, or report this.',
  ],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow an intent that this bot asks for (4014). It should only ask for "Guilds": update Footnote, or report this.',
  ],
]);

/** The error for a close code of the gateway; `null` where discord.js connects again by itself. */
export function gatewayErrorForCode(code: number): GatewayError | null {
  const message = remedies.get(code);
  return message === undefined ? null : new GatewayError(message);
}

/** Puts a failed login into words. */
export function gatewayErrorForLogin(cause: unknown, apiUrl: string): GatewayError {
  if (cause instanceof GatewayError) return cause;
  if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) {
    return new GatewayError(badToken, { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GatewayError(
    `Discord cannot be reached at ${apiUrl} (${reason}). Check the network, and DISCORD_API_URL if it is set.`,
    { cause },
  );
}

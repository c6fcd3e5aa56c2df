import { Client, GatewayIntentBits, Options } from 'discord.js';

/**
 * discord.js keeps callbacks of interactions out of this count (its `BurstHandler`), but puts edits and follow-ups of
 * interactions under it (its `SequentialHandler`, routes `/webhooks/…`), although Discord exempts these too. At the default
 * of 50, edits of slow commands would wait for each other. We call little else: `/gateway/bot` when connecting. So the
 * number only bounds a runaway loop; a real 429 is obeyed whatever it is.
 * Source: Discord API, Rate Limits, Global Rate Limit; @discordjs/rest 2.6.3, `generateRouteData` and both handlers.
 */
const maxRequestsPerSecond = 1000;

/** An interaction's callback is worthless after three seconds; a connection that hangs longer is given up and repeated. */
const requestTimeoutMs = 5000;

/** What the bot never looks up. discord.js does not support limits on guilds, channels and roles. */
const unusedCaches = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildSoundboardSoundManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};

/** A discord.js client that asks for the least: one unprivileged intent, and no caches where it can do without. */
export function createClient({ apiUrl }: { readonly apiUrl: string }): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(unusedCaches),
    sweepers: {},
    rest: { api: apiUrl, globalRequestsPerSecond: maxRequestsPerSecond, timeout: requestTimeoutMs },
  });
}

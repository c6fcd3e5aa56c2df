import { z } from 'zod';
import type { DiscordConfig } from './platforms/gateway/discord-config.js';

/** Everything that the environment decides, checked. */
export interface Config {
  readonly discord: DiscordConfig;
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Servers that may change their own library; `null`: all of them. */
  readonly allowedServers: readonly string[] | null;
  /** `postgres://…`, with a password in it; `null`: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Passages of all libraries that are kept in memory. */
  readonly cachedPassages: number;
  readonly logLevel: (typeof logLevels)[number];
  /** Where `/health` answers; `null`: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Where the preview answers; `null`: the usual port, or a free one. */
  readonly previewPort: number | null;
}

/** The environment holds settings that cannot be used; `faults` has one line each, by name and without the value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`,
    );
  }
}

/** pino's levels; `silent` is left out, because a bot without a log cannot be helped. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;

/** Discord ids are 64-bit numbers in decimal. Source: Discord API, Reference, Snowflakes. */
const snowflake = /^\d{17,20}$/;

/** Three base64url parts: application id, time, signature. Source: Discord API, Reference, Authentication. */
const tokenShape = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** With a host and the name of a database. */
/** A `%` in a password begins the code of another character; itself it is written `%25`. */
const isPercentEncoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const isPostgresUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username, password } = new URL(text);
  return (
    /^postgres(?:ql)?:$/.test(protocol) &&
    hostname !== '' &&
    pathname.length > 1 &&
    [username, password].every(isPercentEncoded)
  );
};

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'must be a port number from 1 to 65535');

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(tokenShape, 'is not a bot token; copy it from the Developer Portal, page Bot, without "Bot " before it')
    .optional(),
  DISCORD_APPLICATION_ID: z.string().regex(snowflake, 'is not an id; ids have 17 to 20 digits').optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(snowflake, 'is not an id; in Discord, right-click the server and choose "Copy Server ID"')
    .optional(),
  DISCORD_API_URL: z
    .string()
    .refine(isHttpUrl, 'must begin with http:// or https://; remove it to use Discord itself')
    .default('https://discord.com/api'),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: z.string().default('data'),
  ALLOWED_SERVERS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => snowflake.test(id)), 'must be ids of 17 to 20 digits with commas between them')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must be like postgres://user:password@host:5432/database; remove it to use SQLite')
    .optional(),
  CACHED_PASSAGES: z
    .string()
    .regex(/^[1-9]\d{3,6}$/, 'must be a whole number from 1000 to 9999999')
    .transform(Number)
    .default(60_000),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  HEALTH_PORT: z.optional(portNumber),
  HOST: z.string().default('127.0.0.1'),
  PREVIEW_PORT: z.optional(portNumber),
});

/**
 * Reads all settings at once. White space around a value is dropped; a blank value counts as not set.
 *
 * @throws {ConfigError} naming every setting that is wrong.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = schema.safeParse(
    Object.fromEntries(Object.keys(schema.shape).map((name) => [name, trimmed(env[name])])),
  );
  if (!result.success) throw new ConfigError(result.error.issues.map(describeIssue));
  const settings = result.data;
  return {
    discord: {
      token: settings.DISCORD_TOKEN ?? null,
      applicationId: settings.DISCORD_APPLICATION_ID ?? null,
      serverId: settings.DISCORD_GUILD_ID ?? null,
      apiUrl: settings.DISCORD_API_URL.replace(/\/+$/, ''),
    },
    corpusDir: settings.CORPUS_DIR,
    dataDir: settings.DATA_DIR,
    allowedServers: settings.ALLOWED_SERVERS ?? null,
    databaseUrl: settings.DATABASE_URL ?? null,
    cachedPassages: settings.CACHED_PASSAGES,
    logLevel: settings.LOG_LEVEL,
    health: settings.HEALTH_PORT === undefined ? null : { host: settings.HOST, port: settings.HEALTH_PORT },
    previewPort: settings.PREVIEW_PORT ?? null,
  };
}

/** Our messages name the remedy and never the value, which may be a secret. */
function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`;
}

function trimmed(value: string | undefined): string | undefined {
  const text = value?.trim();
  return text === '' ? undefined : text;
}

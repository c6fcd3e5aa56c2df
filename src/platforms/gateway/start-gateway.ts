import { setTimeout as wait } from 'node:timers/promises';
import { Events, GatewayDispatchEvents, Status } from 'discord.js';
import type { APIInteraction, Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from '../../bot/bot.js';
import { realDelay } from '../delay.js';
import type { Delay } from '../delay.js';
import { createClient } from './create-client.js';
import type { DiscordConfig } from './discord-config.js';
import { GatewayError, gatewayErrorForCode, gatewayErrorForLogin } from './gateway-error.js';
import { handleInteraction } from './handle-interaction.js';
import { createInteractionApi } from './interaction-api.js';
import { createFileReader } from './read-attachments.js';
import type { Download } from './read-attachments.js';
import { watchServers } from './watch-servers.js';
import type { ServerEvents } from './watch-servers.js';

/** What connecting takes. */
export interface GatewayOptions {
  readonly discord: Pick<DiscordConfig, 'apiUrl'> & { readonly token: string };
  readonly bot: Bot;
  readonly log: Logger;
  /** Called at most once, when Discord has thrown the running bot out for good. */
  readonly onFatal: (error: GatewayError) => void;
  /** Fetches what people upload; only asked for addresses of Discord's own. */
  readonly download: Download;
  /** Called when somebody begins to wait for an answer; what it returns is called when it is there. By default nobody is told. */
  readonly enter?: () => () => void;
  /** Told of the servers that the bot is in; by default nobody is. */
  readonly servers?: ServerEvents;
  /** Timers and clock by default; a test passes its own. */
  readonly delay?: Delay;
  readonly now?: () => number;
}

/** A connection to Discord. */
export interface Gateway {
  /** Whether interactions arrive at this moment. */
  isReady(): boolean;
  /**
   * Disconnects, so that Discord sends no more interactions, then waits for the answers under way, at most `timeoutMs`.
   * @returns how many answers were still unfinished.
   */
  close(timeoutMs: number): Promise<number>;
}

/**
 * Connects, and resolves when the gateway is ready.
 *
 * @throws {GatewayError} when Discord refuses the bot or cannot be reached.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { discord, log } = options;
  const client = createClient(discord);
  const inFlight = new Set<Promise<void>>();
  const refused = waitForRefusal(client);
  logConnection(client, log);
  if (options.servers !== undefined) watchServers(client, options.servers);
  answerInteractions(client, inFlight, options);
  const ready = new Promise<void>((resolve) => void client.once(Events.ClientReady, () => resolve()));
  const login = client.login(discord.token).then(() => ready);
  const failure = await Promise.race([login.then(() => null), refused]).catch((error: unknown) =>
    gatewayErrorForLogin(error, discord.apiUrl),
  );
  if (failure !== null) {
    await client.destroy();
    throw failure;
  }
  void refused.then(options.onFatal);
  return { isReady: () => isReady(client), close: (timeoutMs) => close(client, inFlight, timeoutMs) };
}

/** Resolves when Discord ends the connection for good; discord.js announces that only by an event. */
function waitForRefusal(client: Client): Promise<GatewayError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) =>
      resolve(gatewayErrorForCode(code) ?? new GatewayError(`Discord ended the connection for good (code ${code}).`)),
    );
  });
}

/**
 * Listens to the gateway's own event: it comes before discord.js has all servers, and with the payload that Discord's
 * HTTP interactions have too.
 */
function answerInteractions(client: Client, inFlight: Set<Promise<void>>, options: GatewayOptions): void {
  const handlerOptions = {
    bot: options.bot,
    log: options.log,
    api: createInteractionApi(client.rest),
    delay: options.delay ?? realDelay,
    now: options.now ?? (() => performance.now()),
    readFile: createFileReader(options.download, options.discord.apiUrl),
  };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const leave = options.enter?.();
    const answer = handleInteraction(interaction, handlerOptions).finally(() => {
      inFlight.delete(answer);
      leave?.();
    });
    inFlight.add(answer);
  });
}

/** discord.js's own `isReady` stays true while a connection is down. */
function isReady(client: Client): boolean {
  return client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);
}

async function close(client: Client, inFlight: ReadonlySet<Promise<void>>, timeoutMs: number): Promise<number> {
  await client.destroy();
  const timeout = new AbortController();
  await Promise.race([
    Promise.all(inFlight),
    wait(timeoutMs, undefined, { signal: timeout.signal }).catch(() => undefined),
  ]).finally(() => timeout.abort());
  return inFlight.size;
}

/** Without a listener for errors, discord.js would end the process for a connection that it is about to restore. */
function logConnection(client: Client, log: Logger): void {
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warns'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'gateway connection failed'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway connection lost; connecting again'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway session resumed'));
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'gateway ready'));
  client.rest.on('rateLimited', ({ global, route, retryAfter, scope }) =>
    log.warn({ global, route, retryAfter, scope }, 'rate limited'),
  );
}

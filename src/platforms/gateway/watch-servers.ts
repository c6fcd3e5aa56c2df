import { Events, GatewayDispatchEvents } from 'discord.js';
import type { Client, GatewayReadyDispatchData } from 'discord.js';

/** Who wants to know in which servers the bot is. Discord's ids; nothing here may throw. */
export interface ServerEvents {
  /**
   * All servers that the bot is in, each time that Discord has told: after the start, and after a connection that could not
   * be resumed. A server that is missing was left meanwhile. A process that holds only some of the bot's shards is not told.
   */
  readonly onReady: (serverIds: readonly string[]) => void;
  readonly onJoined: (serverId: string) => void;
  readonly onLeft: (serverId: string) => void;
}

/**
 * Tells of servers joined and left. discord.js already knows an outage (`unavailable`) from a departure, and the servers that
 * follow on READY from new ones. Source: Discord API, Gateway Events, Ready, Guild Create, Guild Delete.
 */
export function watchServers(client: Client, { onReady, onJoined, onLeft }: ServerEvents): void {
  const byShard = new Map<number, readonly string[]>();
  client.ws.on(GatewayDispatchEvents.Ready, ({ guilds }: GatewayReadyDispatchData, shard: number) => {
    byShard.set(
      shard,
      guilds.map(({ id }) => id),
    );
    // Before the last shard has told its servers, they would look as if they had been left; so would those of other processes.
    if (byShard.size === client.options.shardCount) onReady([...byShard.values()].flat());
  });
  client.on(Events.GuildCreate, ({ id }) => onJoined(id));
  client.on(Events.GuildDelete, ({ id }) => onLeft(id));
}

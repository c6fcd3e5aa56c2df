import { MessageFlags } from 'discord.js';
import type { Message } from '../../src/bot/command.js';
import { checkCallback } from './loopback-discord/check-payload.js';
import { loadSchemas } from './loopback-discord/load-schemas.js';

const schemas = await loadSchemas();

/** What Discord would reject in a message, sent as a platform sends it; empty for a good one. */
export function findMessageFaults({ components, isPrivate, placement }: Message): readonly string[] {
  const flags = MessageFlags.IsComponentsV2 | (isPrivate && placement === 'new' ? MessageFlags.Ephemeral : 0);
  const data = { components: [...components], flags, allowed_mentions: { parse: [] } };
  return checkCallback(schemas, { type: placement === 'new' ? 4 : 7, data });
}

import { MessageFlags } from 'discord.js';
import type { Message, Modal } from '../../src/bot/command.js';
import { checkAttachments } from './loopback-discord/check-attachments.js';
import { checkCallback } from './loopback-discord/check-payload.js';
import { loadSchemas } from './loopback-discord/load-schemas.js';

const schemas = await loadSchemas();

/** What Discord would reject in a message, sent as a platform sends it; empty for a good one. */
export function findMessageFaults({ components, isPrivate, placement, files = [] }: Message): readonly string[] {
  const flags = MessageFlags.IsComponentsV2 | (isPrivate && placement === 'new' ? MessageFlags.Ephemeral : 0);
  const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }));
  const data = { components: [...components], flags, allowed_mentions: { parse: [] }, attachments };
  const uploads = files.map(({ name, bytes }, index) => ({ key: `files[${index}]`, name, bytes }));
  const faults = checkCallback(schemas, { type: placement === 'new' ? 4 : 7, data });
  return [...faults, ...checkAttachments(data, uploads)];
}

/** What Discord would reject in a form; empty for a good one. */
export function findModalFaults({ modal }: Modal): readonly string[] {
  return checkCallback(schemas, { type: 9, data: modal });
}

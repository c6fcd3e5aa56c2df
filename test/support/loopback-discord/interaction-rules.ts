import { keepAttachments } from './check-attachments.js';
import type { CallbackBody } from './check-payload.js';
import { fillIds } from './fill-ids.js';
import type { ShownMessage, StoredInteraction } from './interaction-store.js';
import type { RequestBody } from './read-body.js';

/** What Discord answers to a call. */
export interface RestResponse {
  readonly status: number;
  readonly body?: object;
}

const unknownInteraction = { status: 404, body: { message: 'Unknown interaction', code: 10062 } };
const unknownWebhook = { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };
const invalidToken = { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } };
const unknownMessage = { status: 404, body: { message: 'Unknown Message', code: 10008 } };
const alreadyAcknowledged = {
  status: 400,
  body: { message: 'Interaction has already been acknowledged.', code: 40060 },
};
/** The answer to a callback whose type does not fit the interaction. Source: Discord API, JSON Error Codes. */
export const outOfPlace = { status: 400, body: { message: 'Invalid Form Body', code: 50035 } };

const ephemeral = 1 << 6;

/** A message body as far as it is shown. */
export interface MessageBody {
  readonly components?: readonly unknown[];
  readonly flags?: number;
}

/** The first answer. Source: Discord API, Interactions, Create Interaction Response. */
export function takeCallback(
  interaction: StoredInteraction | undefined,
  body: CallbackBody,
  { files, newId }: Pick<RequestBody, 'files'> & { readonly newId: string },
): RestResponse {
  if (interaction === undefined || interaction.isExpired) return unknownInteraction;
  if (interaction.acknowledgedAt !== null) return alreadyAcknowledged;
  const { source } = interaction;
  if (isOutOfPlace(body.type, interaction)) return outOfPlace;
  interaction.acknowledgedAt = performance.now();
  const request = { json: body.data ?? {}, files };
  if (body.type === 4 || body.type === 5) {
    show(interaction, { id: newId, ...readMessage(request), isLoading: body.type === 5 });
    interaction.originalId = newId;
  }
  if ((body.type === 6 || body.type === 7) && source !== null) interaction.originalId = source.id;
  if (body.type === 7 && source !== null) show(interaction, replace(source, request));
  if (body.type === 9) interaction.modal = body.data;
  return { status: 204 };
}

/** Follow-ups; the first one after a deferral fills the deferred message, with its privacy. Source: as above, Followup. */
export function takeFollowUp(
  interaction: StoredInteraction | undefined,
  request: RequestBody,
  newId: string,
): RestResponse {
  if (interaction === undefined || interaction.acknowledgedAt === null) return unknownWebhook;
  if (interaction.isTokenDead) return invalidToken;
  const original = interaction.messages.get(interaction.originalId ?? '');
  const message = original?.isLoading
    ? show(interaction, { ...replace(original, request), isLoading: false })
    : show(interaction, { id: newId, ...readMessage(request), isLoading: false });
  return { status: 200, body: renderMessage(message) };
}

/** Edits. A message's privacy never changes. */
export function takeEdit(
  interaction: StoredInteraction | undefined,
  messageId: string,
  request: RequestBody,
): RestResponse {
  if (interaction === undefined || interaction.acknowledgedAt === null) return unknownWebhook;
  if (interaction.isTokenDead) return invalidToken;
  const message = findMessage(interaction, messageId);
  if (message === null) return unknownMessage;
  const edited = show(interaction, { ...replace(message, request), isLoading: false });
  return { status: 200, body: renderMessage(edited) };
}

/** Deletes a message. */
export function takeDeletion(interaction: StoredInteraction | undefined, messageId: string): RestResponse {
  if (interaction === undefined || interaction.acknowledgedAt === null) return unknownWebhook;
  if (interaction.isTokenDead) return invalidToken;
  const message = findMessage(interaction, messageId);
  if (message === null) return unknownMessage;
  interaction.messages.delete(message.id);
  if (interaction.originalId === message.id) interaction.originalId = null;
  return { status: 204 };
}

/** A form cannot answer a form, and only where a control was pressed is there a message to update. */
function isOutOfPlace(type: number, { isSubmission, source }: StoredInteraction): boolean {
  return (type === 9 && isSubmission) || ((type === 6 || type === 7) && source === null);
}

/** The message that an interaction's id or `@original` means; `null` for none. */
export function findMessage(interaction: StoredInteraction, messageId: string): ShownMessage | null {
  const id = messageId === '@original' ? (interaction.originalId ?? '') : messageId;
  const pressed = interaction.source?.id === id ? interaction.source : null;
  return interaction.messages.get(id) ?? pressed;
}

function show(
  interaction: StoredInteraction,
  message: Omit<ShownMessage, 'interactionUserId'> & { readonly interactionUserId?: string },
): ShownMessage {
  const shown = { interactionUserId: interaction.userId, ...message };
  interaction.messages.set(shown.id, shown);
  return shown;
}

function readMessage({ json, files }: RequestBody): Pick<ShownMessage, 'components' | 'flags' | 'attachments'> {
  const { components = [], flags = 0 }: MessageBody = typeof json === 'object' && json !== null ? json : {};
  return { components: fillIds(components), flags, attachments: keepAttachments(json, files, []) };
}

/** A message with another's content in its place. */
function replace(message: ShownMessage, request: RequestBody): ShownMessage {
  const attachments = keepAttachments(request.json, request.files, message.attachments);
  return { ...message, components: readMessage(request).components, attachments };
}

/** A message as Discord's answers and component interactions carry it; only what clients read. */
export function renderMessage(message: ShownMessage): object {
  return {
    id: message.id,
    type: 20,
    channel_id: '400000000000000004',
    content: '',
    author: { id: '100000000000000001', username: 'footnote', discriminator: '0', avatar: null, bot: true },
    attachments: message.attachments,
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    flags: message.flags,
    components: message.components,
    interaction_metadata: {
      id: '500000000000000005',
      type: 2,
      user: { id: message.interactionUserId, username: 'reader', discriminator: '0', avatar: null },
      authorizing_integration_owners: {},
    },
    ...((message.flags & ephemeral) === 0 ? {} : { webhook_id: '100000000000000001' }),
  };
}

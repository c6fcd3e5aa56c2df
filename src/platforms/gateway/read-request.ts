import { ApplicationCommandType, ChannelType, ComponentType, InteractionType, MessageFlags } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIInteraction,
  APIMessageApplicationCommandInteractionData,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord.js';
import type {
  Caller,
  CommandRequest,
  ControlRequest,
  MenuRequest,
  ModalRequest,
  Request,
  SuggestRequest,
} from '../../bot/command.js';
import { readTexts } from '../read-texts.js';
import { readAttachments } from './read-attachments.js';
import type { FileReader } from './read-attachments.js';
import { readChosen, readOptions } from './read-options.js';

/**
 * Turns Discord's own payload into a request. It takes the payload rather than discord.js's classes, because the same
 * payload arrives over HTTP, and because it reads nothing from a cache. `null`: a kind that no command of ours causes.
 */
export function readRequest(interaction: APIInteraction, readFile: FileReader): Request | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return readCommand(interaction, readFile);
    case InteractionType.MessageComponent:
      return readControl(interaction);
    case InteractionType.ApplicationCommandAutocomplete:
      return readSuggest(interaction);
    case InteractionType.ModalSubmit:
      return readModal(interaction);
    case InteractionType.Ping:
      break;
  }
  return null;
}

function readCommand(
  interaction: APIApplicationCommandInteraction,
  readFile: FileReader,
): CommandRequest | MenuRequest {
  const { data } = interaction;
  if (data.type === ApplicationCommandType.Message) {
    return { kind: 'menu', ...readCaller(interaction), command: data.name, text: readMessageText(data) };
  }
  // Other types are not ours; should one be registered under our application, its name is answered as an unknown one.
  const isSlash = data.type === ApplicationCommandType.ChatInput;
  const { subcommand, leaves } = readChosen(isSlash ? (data.options ?? []) : []);
  return {
    kind: 'command',
    ...readCaller(interaction),
    command: data.name,
    subcommand,
    options: readOptions(leaves),
    attachments: readAttachments(leaves, (isSlash && data.resolved?.attachments) || {}, readFile),
  };
}

/** The message that the menu was opened on; a forwarded one carries the words of the first as a snapshot. */
function readMessageText({ resolved, target_id: id }: APIMessageApplicationCommandInteractionData): string {
  const message = resolved.messages[id];
  if (message === undefined) return '';
  return message.content === '' ? (message.message_snapshots?.[0]?.message.content ?? '') : message.content;
}

function readControl(interaction: APIMessageComponentInteraction): ControlRequest {
  const { data, message } = interaction;
  const caller = readCaller(interaction);
  return {
    kind: 'control',
    ...caller,
    customId: data.custom_id,
    values: 'values' in data ? data.values : [],
    isOwner: message.interaction_metadata?.user.id === caller.userId,
    isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    shown: readTexts(message.components ?? []),
  };
}

function readModal(interaction: APIModalSubmitInteraction): ModalRequest {
  const { data } = interaction;
  return {
    kind: 'modal',
    ...readCaller(interaction),
    customId: data.custom_id,
    fields: Object.fromEntries(readFields(data.components)),
  };
}

/** Any component as Discord sends it back; only inputs and what they stand in matter here. */
interface RawComponent {
  readonly type: ComponentType;
  readonly custom_id?: string;
  readonly value?: string;
  readonly component?: object;
  readonly components?: readonly object[];
}

function readFields(components: readonly RawComponent[]): readonly (readonly [string, string])[] {
  return components.flatMap(({ type, custom_id: customId, value, component, components: inside = [] }) => {
    if (type === ComponentType.TextInput && customId !== undefined) return [[customId, value ?? ''] as const];
    return readFields([...inside, ...(component === undefined ? [] : [component])].filter(isRaw));
  });
}

function isRaw(component: object): component is RawComponent {
  return 'type' in component;
}

function readSuggest(interaction: APIApplicationCommandAutocompleteInteraction): SuggestRequest {
  const { subcommand, leaves } = readChosen(interaction.data.options);
  const focused = leaves.find((option) => option.focused);
  return {
    kind: 'suggest',
    ...readCaller(interaction),
    command: interaction.data.name,
    subcommand,
    option: focused?.name ?? '',
    typed: String(focused?.value ?? ''),
    options: readOptions(leaves),
  };
}

const threads: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** A channel outside threads may have a parent, too: its category. */
function readParent(channel: APIInteraction['channel']): string | null {
  if (channel === undefined || !threads.includes(channel.type)) return null;
  return ('parent_id' in channel ? channel.parent_id : null) ?? null;
}

function readCaller(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>): Caller {
  // Discord sends `member` in servers and `user` in direct messages, never neither.
  // Source: Discord API, Interactions, Interaction Object.
  const user = interaction.member?.user ?? interaction.user;
  return {
    requestId: interaction.id,
    userId: user?.id ?? '',
    serverId: interaction.guild_id ?? null,
    locale: interaction.locale,
    serverLocale: interaction.guild_locale ?? null,
    permissions: interaction.member?.permissions === undefined ? null : BigInt(interaction.member.permissions),
    roleIds: interaction.member?.roles ?? [],
    channelId: interaction.channel?.id ?? null,
    parentChannelId: readParent(interaction.channel),
  };
}

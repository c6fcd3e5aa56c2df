import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType, MessageFlags } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIInteraction,
  APIMessageComponentInteraction,
} from 'discord.js';
import type { Caller, CommandRequest, ControlRequest, Options, Request, SuggestRequest } from '../../bot/command.js';

/** Any option as Discord sends it; only its name, type, value and focus matter here. */
interface RawOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly RawOption[];
}

/**
 * Turns Discord's own payload into a request. It takes the payload rather than discord.js's classes, because the same
 * payload arrives over HTTP, and because it reads nothing from a cache. `null`: a kind that no command of ours causes.
 */
export function readRequest(interaction: APIInteraction): Request | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return readCommand(interaction);
    case InteractionType.MessageComponent:
      return readControl(interaction);
    case InteractionType.ApplicationCommandAutocomplete:
      return readSuggest(interaction);
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      break;
  }
  return null;
}

function readCommand(interaction: APIApplicationCommandInteraction): CommandRequest {
  const { data } = interaction;
  const options = data.type === ApplicationCommandType.ChatInput ? readOptions(data.options ?? []) : {};
  return { kind: 'command', ...readCaller(interaction), command: data.name, options };
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
  };
}

function readSuggest(interaction: APIApplicationCommandAutocompleteInteraction): SuggestRequest {
  const leaves = leafOptions(interaction.data.options);
  const focused = leaves.find((option) => option.focused);
  return {
    kind: 'suggest',
    ...readCaller(interaction),
    command: interaction.data.name,
    option: focused?.name ?? '',
    typed: String(focused?.value ?? ''),
    options: readOptions(leaves),
  };
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
  };
}

function readOptions(options: readonly RawOption[]): Options {
  return Object.fromEntries(
    leafOptions(options).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** Options of subcommands stand one or two levels deeper. */
function leafOptions(options: readonly RawOption[]): readonly RawOption[] {
  return options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? leafOptions(option.options ?? [])
      : [option],
  );
}

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandIntegerOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandRoleOption,
  type APIApplicationCommandStringOption,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { localized } from '../src/bot/messages/localized.js';
import type { AllCommandTexts, MessageMenuTexts, Texts } from '../src/bot/messages/texts.js';

export interface StringOptionRules {
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  /** Values to choose from, with what people read for them. */
  readonly choices?: readonly { readonly value: string; readonly pick: (texts: Texts) => string }[];
}

/** In servers and direct messages, brought by a server or by a person. Source: Discord API, Application Commands, Contexts. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** A slash command's registration payload, usable everywhere. */
export function commandData(
  command: keyof AllCommandTexts,
  options: readonly APIApplicationCommandBasicOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...localized((texts) => texts.commands[command]),
    options: [...options],
    ...everywhere,
  };
}

/** The registration payload of an entry in the menu of messages, usable everywhere; it has a name and nothing else to read. */
export function menuData(
  pick: (texts: MessageMenuTexts) => { readonly name: string },
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const { name, name_localizations: names } = localized(({ menus }) => ({ ...pick(menus), description: '' }));
  return {
    type: ApplicationCommandType.Message,
    name,
    ...(names === undefined ? {} : { name_localizations: names }),
    ...everywhere,
  };
}

/** A text option; its name and description come from the catalogues. */
export function stringOption(
  pick: Parameters<typeof localized>[0],
  { required = false, autocomplete = false, choices = [] }: StringOptionRules = {},
): APIApplicationCommandStringOption {
  const texts = localized(pick);
  if (choices.length === 0) return { type: ApplicationCommandOptionType.String, ...texts, required, autocomplete };
  return { type: ApplicationCommandOptionType.String, ...texts, required, choices: choices.map(toChoice) };
}

function toChoice({
  value,
  pick,
}: NonNullable<StringOptionRules['choices']>[number]): APIApplicationCommandOptionChoice<string> {
  const {
    description: _,
    description_localizations: __,
    ...names
  } = localized((texts) => ({ name: pick(texts), description: '' }));
  return { ...names, value };
}

/** A yes-or-no option. */
export function booleanOption(pick: Parameters<typeof localized>[0]): APIApplicationCommandBooleanOption {
  return { type: ApplicationCommandOptionType.Boolean, ...localized(pick) };
}

/** An option for a whole number from 0. */
export function wholeOption(pick: Parameters<typeof localized>[0]): APIApplicationCommandIntegerOption {
  return { type: ApplicationCommandOptionType.Integer, ...localized(pick), min_value: 0 };
}

/** An option for a channel that people write in; its value is the channel's id. */
export function channelOption(pick: Parameters<typeof localized>[0]): APIApplicationCommandChannelOption {
  const { GuildText, GuildAnnouncement, GuildForum, GuildVoice, PublicThread, PrivateThread } = ChannelType;
  const channels = [GuildText, GuildAnnouncement, GuildForum, GuildVoice, PublicThread, PrivateThread] as const;
  return { type: ApplicationCommandOptionType.Channel, ...localized(pick), channel_types: [...channels] };
}

/** An option for a role of the server; its value is the role's id. */
export function roleOption(pick: Parameters<typeof localized>[0]): APIApplicationCommandRoleOption {
  return { type: ApplicationCommandOptionType.Role, ...localized(pick) };
}

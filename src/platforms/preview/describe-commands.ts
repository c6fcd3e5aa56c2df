import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type {
  APIApplicationCommandOption,
  APIApplicationCommandSubcommandGroupOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { textsFor } from '../../bot/messages/texts-for.js';
import { channels, roles, SERVER_ID } from './places.js';
import type { CommandHelp, CommandOption, MenuHelp } from './page/wire.js';

/** What a command says of itself when it is registered. */
export type SlashData = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type MenuData = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** A command has an option that the preview has no field for. */
export class CannotAskError extends Error {
  override readonly name = 'CannotAskError';

  constructor(command: string, option: APIApplicationCommandOption) {
    super(`The preview has no field for the option "${option.name}" (type ${option.type}) of /${command}`);
  }
}

const TYPES: Partial<Readonly<Record<ApplicationCommandOptionType, CommandOption['type']>>> = {
  [ApplicationCommandOptionType.String]: 'text',
  [ApplicationCommandOptionType.Integer]: 'whole',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
  // Their values are ids, chosen from a list.
  [ApplicationCommandOptionType.Channel]: 'text',
  [ApplicationCommandOptionType.Role]: 'text',
  [ApplicationCommandOptionType.Attachment]: 'file',
};

/**
 * A slash command in the reader's language: itself, or each of its subcommands, as Discord lists them.
 *
 * @throws CannotAskError for options that Footnote does not use.
 */
export function describeCommand(data: SlashData, locale: string): readonly CommandHelp[] {
  return describeUses(data, { name: data.name, subcommand: '', shown: shownName(data, locale) }, locale);
}

/** What has a name and perhaps options: a command, a group or a subcommand. */
type Usable = Pick<SlashData, 'name' | 'name_localizations' | 'description' | 'description_localizations'> & {
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
};

function describeUses(
  { description, description_localizations: descriptions, options = [] }: Usable,
  names: Pick<CommandHelp, 'name' | 'subcommand' | 'shown'>,
  locale: string,
): readonly CommandHelp[] {
  const inside = options.filter(isAround);
  if (inside.length > 0) {
    return inside.flatMap((option) => {
      const subcommand = `${names.subcommand} ${option.name}`.trim();
      return describeUses(
        option,
        { ...names, subcommand, shown: `${names.shown} ${shownName(option, locale)}` },
        locale,
      );
    });
  }
  return [
    {
      ...names,
      description: pick(description, descriptions, locale),
      options: options.map((option) => describeOption(names.name, option, locale)),
    },
  ];
}

function isAround(
  option: APIApplicationCommandOption,
): option is APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function shownName({ name, name_localizations: names }: Usable, locale: string): string {
  return pick(name, names, locale);
}

/** An entry of the menu of messages in the reader's language. */
export function describeMenu({ name, name_localizations: names }: MenuData, locale: string): MenuHelp {
  return { name, shown: pick(name, names, locale) };
}

/** Whether Discord would offer a command to somebody: all its permissions are needed, and administrators always pass. */
export function isOffered(data: SlashData | MenuData, permissions: bigint): boolean {
  const needed = data.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  return needed !== '0' && (permissions & BigInt(needed)) === BigInt(needed);
}

function describeOption(command: string, option: APIApplicationCommandOption, locale: string): CommandOption {
  const type = TYPES[option.type];
  if (type === undefined) throw new CannotAskError(command, option);
  const choices = 'choices' in option && option.choices !== undefined ? option.choices : placesFor(option, locale);
  return {
    name: option.name,
    shown: pick(option.name, option.name_localizations, locale),
    description: pick(option.description, option.description_localizations, locale),
    type,
    isRequired: option.required ?? false,
    suggests: 'autocomplete' in option && option.autocomplete,
    choices: choices.map((choice) => ({
      name: pick(choice.name, 'name_localizations' in choice ? choice.name_localizations : null, locale),
      value: choice.value,
    })),
  };
}

/** The channels or roles that Discord would list; none for options of another type. */
function placesFor({ type }: APIApplicationCommandOption, locale: string): readonly { name: string; value: string }[] {
  const { preview } = textsFor(locale);
  if (type === ApplicationCommandOptionType.Channel) {
    return channels.map(({ id, name }) => ({ name: `#${preview[name]}`, value: id }));
  }
  if (type !== ApplicationCommandOptionType.Role) return [];
  const listed = roles.map(({ id, name }) => ({ name: `@${preview[name]}`, value: id }));
  return [{ name: '@everyone', value: SERVER_ID }, ...listed];
}

/** Discord's own type of localizations depends on strictness that its packages do not share. */
type Localizations = Readonly<Record<string, string | null | undefined>> | null | undefined;

function pick(text: string, localizations: Localizations, locale: string): string {
  const found = Object.entries(localizations ?? {}).find(([name]) => name === locale);
  return found?.[1] ?? text;
}

import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType } from 'discord.js';

/** A command with the parts of it that differ, e.g. `description`, `options.question`. */
export interface ChangedCommand {
  /** As in `CommandChanges`. */
  readonly name: string;
  readonly parts: readonly string[];
}

/** What registering would do; names in the order in which they were given, those of menus with their kind behind them. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly ChangedCommand[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

/** A command as sent or as Discord gives it back; the rest of its fields are compared without knowing them. */
export interface NamedCommand {
  readonly name: string;
  /** `ApplicationCommandType`; default a slash command. Commands of different types may share a name. */
  readonly type?: number | undefined;
}

/** What Discord adds to a command. Source: Discord API, Application Commands, Application Command Object. */
const addedByDiscord = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'name_localized',
  'description_localized',
]);

/** Values that Discord fills in where a command says nothing. Source: as above. */
const defaults: Readonly<Record<string, unknown>> = { type: 1, integration_types: [0] };

/** Lists whose order means nothing. */
const sets = new Set(['contexts', 'integration_types', 'channel_types']);

/** What is said behind a name, by `ApplicationCommandType`; nothing behind that of a slash command. */
const kinds: ReadonlyMap<number, string> = new Map([
  [ApplicationCommandType.ChatInput, ''],
  [ApplicationCommandType.User, ' (menu of a member)'],
  [ApplicationCommandType.Message, ' (menu of a message)'],
  [ApplicationCommandType.PrimaryEntryPoint, ' (activity)'],
]);

/** Compares our commands with the registered ones, by type and name, without what Discord adds or leaves out. */
export function compareCommands(ours: readonly NamedCommand[], registered: readonly NamedCommand[]): CommandChanges {
  const before = new Map(registered.map((command) => [labelOf(command), command]));
  const labels = new Set(ours.map(labelOf));
  const compared = ours.flatMap((command) => {
    const name = labelOf(command);
    const old = before.get(name);
    return old === undefined ? [] : [{ name, parts: differingParts(normalize(old), normalize(command)) }];
  });
  return {
    added: ours.map(labelOf).filter((label) => !before.has(label)),
    changed: compared.filter(({ parts }) => parts.length > 0),
    removed: registered.map(labelOf).filter((label) => !labels.has(label)),
    same: compared.filter(({ parts }) => parts.length === 0).map(({ name }) => name),
  };
}

/** Tells each command from all others; the name of a slash command cannot hold a bracket. */
function labelOf({ name, type = ApplicationCommandType.ChatInput }: NamedCommand): string {
  return `${name}${kinds.get(type) ?? ` (type ${type})`}`;
}

type Fields = Readonly<Record<string, unknown>>;

function normalize(command: object): Fields {
  const fields = Object.entries(command).filter(
    ([key, value]) => !addedByDiscord.has(key) && !(key in defaults && isDeepStrictEqual(value, defaults[key])),
  );
  return dropEmpty(Object.fromEntries(fields));
}

/** Without what means the same as a missing field: `null`, `false`, an empty text, nothing in a list or an object. */
function dropEmpty(object: object): Fields {
  const fields = Object.entries(object).map(([key, value]): readonly [string, unknown] => {
    if (Array.isArray(value))
      return [
        key,
        sets.has(key) ? value.map(String).toSorted((a, b) => a.localeCompare(b)) : value.map(dropEmptyInside),
      ];
    return [key, dropEmptyInside(value)];
  });
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

function dropEmptyInside(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? dropEmpty(value) : value;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  // Discord gives menus an empty description. Source: Discord API, Application Commands, Application Command Object.
  return value === undefined || value === null || value === false || value === '';
}

/** Inside an option, only its own options have names of their own: a subcommand's options, and a group's subcommands. */
function differingParts(before: Fields, after: Fields): readonly string[] {
  return differingKeys(before, after).flatMap((key) =>
    key === 'options'
      ? differingOptions(before[key], after[key]).map((part) => part.replace(/^\./, 'options.'))
      : [key],
  );
}

function differingKeys(before: Fields, after: Fields): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  );
}

/** `.name` for each option that differs, `.name.inner` where it is only what stands in it. */
function differingOptions(before: unknown, after: unknown): readonly string[] {
  const [old, now] = [optionsByName(before), optionsByName(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const differing = names.filter((name) => !isDeepStrictEqual(old.get(name), now.get(name)));
  if (differing.length === 0) return ['order of options'];
  return differing.flatMap((name) => {
    const [then, since] = [old.get(name), now.get(name)];
    if (then === undefined || since === undefined) return [`.${name}`];
    const keys = differingKeys(then, since);
    if (!keys.every((key) => key === 'options')) return [`.${name}`];
    return differingOptions(then['options'], since['options']).map((part) =>
      part.startsWith('.') ? `.${name}${part}` : `.${name} (${part})`,
    );
  });
}

function optionsByName(options: unknown): ReadonlyMap<string, Fields> {
  const list: readonly unknown[] = Array.isArray(options) ? options : [];
  return new Map(
    list.flatMap((option) =>
      typeof option === 'object' && option !== null && 'name' in option
        ? [[String(option.name), { ...option }] as const]
        : [],
    ),
  );
}

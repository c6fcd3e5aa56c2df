import { z } from 'zod';
import { checkSchema } from './check-payload.js';
import type { Schemas } from './load-schemas.js';

/** Source of all numbers and of the expression: Discord API, Application Commands; the number of menus: Change Log. */
const maxPerType: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const maxCommandChars = 8000;
const maxDescriptionChars = 100;
const maxOptions = 25;
const subcommandType = 1;
const groupType = 2;
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const menuName = /^.{1,32}$/u;

const localizations = z.record(z.string(), z.string()).nullish();
const part = z.looseObject({
  name: z.string(),
  type: z.number().optional(),
  name_localizations: localizations,
  description: z.string().default(''),
  description_localizations: localizations,
  required: z.boolean().default(false),
  choices: z
    .array(z.object({ name: z.string(), name_localizations: localizations, value: z.union([z.string(), z.number()]) }))
    .default([]),
});
type Part = z.infer<typeof part> & { readonly options: readonly Part[] };
const partWithOptions: z.ZodType<Part> = part.extend({
  get options() {
    return z.array(partWithOptions).default([]);
  },
});
const commandShape = z.looseObject({ type: z.number().default(1), default_member_permissions: z.string().nullish() });

/** What Discord would not take of a list of commands, or what its documents forbid; nothing for a good one. */
export function checkCommands(schemas: Schemas, commands: readonly object[]): readonly string[] {
  const types = commands.map((command) => commandShape.parse(command).type);
  const keys = commands.map((command, index) => `${types[index]} ${partWithOptions.parse(command).name}`);
  return [
    ...commands.flatMap((command) => checkCommand(schemas, command)),
    ...(new Set(keys).size < keys.length ? ['two commands of a type have the same name'] : []),
    ...Object.entries(maxPerType).flatMap(([type, max]) => {
      const count = types.filter((one) => one === Number(type)).length;
      return count > max ? [`${count} commands of type ${type}, more than ${max}`] : [];
    }),
  ];
}

/** The characters that count for a command: each text in its longest language. Source: as above, Limits. */
export function countCommandChars({ choices, options, ...texts }: Part): number {
  const own =
    longest(texts.name, texts.name_localizations) + longest(texts.description, texts.description_localizations);
  const chosen = choices.map((choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length);
  return [own, ...chosen, ...options.map(countCommandChars)].reduce((sum, chars) => sum + chars, 0);
}

function checkCommand(schemas: Schemas, command: object): readonly string[] {
  const { type, default_member_permissions: permissions, ...rest } = commandShape.parse(command);
  const read = partWithOptions.parse(command);
  // The schema wants a number where the documents, and Discord, have a text of digits.
  const numeric = permissions === undefined || permissions === null ? {} : { default_member_permissions: 0 };
  const chars = countCommandChars(read);
  return [
    ...checkSchema(schemas, 'ApplicationCommandUpdateRequestSchema', { ...rest, type, ...numeric }),
    ...(typeof permissions === 'string' && !/^\d+$/.test(permissions) ? [`${read.name}: permissions are digits`] : []),
    ...(chars > maxCommandChars ? [`${read.name}: ${chars} characters, more than ${maxCommandChars}`] : []),
    ...(type === 1 ? [...checkTexts(read), ...checkNesting(read, 0)] : checkMenu(read)),
  ].map((problem) => `${read.name}: ${problem}`);
}

function checkMenu(menu: Part): readonly string[] {
  return [
    ...namesOf(menu).filter((name) => !menuName.test(name) || name.trim() !== name),
    ...(menu.description === '' && menu.options.length === 0 ? [] : ['a menu has no description and no options']),
  ];
}

/** A slash command or one of its options. */
function checkTexts(one: Part): readonly string[] {
  const descriptions = [one.description, ...Object.values(one.description_localizations ?? {})];
  const firstOptional = one.options.findIndex(({ required }) => !required);
  const lastRequired = one.options.findLastIndex(({ required }) => required);
  const names = one.options.map(({ name }) => name);
  return [
    ...namesOf(one).filter((name) => !slashName.test(name) || name !== name.toLowerCase()),
    ...descriptions.filter((text) => text.trim() === '' || text.length > maxDescriptionChars),
    ...(firstOptional !== -1 && firstOptional < lastRequired ? [`${one.name}: required options come first`] : []),
    ...(new Set(names).size < names.length ? [`${one.name}: two options have the same name`] : []),
    ...one.options.flatMap(checkTexts),
  ];
}

/**
 * Subcommands stand in a command or a group, groups in a command, plain options beside neither; and what is inside cannot
 * have permissions of its own. `depth`: 0 for the command. Source: as above, Subcommands and Subcommand Groups.
 */
function checkNesting({ name, type, options }: Part, depth: number): readonly string[] {
  const kinds = options.map((option) => option.type ?? 0);
  const isGroup = depth > 0 && type === groupType;
  const isAround = kinds.some((kind) => kind === subcommandType || kind === groupType);
  return [
    ...(options.length > maxOptions ? [`${name}: ${options.length} options, more than ${maxOptions}`] : []),
    ...(isAround && kinds.some((kind) => kind > groupType) ? [`${name}: options beside subcommands`] : []),
    ...(depth > 0 && kinds.includes(groupType) ? [`${name}: a group inside a group`] : []),
    ...(isGroup && kinds.some((kind) => kind !== subcommandType) ? [`${name}: a group holds subcommands only`] : []),
    ...(isGroup && kinds.length === 0 ? [`${name}: a group without subcommands`] : []),
    ...(depth > 0 && type === subcommandType && isAround ? [`${name}: subcommands inside a subcommand`] : []),
    ...options
      .filter((option) => 'default_member_permissions' in option)
      .map((option) => `${option.name}: permissions`),
    ...options.flatMap((option) => checkNesting(option, depth + 1)),
  ];
}

function namesOf({ name, name_localizations: localized }: Part): readonly string[] {
  return [name, ...Object.values(localized ?? {})];
}

function longest(text: string, localized: Readonly<Record<string, string>> | null | undefined): number {
  return Math.max(text.length, ...Object.values(localized ?? {}).map(({ length }) => length));
}

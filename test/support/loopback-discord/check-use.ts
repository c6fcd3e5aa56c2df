import { z } from 'zod';
import type { Action } from './render-interaction.js';

const optionShape = z.object({
  name: z.string(),
  type: z.number(),
  required: z.boolean().default(false),
  get options() {
    return z.array(optionShape).default([]);
  },
});
type Option = z.infer<typeof optionShape>;
const commandShape = z.object({
  name: z.string(),
  type: z.number().default(1),
  options: z.array(optionShape).default([]),
});

/** What may stand in an option, by its type. Source: Discord API, Application Commands, Option Type. */
const valueTypes: Readonly<Record<number, readonly string[]>> = {
  3: ['string', 'id'],
  4: ['number'],
  5: ['boolean'],
  7: ['id'],
  8: ['id'],
  10: ['number'],
  11: ['file'],
};

/**
 * The types of the options of a command that somebody uses; none where the command is not registered.
 *
 * @throws Error where Discord's clients would not send this: a subcommand or option that is not registered, a required one
 * that is missing, a value of another type.
 */
export function checkUse(registered: readonly object[], action: Action): ReadonlyMap<string, number> {
  if (action.kind !== 'command' && action.kind !== 'autocomplete') return new Map();
  const commands = registered.map((command) => commandShape.parse(command));
  const command = commands.find(({ name, type }) => type === 1 && name === action.name);
  if (command === undefined) return new Map();
  const options = findOptions(command.options, action.subcommand ?? '');
  const label = `/${action.name} ${action.subcommand ?? ''}`.trim();
  if (options === null) throw new Error(`${label} is not registered so`);
  const faults = findFaults(options, action);
  if (faults.length > 0) throw new Error(`${label}: ${faults.join(', ')}`);
  return new Map(options.map(({ name, type }) => [name, type]));
}

/** The options of a subcommand; `null`: there is none of that name, or one must be chosen. */
function findOptions(options: readonly Option[], subcommand: string): readonly Option[] | null {
  const [first = '', ...rest] = subcommand.split(' ');
  const isAround = options.some(({ type }) => type <= 2);
  if (first === '') return isAround ? null : options;
  const chosen = options.find(({ name, type }) => name === first && type <= 2);
  return chosen === undefined ? null : findOptions(chosen.options, rest.join(' '));
}

function findFaults(
  options: readonly Option[],
  action: Extract<Action, { kind: 'command' | 'autocomplete' }>,
): readonly string[] {
  const files = action.kind === 'command' ? Object.keys(action.files ?? {}) : [];
  const given = new Map([
    ...Object.entries(action.options ?? {}).map(([name, value]) => [name, kindOf(value)] as const),
    ...files.map((name) => [name, 'file'] as const),
  ]);
  const missing = options.filter(({ name, required }) => action.kind === 'command' && required && !given.has(name));
  const wrong = [...given].filter(
    ([name, type]) => valueTypes[options.find((option) => option.name === name)?.type ?? 0]?.includes(type) !== true,
  );
  return [
    ...missing.map(({ name }) => `"${name}" is missing`),
    ...wrong.map(([name, type]) => `there is no option "${name}" for a ${type}`),
  ];
}

/** Channels and roles are picked from a list, and sent as ids. */
function kindOf(value: string | number | boolean): string {
  return typeof value === 'string' && /^\d{17,20}$/.test(value) ? 'id' : typeof value;
}

import { ApplicationCommandOptionType } from 'discord.js';
import type { Options } from '../../bot/command.js';

/** Any option as Discord sends it; only these of its fields matter here. */
export interface RawOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly RawOption[];
}

/** What was chosen of a command. */
export interface Chosen {
  /** As in `CommandRequest`. */
  readonly subcommand: string;
  /** The options that hold values. */
  readonly leaves: readonly RawOption[];
}

/** Tells the subcommand, which Discord sends as an option around the others, from the options. */
export function readChosen(options: readonly RawOption[]): Chosen {
  const [only] = options;
  if (only === undefined || !isAround(only)) return { subcommand: '', leaves: options };
  const { subcommand, leaves } = readChosen(only.options ?? []);
  return { subcommand: subcommand === '' ? only.name : `${only.name} ${subcommand}`, leaves };
}

/** Values by name; an upload is no value, but an id of Discord's that nobody needs. */
export function readOptions(leaves: readonly RawOption[]): Options {
  return Object.fromEntries(
    leaves.flatMap(({ name, type, value }) =>
      value === undefined || type === ApplicationCommandOptionType.Attachment ? [] : [[name, value] as const],
    ),
  );
}

function isAround({ type }: RawOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

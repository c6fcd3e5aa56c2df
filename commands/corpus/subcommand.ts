import type { APIApplicationCommandBasicOption, APIApplicationCommandSubcommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { App, Choice, CommandRequest, Reply, SuggestRequest } from '../../src/bot/command.js';
import { localized } from '../../src/bot/messages/localized.js';
import type { Actor } from '../../src/library/living/keeper.js';

/** A moderator, in a server. */
export type Moderator = Actor & { readonly userId: string };

/** One of the things that `/corpus` does. Who calls it was checked. */
export interface Subcommand {
  /** Key of its group, e.g. `add`; `null`: it stands by itself. */
  readonly group: 'add' | 'questions' | null;
  readonly data: APIApplicationCommandSubcommandOption;
  run(request: CommandRequest, app: App, moderator: Moderator): Reply;
  /** From memory: the snapshot, or `keeper.state`. */
  suggest?(request: SuggestRequest, app: App, moderator: Moderator): readonly Choice[];
}

/** A subcommand's registration payload; its name and description come from the catalogues. */
export function subcommandData(
  pick: Parameters<typeof localized>[0],
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...localized(pick), options: [...options] };
}

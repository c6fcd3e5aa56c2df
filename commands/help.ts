import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type { App, Caller, Command, MenuCommand } from '../src/bot/command.js';
import { renderHelp, type HelpEntry } from '../src/views/render-help.js';
import { commandData } from './command-data.js';
import { exampleQuestion } from './example-question.js';
import { isRestricted, mayUse } from './may-use.js';
import { readerTexts } from './reader-texts.js';

/** Everything that help can speak of. */
export interface Listed {
  readonly commands: readonly Command[];
  readonly menus: readonly MenuCommand[];
}

/**
 * `/help`: what this member may use here, with a question that this corpus answers. The lists are asked for when help is,
 * since help stands in one of them.
 */
export function createHelp(list: () => Listed): Command {
  return {
    isAlwaysPrivate: true,
    data: commandData('help'),
    run(request, app) {
      const snapshot = app.library.for(request.serverId);
      const { commands, menus } = list();
      const usable = commands.filter((command) => isOffered(command, request, app));
      return renderHelp(
        {
          passages: snapshot.passageCount,
          sources: snapshot.corpus.documents.length,
          commands: usable.filter((command) => !isRestricted(command)).map((command) => toEntry(command, request)),
          moderation: usable.filter(isRestricted).map((command) => toEntry(command, request)),
          menus: menus.filter((menu) => mayUse(menu, request)).map((menu) => toEntry(menu, request)),
          example: exampleQuestion(snapshot, request),
        },
        readerTexts(request, app, true),
      );
    },
  };
}

/** Whether Discord offers it, or the server's own settings let the caller use it. */
function isOffered(command: Command, caller: Caller, app: App): boolean {
  return mayUse(command, caller) || (command.isOpenTo?.(caller, app) ?? false);
}

/** Name and description as Discord shows them to the reader: in the reader's locale where it has them. */
function toEntry({ data }: Command | MenuCommand, { locale }: Caller): HelpEntry {
  const options = 'options' in data && data.options !== undefined ? data.options : [];
  return {
    name: inLocale(data.name_localizations, locale) ?? data.name,
    description: 'description' in data ? (inLocale(data.description_localizations, locale) ?? data.description) : '',
    subcommands: options
      .filter(isSubcommand)
      .map(({ name, name_localizations: names }) => inLocale(names, locale) ?? name),
  };
}

/** Also a group of them, which counts as one: its members say more of the same. */
function isSubcommand({ type }: APIApplicationCommandOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

type Localizations = Readonly<Record<string, string | null | undefined>>;

function inLocale(localizations: Localizations | null | undefined, locale: string): string | null {
  return Object.entries(localizations ?? {}).find(([key]) => key === locale)?.[1] ?? null;
}

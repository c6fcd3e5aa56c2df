import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { Command } from '../../src/bot/command.js';
import { localized } from '../../src/bot/messages/localized.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { asModerator, isModerator } from './as-moderator.js';
import type { Subcommand } from './subcommand.js';

/** `/corpus …`: what moderators do with their server's library; hidden from members unless their server decides otherwise. */
export function createCorpus(subcommands: readonly Subcommand[]): Command {
  const byPath = new Map(subcommands.map((subcommand) => [pathOf(subcommand), subcommand]));
  return {
    isAlwaysPrivate: true,
    data: {
      type: ApplicationCommandType.ChatInput,
      ...localized((texts) => texts.corpus.command),
      options: [...optionsOf(subcommands)],
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
    },
    isOpenTo: (caller, app) => isModerator(caller, app) && caller.serverId !== null && app.mayChange(caller.serverId),
    run: (request, app) =>
      asModerator(request, app, (moderator) => {
        const unknown = { line: app.texts(request.locale).notices.unknownCommand, outcome: 'unknownCommand' };
        return byPath.get(request.subcommand)?.run(request, app, moderator) ?? renderNotice(unknown);
      }),
    suggest(request, app) {
      const choices = asModerator(
        request,
        app,
        (moderator) => byPath.get(request.subcommand)?.suggest?.(request, app, moderator) ?? [],
      );
      return 'placement' in choices ? [] : choices;
    },
  };
}

/** As `CommandRequest.subcommand` has it. */
function pathOf({ group, data }: Subcommand): string {
  return group === null ? data.name : `${group} ${data.name}`;
}

/** Those that stand by themselves, and each group where its first member stands. */
function optionsOf(subcommands: readonly Subcommand[]): readonly APIApplicationCommandOption[] {
  const seen = new Set<string>();
  return subcommands.flatMap(({ group, data }): readonly APIApplicationCommandOption[] => {
    if (group === null) return [data];
    if (seen.has(group)) return [];
    seen.add(group);
    const members = subcommands.filter((other) => other.group === group);
    return [
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        ...localized((texts) => texts.corpus.groups[group]),
        options: members.map((member) => member.data),
      },
    ];
  });
}

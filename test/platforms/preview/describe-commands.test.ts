import { ApplicationCommandOptionType, ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands, menus } from '../../../commands/index.js';
import { catalogues } from '../../../src/bot/messages/texts-for.js';
import {
  CannotAskError,
  describeCommand,
  describeMenu,
  isOffered,
} from '../../../src/platforms/preview/describe-commands.js';
import { here, roles, SERVER_ID } from '../../../src/platforms/preview/places.js';
import { sampleCommand } from '../../support/sample-command.js';
import type { SlashData } from '../../../src/platforms/preview/describe-commands.js';

const data: SlashData = {
  type: ApplicationCommandType.ChatInput,
  name: 'order',
  description: 'In order',
  name_localizations: { ko: '정렬' },
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'by',
      name_localizations: { ko: '기준' },
      description: 'By what',
      required: true,
      choices: [{ name: 'Date', name_localizations: { ko: '날짜' }, value: 1 }],
    },
  ],
};

describe('a command', () => {
  it('is described in the language that it has texts in, else in its own', () => {
    expect(describeCommand(data, 'ko')).toEqual([
      {
        name: 'order',
        subcommand: '',
        shown: '정렬',
        description: 'In order',
        options: [
          {
            name: 'by',
            shown: '기준',
            description: 'By what',
            type: 'whole',
            isRequired: true,
            suggests: false,
            choices: [{ name: '날짜', value: 1 }],
          },
        ],
      },
    ]);
    expect(describeCommand(data, 'fr')).toMatchObject([{ shown: 'order', options: [{ shown: 'by' }] }]);
  });

  it('with subcommands is described once for each, those in groups too', () => {
    const described = describeCommand(sampleCommand, 'ko');
    expect(described.map(({ name, subcommand, shown }) => [name, subcommand, shown])).toEqual([
      ['shelf', 'status', '서가 상태'],
      ['shelf', 'add file', '서가 추가 파일'],
      ['shelf', 'add text', '서가 추가 text'],
    ]);
    expect(described[1]?.options).toMatchObject([
      { name: 'file', shown: '파일', type: 'file', isRequired: true },
      { name: 'title', suggests: true },
      { name: 'year', type: 'whole' },
    ]);
  });

  it('lets channels and roles be chosen from those of the preview', () => {
    const settings = commands
      .flatMap(({ data: own }) => describeCommand(own, 'ko'))
      .find(({ options }) => options.some(({ name }) => name === 'moderator-role'));
    const choicesOf = (name: string) => settings?.options.find((option) => option.name === name)?.choices;
    expect(choicesOf('channel')?.[0]).toEqual({ name: '#스터디-모임', value: here.id });
    expect(choicesOf('moderator-role')).toEqual([
      { name: '@everyone', value: SERVER_ID },
      { name: '@튜터', value: roles[0]?.id },
      { name: '@독서회', value: roles[1]?.id },
    ]);
  });

  it.each(catalogues.flatMap(({ locales }) => locales))('of ours can be filled in, in %s', (locale) => {
    const described = commands.flatMap((command) => describeCommand(command.data, locale));
    expect(described.every(({ shown, description }) => shown !== '' && description !== '')).toBe(true);
    expect(menus.map((menu) => describeMenu(menu.data, locale)).every(({ shown }) => shown !== '')).toBe(true);
  });

  it('with an option that the page has no field for is refused by name', () => {
    const options = [{ type: ApplicationCommandOptionType.User, name: 'user', description: 'A user' }] as const;
    expect(() => describeCommand({ ...data, options: [...options] }, 'ko')).toThrow(CannotAskError);
  });

  it('is offered to those who have all its permissions', () => {
    const { ManageGuild, ManageMessages } = PermissionFlagsBits;
    const needing = (permissions: bigint): SlashData => ({ ...data, default_member_permissions: String(permissions) });
    expect(isOffered(data, 0n)).toBe(true);
    expect(isOffered(needing(ManageGuild), ManageGuild)).toBe(true);
    expect(isOffered(needing(ManageGuild | ManageMessages), ManageGuild)).toBe(false);
    expect(isOffered(needing(0n), ManageGuild)).toBe(false);
  });
});

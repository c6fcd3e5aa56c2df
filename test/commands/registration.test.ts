import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands, menus } from '../../commands/index.js';
import { checkCommands } from '../support/loopback-discord/check-commands.js';
import { loadSchemas } from '../support/loopback-discord/load-schemas.js';
import { sampleCommand } from '../support/sample-command.js';

const schemas = await loadSchemas();
const registered = [...commands, ...menus].map(({ data }) => data);

describe('what is registered', () => {
  it('is taken by Discord: schema, names, lengths, numbers, order of options', () => {
    expect(checkCommands(schemas, registered)).toEqual([]);
  });

  it.each(registered.map((data) => [data.name, data] as const))(
    '%s works in servers, in direct messages and brought along by a person',
    (_name, { contexts, integration_types: types }) => {
      const { Guild, BotDM, PrivateChannel } = InteractionContextType;
      const { GuildInstall, UserInstall } = ApplicationIntegrationType;
      // Commands for moderators need a server; all others work everywhere.
      const isForServers = contexts?.length === 1;
      expect(contexts).toEqual(isForServers ? [Guild] : [Guild, BotDM, PrivateChannel]);
      expect(types).toEqual(isForServers ? [GuildInstall] : [GuildInstall, UserInstall]);
    },
  );
});

const option = (name: string, more = {}) => ({ type: 3, name, description: 'Text', ...more });
const subcommand = (name: string, more = {}) => ({ type: 1, name, description: 'Does', ...more });
const group = (...options: readonly object[]) => ({ type: 2, name: 'group', description: 'Several', options });
const slash = (more = {}) => ({ type: 1, name: 'ask', description: 'Asks', ...more });
const menu = (more = {}) => ({ type: 3, name: 'Ask about this', ...more });
const many = (count: number, make: (name: string) => object) => Array.from({ length: count }, (_, n) => make(`n${n}`));
const choices = many(25, (name) => ({ name: name.padEnd(100, 'x'), value: name.padEnd(100, 'x') }));

const translated = (chars: number) =>
  many(25, (name) => option(name, { description_localizations: { de: 'x'.repeat(chars) } }));

const groups = (chars: number) =>
  many(4, (name) => ({ type: 1, name, description: 'Text', options: translated(chars) }));

describe('the check of what is registered', () => {
  it.each([
    ['a slash command and a menu of one name', [slash(), { type: 3, name: 'ask' }]],
    ['names in any script', [slash({ name: '질문' }), slash({ name: 'प्रश्न' }), slash({ name: 'ถาม' })]],
    ['subcommands, a group and an upload', [sampleCommand]],
    ['25 subcommands', [slash({ options: many(25, subcommand) })]],
    ['permissions as digits', [slash({ default_member_permissions: '32' })]],
    [
      '100 slash commands and 15 menus',
      [...many(100, (name) => slash({ name })), ...many(15, (name) => menu({ name }))],
    ],
  ])('accepts %s', (_what, list) => {
    expect(checkCommands(schemas, list)).toEqual([]);
  });

  it.each([
    ['capitals in a slash name', [slash({ name: 'Ask' })]],
    ['capitals in a translated slash name', [slash({ name_localizations: { de: 'Frage' } })]],
    ['a space in a slash name', [slash({ name: 'ask this' })]],
    ['33 characters in a menu’s name', [menu({ name: 'x'.repeat(33) })]],
    ['33 characters in a menu’s translated name', [menu({ name_localizations: { ko: '가'.repeat(33) } })]],
    ['a menu with a description', [menu({ description: 'Asks' })]],
    ['an empty description', [slash({ description: '' })]],
    ['101 characters of a translated description', [slash({ description_localizations: { ko: '가'.repeat(101) } })]],
    ['an option without a description', [slash({ options: [{ type: 3, name: 'a', description: '' }] })]],
    ['a required option behind another', [slash({ options: [option('a'), option('b', { required: true })] })]],
    ['an option twice', [slash({ options: [option('a'), option('a')] })]],
    ['26 options', [slash({ options: many(26, option) })]],
    ['26 subcommands', [slash({ options: many(26, subcommand) })]],
    ['26 subcommands in a group', [slash({ options: [group(...many(26, subcommand))] })]],
    ['an option beside a subcommand', [slash({ options: [subcommand('a'), option('b')] })]],
    ['a group in a group', [slash({ options: [group(group(subcommand('a')))] })]],
    ['a subcommand in a subcommand', [slash({ options: [subcommand('a', { options: [subcommand('b')] })] })]],
    ['an option in a group', [slash({ options: [group(option('a'))] })]],
    ['a group of nothing', [slash({ options: [group()] })]],
    ['permissions of a subcommand', [slash({ options: [subcommand('a', { default_member_permissions: '32' })] })]],
    ['two subcommands of one name', [slash({ options: [subcommand('a'), subcommand('a')] })]],
    ['an option of no type that there is', [slash({ options: [option('a', { type: 99 })] })]],
    ['a command twice', [slash(), slash()]],
    ['101 slash commands', many(101, (name) => slash({ name }))],
    ['16 menus of messages', many(16, (name) => menu({ name }))],
    ['permissions that are no digits', [slash({ default_member_permissions: 'all' })]],
    ['more than 8,000 characters', [slash({ options: [option('a', { choices }), option('b', { choices })] })]],
    ['a field that Discord does not know', [slash({ colour: 1 })]],
  ])('objects to %s', (_what, list) => {
    expect(checkCommands(schemas, list)).not.toEqual([]);
  });

  it('counts the longest language', () => {
    expect(checkCommands(schemas, [slash({ options: groups(70) })])).toEqual([]);
    expect(checkCommands(schemas, [slash({ options: groups(80) })])).not.toEqual([]);
  });
});

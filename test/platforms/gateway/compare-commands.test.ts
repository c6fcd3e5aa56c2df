import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands, menus } from '../../../commands/index.js';
import { compareCommands } from '../../../src/platforms/gateway/compare-commands.js';

const option = { type: ApplicationCommandOptionType.String, name: 'question', description: 'What?', required: true };
const ask = { name: 'ask', description: 'Asks', options: [option] };

/** What Discord would give back. */
const stored = {
  ...ask,
  id: '1',
  application_id: '2',
  version: '3',
  type: 1,
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  contexts: null,
  integration_types: [0],
  name_localizations: null,
  description_localizations: null,
};

describe('compareCommands', () => {
  it('takes what Discord adds for no change', () => {
    expect(compareCommands([ask], [stored])).toEqual({ added: [], changed: [], removed: [], same: ['ask'] });
  });

  it('tells added from removed', () => {
    expect(compareCommands([ask], [{ name: 'old' }])).toEqual({
      added: ['ask'],
      changed: [],
      removed: ['old'],
      same: [],
    });
  });

  it.each([
    ['description', { ...ask, description: 'Asks more' }, ['description']],
    ['an option’s text', { ...ask, options: [{ ...option, description: 'Which?' }] }, ['options.question']],
    [
      'a new option',
      { ...ask, options: [option, { ...option, name: 'private', required: false }] },
      ['options.private'],
    ],
    ['no options', { name: 'ask', description: 'Asks' }, ['options.question']],
    ['where it works', { ...ask, contexts: [0, 1] }, ['contexts']],
    ['who may install it', { ...ask, integration_types: [0, 1] }, ['integration_types']],
    ['a name in Korean', { ...ask, name_localizations: { ko: '질문' } }, ['name_localizations']],
  ])('names the part that changes: %s', (_what, command, parts) => {
    expect(compareCommands([command], [stored]).changed).toEqual([{ name: 'ask', parts }]);
  });

  it.each([
    [
      'required: false',
      { ...ask, options: [{ ...option, required: false }] },
      { ...stored, options: [{ ...option, required: undefined }] },
    ],
    ['the order of contexts', { ...ask, contexts: [1, 0, 2] }, { ...stored, contexts: [0, 1, 2] }],
    ['empty translations', { ...ask, name_localizations: {} }, stored],
  ])('sees no change in %s', (_what, command, registered) => {
    expect(compareCommands([command], [registered]).same).toEqual(['ask']);
  });

  it('sees a changed order of options, because Discord shows it', () => {
    const other = { ...option, name: 'private' };
    const before = { ...stored, options: [other, option] };
    const after = { ...ask, options: [option, other] };
    const changes = compareCommands([after], [before]);
    expect(changes.changed).toEqual([{ name: 'ask', parts: ['order of options'] }]);
  });

  it('finds our own commands the same as themselves', () => {
    const ours = [...commands, ...menus].map(({ data }) => data);
    expect(compareCommands(ours, ours)).toMatchObject({ added: [], changed: [], removed: [] });
    expect(compareCommands(ours, ours).same).toHaveLength(ours.length);
  });
});

const called = (type: ApplicationCommandOptionType, name: string, rest: object = {}) => ({
  type,
  name,
  description: name,
  ...rest,
});

const shelf = (options: readonly object[], permissions: string | null = '32') => ({
  name: 'shelf',
  description: 'Keeps',
  default_member_permissions: permissions,
  options,
});

describe('compareCommands, where a command has subcommands,', () => {
  const { Subcommand, SubcommandGroup, Attachment } = ApplicationCommandOptionType;
  const file = called(Attachment, 'file', { required: true });
  const add = (...options: readonly object[]) =>
    called(SubcommandGroup, 'add', { options: [called(Subcommand, 'file', { options })] });
  const status = called(Subcommand, 'status');
  const registered = { ...stored, ...shelf([status, add(file, option)]) };

  it('sees no change in what Discord leaves out of the innermost option', () => {
    const ours = shelf([
      { ...status, options: [] },
      add({ ...file, channel_types: [] }, { ...option, autocomplete: false }),
    ]);
    expect(compareCommands([ours], [registered]).same).toEqual(['shelf']);
  });

  it.each([
    ['an option inside', shelf([status, add({ ...file, description: 'Which?' }, option)]), 'options.add.file.file'],
    ['a new option inside', shelf([status, add(file)]), 'options.add.file.question'],
    ['the order inside', shelf([status, add(option, file)]), 'options.add.file (order of options)'],
    ['a subcommand’s text', shelf([{ ...status, description: 'How' }, add(file, option)]), 'options.status'],
    ['a new subcommand', shelf([status, called(Subcommand, 'list'), add(file, option)]), 'options.list'],
    ['who may use it', shelf([status, add(file, option)], '8'), 'default_member_permissions'],
    ['that everyone may', shelf([status, add(file, option)], null), 'default_member_permissions'],
  ])('names the part that changes: %s', (_what, command, part) => {
    expect(compareCommands([command], [registered]).changed).toEqual([{ name: 'shelf', parts: [part] }]);
  });
});

describe('compareCommands, where commands of different types share a name,', () => {
  const menu = { name: 'ask', type: ApplicationCommandType.Message };
  const storedMenu = { ...stored, ...menu, description: '', options: undefined };

  it('compares each with its own, in any order', () => {
    const asked = { ...stored, description: 'Asked' };
    const changes = compareCommands([ask, menu], [storedMenu, asked]);
    expect(changes).toEqual({
      added: [],
      changed: [{ name: 'ask', parts: ['description'] }],
      removed: [],
      same: ['ask (menu of a message)'],
    });
  });

  it('adds and removes only the one that is meant', () => {
    expect(compareCommands([ask, menu], [stored])).toMatchObject({ added: ['ask (menu of a message)'], same: ['ask'] });
    const member = { ...storedMenu, type: ApplicationCommandType.User };
    expect(compareCommands([ask], [stored, storedMenu, member])).toMatchObject({
      removed: ['ask (menu of a message)', 'ask (menu of a member)'],
      same: ['ask'],
    });
  });

  it('sees no change in the empty description that Discord gives menus, but in a new name of theirs', () => {
    expect(compareCommands([menu], [storedMenu]).same).toHaveLength(1);
    const named = { ...menu, name_localizations: { ko: '질문' } };
    expect(compareCommands([named], [storedMenu]).changed).toMatchObject([{ parts: ['name_localizations'] }]);
  });
});

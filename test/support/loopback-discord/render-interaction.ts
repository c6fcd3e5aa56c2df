import { collectComponents, readText } from './check-message-limits.js';
import type { SentFile, StoredFile } from './file-store.js';
import { readInputs } from './check-modal.js';
import { renderMessage } from './interaction-rules.js';
import type { ShownMessage } from './interaction-store.js';

/** An option as someone typed it. */
export type OptionValue = string | number | boolean;

/** What someone does in Discord. */
export type Action =
  | {
      readonly kind: 'command';
      readonly name: string;
      /** `status`, or `add file` for one in a group; default none. */
      readonly subcommand?: string;
      readonly options?: Readonly<Record<string, OptionValue>>;
      /** By the names of their options. */
      readonly files?: Readonly<Record<string, SentFile>>;
    }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
      readonly subcommand?: string;
      readonly option: string;
      readonly typed: string;
      readonly options?: Readonly<Record<string, OptionValue>>;
    }
  | {
      readonly kind: 'press';
      readonly message: ShownMessage;
      readonly customId: string;
      /** Given for a select menu. */
      readonly values?: readonly string[];
    }
  /** A choice in the menu of somebody's message; `forwarded`: its text stands in a forwarded message. */
  | { readonly kind: 'menu'; readonly name: string; readonly text: string; readonly forwarded?: boolean }
  | {
      readonly kind: 'submit';
      /** The form as it was sent. */
      readonly modal: unknown;
      /** What was typed, by custom id; other inputs keep what stood in them. */
      readonly fields: Readonly<Record<string, string>>;
      /** The message whose control opened the form. */
      readonly message?: ShownMessage;
    };

/** Who does it, and where. */
export interface Actor {
  readonly userId: string;
  /** `null`: in direct messages. */
  readonly serverId: string | null;
  readonly locale: string;
  /** A set of `PermissionFlagsBits`. */
  readonly permissions: bigint;
  /** Whether the person has brought the bot along, instead of the server; direct messages are then with somebody else. */
  readonly isUserInstalled: boolean;
  /** Whether the person is in a thread of the channel. */
  readonly isInThread: boolean;
}

/** What a payload is made from besides the action. */
export interface Rendering {
  readonly actor: Actor;
  /** Types of the command's options by name, as far as it is registered. */
  readonly types: ReadonlyMap<string, number>;
  readonly keepFile: (file: SentFile) => StoredFile;
}

/** The payload that Discord would send. Source: Discord API, Interactions, Interaction Object. */
export function renderInteraction(
  ids: { readonly id: string; readonly token: string; readonly applicationId: string },
  action: Action,
  rendering: Rendering,
): object {
  const { actor } = rendering;
  return {
    id: ids.id,
    token: ids.token,
    application_id: ids.applicationId,
    version: 1,
    locale: actor.locale,
    entitlements: [],
    app_permissions: '2147483648',
    authorizing_integration_owners: actor.isUserInstalled ? { '1': actor.userId } : { '0': actor.serverId ?? '0' },
    attachment_size_limit: 10_485_760,
    ...renderPlace(actor),
    context: contextOf(actor),
    ...renderPerson(actor),
    ...renderAction(action, rendering),
  };
}

const CHANNEL = '400000000000000004';

/** The parent of a channel is its category. Source: Discord API, Channel Resource, Channel Types; Thread Fields. */
function renderPlace({ serverId, isInThread }: Actor): object {
  if (serverId === null) return { channel_id: CHANNEL, channel: { id: CHANNEL, type: 1 } };
  const id = isInThread ? '400000000000000005' : CHANNEL;
  const channel = isInThread ? { type: 11, parent_id: CHANNEL } : { type: 0, parent_id: '400000000000000001' };
  return { channel_id: id, channel: { id, name: 'study-group', ...channel } };
}

/** In a server, with the bot, with others. Source: Discord API, Interactions, Interaction Context Types. */
function contextOf({ serverId, isUserInstalled }: Actor): number {
  if (serverId !== null) return 0;
  return isUserInstalled ? 2 : 1;
}

function renderPerson({ userId, serverId, permissions }: Actor): object {
  const user = { id: userId, username: 'reader', global_name: 'Reader', discriminator: '0', avatar: null };
  if (serverId === null) return { user };
  const member = { user, roles: [], permissions: String(permissions), joined_at: '2026-01-01T00:00:00.000000+00:00' };
  return {
    guild_id: serverId,
    guild_locale: 'en-US',
    guild: { id: serverId, locale: 'en-US', features: [] },
    member: { ...member, deaf: false, mute: false, flags: 0 },
  };
}

function renderAction(action: Action, rendering: Rendering): object {
  if (action.kind === 'press') return renderPress(action);
  if (action.kind === 'menu') return renderMenu(action);
  if (action.kind === 'submit') return renderSubmission(action);
  if (action.kind === 'autocomplete') return renderTyping(action, rendering);
  return renderUse(action, rendering);
}

/** Source: Discord API, Interactions, Resolved Data Structure. */
function renderUse(
  { name, subcommand = '', options = {}, files = {} }: Extract<Action, { kind: 'command' }>,
  { types, keepFile }: Rendering,
): object {
  const kept = Object.entries(files).map(([option, file]) => ({ option, stored: keepFile(file) }));
  const leaves = [
    ...renderOptions(options, types),
    ...kept.map(({ option, stored }) => ({ name: option, type: 11, value: stored.id })),
  ];
  const resolved = {
    ...(kept.length === 0 ? {} : { attachments: Object.fromEntries(kept.map(({ stored }) => [stored.id, stored])) }),
    ...renderPicked(options, types),
  };
  const around = Object.keys(resolved).length === 0 ? {} : { resolved };
  return { type: 2, data: { ...renderCommand(name, nest(subcommand, leaves)), ...around } };
}

/** The channels and roles that options name. */
function renderPicked(options: Readonly<Record<string, OptionValue>>, types: ReadonlyMap<string, number>): object {
  const picked = (wanted: number, render: (id: string) => object): readonly (readonly [string, object])[] =>
    Object.entries(options).flatMap(([name, value]) =>
      types.get(name) === wanted ? [[String(value), render(String(value))] as const] : [],
    );
  const channels = picked(7, (id) => ({ id, name: 'notes', type: 0, permissions: '0', parent_id: null }));
  const roles = picked(8, (id) => ({ id, name: 'Tutors', color: 0, position: 1, permissions: '0', managed: false }));
  return {
    ...(channels.length === 0 ? {} : { channels: Object.fromEntries(channels) }),
    ...(roles.length === 0 ? {} : { roles: Object.fromEntries(roles) }),
  };
}

/** The options inside their subcommand and group, which are options too. */
function nest(subcommand: string, options: readonly object[]): readonly object[] {
  const [first = '', second] = subcommand.split(' ');
  if (first === '') return options;
  if (second === undefined) return [{ name: first, type: 1, options }];
  return [{ name: first, type: 2, options: [{ name: second, type: 1, options }] }];
}

function renderTyping(
  { name, subcommand = '', option, typed, options = {} }: Extract<Action, { kind: 'autocomplete' }>,
  { types }: Rendering,
): object {
  const focused = { name: option, type: 3, value: typed, focused: true };
  return { type: 4, data: renderCommand(name, nest(subcommand, [...renderOptions(options, types), focused])) };
}

function renderPress({ message, customId, values }: Extract<Action, { kind: 'press' }>): object {
  const select = values === undefined ? { component_type: 2 } : { component_type: 3, values };
  const pressed = collectComponents(message.components).find((one) => readText(one, 'custom_id').includes(customId));
  const id: unknown = pressed === undefined ? 1 : Reflect.get(pressed, 'id');
  return { type: 3, data: { custom_id: customId, id, ...select }, message: renderMessage(message) };
}

/** Source: Discord API, Application Commands, Message Commands; Message, Message Snapshot. */
function renderMenu({ name, text, forwarded = false }: Extract<Action, { kind: 'menu' }>): object {
  const id = '700000000000000007';
  const author = { id: '300000000000000008', username: 'writer', discriminator: '0', avatar: null };
  const message = { id, type: 0, channel_id: '400000000000000004', author, attachments: [], embeds: [], flags: 0 };
  const snapshot = { message: { type: 0, content: text, attachments: [], embeds: [] } };
  const origin = { type: 1, message_id: '700000000000000009', channel_id: '400000000000000010' };
  const words = forwarded
    ? { content: '', message_reference: origin, message_snapshots: [snapshot] }
    : { content: text };
  const resolved = { messages: { [id]: { ...message, ...words } } };
  return { type: 2, data: { id: '600000000000000006', name, type: 3, target_id: id, resolved } };
}

/** Source: Discord API, Interactions, Modal Submit Data; Component Reference, Label Interaction Response. */
function renderSubmission({ modal, fields, message }: Extract<Action, { kind: 'submit' }>): object {
  const typed = [...readInputs(modal)].map(([customId, value], index) => ({
    type: 18,
    id: 2 * index + 1,
    component: { type: 4, id: 2 * index + 2, custom_id: customId, value: fields[customId] ?? value },
  }));
  const customId: unknown = typeof modal === 'object' && modal !== null ? Reflect.get(modal, 'custom_id') : undefined;
  const from = message === undefined ? {} : { message: renderMessage(message) };
  return { type: 5, data: { custom_id: customId, components: typed }, ...from };
}

function renderCommand(name: string, options: readonly object[]): object {
  return { id: '600000000000000006', name, type: 1, options };
}

function renderOptions(
  options: Readonly<Record<string, OptionValue>>,
  known: ReadonlyMap<string, number>,
): readonly object[] {
  const types = { string: 3, number: 10, boolean: 5 };
  return Object.entries(options).map(([name, value]) => {
    const kind = typeof value;
    const guess = kind === 'boolean' ? types.boolean : kind === 'number' ? types.number : types.string;
    return { name, value, type: known.get(name) ?? guess };
  });
}

import { renderMessage } from './interaction-rules.js';
import type { ShownMessage } from './interaction-store.js';

/** An option as someone typed it. */
export type OptionValue = string | number | boolean;

/** What someone does in Discord. */
export type Action =
  | { readonly kind: 'command'; readonly name: string; readonly options?: Readonly<Record<string, OptionValue>> }
  | {
      readonly kind: 'autocomplete';
      readonly name: string;
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
    };

/** Who does it, and where; `serverId: null` is a direct message. */
export interface Actor {
  readonly userId: string;
  readonly serverId: string | null;
  readonly locale: string;
}

/** The payload that Discord would send. Source: Discord API, Interactions, Interaction Object. */
export function renderInteraction(
  ids: { readonly id: string; readonly token: string; readonly applicationId: string },
  action: Action,
  actor: Actor,
): object {
  return {
    id: ids.id,
    token: ids.token,
    application_id: ids.applicationId,
    version: 1,
    locale: actor.locale,
    entitlements: [],
    app_permissions: '2147483648',
    authorizing_integration_owners: { '0': actor.serverId ?? '0' },
    attachment_size_limit: 10_485_760,
    channel_id: '400000000000000004',
    channel: { id: '400000000000000004', type: actor.serverId === null ? 1 : 0 },
    context: actor.serverId === null ? 1 : 0,
    ...renderPerson(actor),
    ...renderAction(action),
  };
}

function renderPerson({ userId, serverId }: Actor): object {
  const user = { id: userId, username: 'reader', global_name: 'Reader', discriminator: '0', avatar: null };
  if (serverId === null) return { user };
  const member = { user, roles: [], permissions: '2147483648', joined_at: '2026-01-01T00:00:00.000000+00:00' };
  return {
    guild_id: serverId,
    guild_locale: 'en-US',
    guild: { id: serverId, locale: 'en-US', features: [] },
    member: { ...member, deaf: false, mute: false, flags: 0 },
  };
}

function renderAction(action: Action): object {
  if (action.kind === 'press') {
    const select = action.values === undefined ? { component_type: 2 } : { component_type: 3, values: action.values };
    const data = { custom_id: action.customId, id: 1, ...select };
    return { type: 3, data, message: renderMessage(action.message) };
  }
  const options = renderOptions(action.options ?? {});
  if (action.kind === 'command') return { type: 2, data: renderCommand(action.name, options) };
  const focused = { name: action.option, type: 3, value: action.typed, focused: true };
  return { type: 4, data: renderCommand(action.name, [...options, focused]) };
}

function renderCommand(name: string, options: readonly object[]): object {
  return { id: '600000000000000006', name, type: 1, options };
}

function renderOptions(options: Readonly<Record<string, OptionValue>>): readonly object[] {
  const types = { string: 3, number: 10, boolean: 5 };
  return Object.entries(options).map(([name, value]) => {
    const kind = typeof value;
    return { name, value, type: kind === 'boolean' ? types.boolean : kind === 'number' ? types.number : types.string };
  });
}

import type { APIMessageTopLevelComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { MessageFile } from '../../bot/command.js';
import { drawComponents, drawText } from './draw-components.js';
import type { Author, DrawnMessage, Origin, Person } from './page/wire.js';

/** Messages that a channel keeps; the oldest go first. */
const MAX_MESSAGES = 400;

/** A message as Discord keeps it: nothing of the bot's own state is in it but what it shows. */
export interface KeptMessage {
  readonly id: string;
  readonly author: Author;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly onlyFor: Person | null;
  readonly origin: Origin | null;
  /** Whose command or press made it; `null` for what people wrote. */
  readonly owner: Person | null;
  readonly isEdited: boolean;
  /** What somebody typed, as Markdown; empty for a message of components. */
  readonly text: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly MessageFile[];
}

/** A new message, or what changes in one. */
export type MessageParts = Omit<KeptMessage, 'id' | 'at' | 'isEdited'>;

/** The messages of one browser's channel. */
export interface Channel {
  readonly id: string;
  add(parts: MessageParts): KeptMessage;
  /** `null` where the message is not there any more. */
  edit(id: string, parts: Pick<KeptMessage, 'components' | 'files'>): KeptMessage | null;
  find(id: string): KeptMessage | null;
  /** As a restart of Discord does: private messages are gone. @returns what stays, oldest first */
  reopen(): readonly KeptMessage[];
}

/** `now`: milliseconds since 1970. */
export function createChannel(id: string, now: () => number): Channel {
  const messages = new Map<string, KeptMessage>();
  let count = 0;
  const keep = (message: KeptMessage): KeptMessage => {
    messages.set(message.id, message);
    const [oldest] = messages.keys();
    if (messages.size > MAX_MESSAGES && oldest !== undefined) messages.delete(oldest);
    return message;
  };
  return {
    id,
    add(parts) {
      count += 1;
      return keep({ ...parts, id: String(count), at: now(), isEdited: false });
    },
    edit(messageId, parts) {
      const message = messages.get(messageId);
      return message === undefined ? null : keep({ ...message, ...parts, isEdited: true });
    },
    find: (messageId) => messages.get(messageId) ?? null,
    reopen() {
      const shown = [...messages.values()];
      for (const { id: messageId, onlyFor } of shown) if (onlyFor !== null) messages.delete(messageId);
      return shown.filter(({ onlyFor }) => onlyFor === null);
    },
  };
}

/** A kept message as the page draws it. */
export function drawMessage(message: KeptMessage, channelId: string): DrawnMessage {
  const { id, author, at, onlyFor, origin, isEdited, text, components } = message;
  const addressOf = (name: string): string => `/files/${channelId}/${id}/${encodeURIComponent(name)}`;
  const typed = text === '' ? [] : [drawText(text)];
  return {
    id,
    author,
    at,
    onlyFor,
    origin,
    isEdited,
    components: [...typed, ...drawComponents(components, addressOf)],
  };
}

/** The texts of a message's components in order, with ids as Discord numbers them: from 1, in the order of the tree. */
export function readShown(message: KeptMessage): readonly { readonly id: number; readonly content: string }[] {
  let count = 0;
  const read = (component: object): readonly { readonly id: number; readonly content: string }[] => {
    count += 1;
    const id = 'id' in component && typeof component.id === 'number' ? component.id : count;
    if ('type' in component && component.type === ComponentType.TextDisplay && 'content' in component)
      return [{ id, content: String(component.content) }];
    const inside: readonly unknown[] =
      'components' in component && Array.isArray(component.components) ? component.components : [];
    return inside.filter(isComponent).flatMap(read);
  };
  return message.components.flatMap(read);
}

function isComponent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

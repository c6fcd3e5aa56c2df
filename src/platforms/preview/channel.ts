import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { MessageFile } from '../../bot/command.js';
import { drawComponents, drawText } from './draw-components.js';
import type { FindFile } from './draw-components.js';
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
  /** As the browser chose it. */
  readonly id: string;
  /** Counts the channels, from 1. */
  readonly number: number;
  add(parts: MessageParts): KeptMessage;
  /** `null` where the message is not there any more. */
  edit(id: string, parts: Pick<KeptMessage, 'components' | 'files'>): KeptMessage | null;
  find(id: string): KeptMessage | null;
  /** As a restart of Discord does: private messages are gone. @returns what stays, oldest first */
  reopen(): readonly KeptMessage[];
}

/** `now`: milliseconds since 1970. */
export function createChannel({ id, number }: Pick<Channel, 'id' | 'number'>, now: () => number): Channel {
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
    number,
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
  const { id, author, at, onlyFor, origin, isEdited, text, components, files } = message;
  const findFile: FindFile = (name) => {
    const file = files.find((one) => one.name === name);
    if (file === undefined) return null;
    return { url: `/files/${channelId}/${id}/${encodeURIComponent(name)}`, sizeBytes: file.bytes.length };
  };
  const typed = text === '' ? [] : [drawText(text)];
  return {
    id,
    author,
    at,
    onlyFor,
    origin,
    isEdited,
    components: [...typed, ...drawComponents(components, findFile)],
  };
}

import { MessageFlags } from 'discord.js';
import type { RawFile, RESTPatchAPIInteractionOriginalResponseJSONBody } from 'discord.js';
import type { Message } from '../../bot/command.js';

/** A message as it is sent or edited; `flags` is a set of `MessageFlags`. */
export type MessageBody = Required<
  Pick<RESTPatchAPIInteractionOriginalResponseJSONBody, 'components' | 'allowed_mentions' | 'attachments'>
> & { readonly flags: number };

/** A message on its way to Discord: its JSON, and the files that its `attachments` name, in order. */
export interface Parcel {
  readonly body: MessageBody;
  readonly files: readonly RawFile[];
}

/** A message of its own; the first one fixes who sees it. */
export function packMessage(message: Message): Parcel {
  const { body, files } = packEdit(message);
  return { files, body: message.isPrivate ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body };
}

/**
 * A message that takes the place of one. Mentions are computed anew on every edit, so they are switched off there too;
 * and `attachments` names all files that the message has from now on, so an empty list drops the old ones, which no
 * component would show any more. Alternative texts stand with the components that show the files.
 * Source: Discord API, Message, Edit Message; Reference, Uploading Files.
 */
export function packEdit({ components, files = [] }: Message): Parcel {
  return {
    body: {
      components: [...components],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name }, index) => ({ id: String(index), filename: name })),
    },
    files: files.map(({ name, bytes }) => ({ name, data: bytes })),
  };
}

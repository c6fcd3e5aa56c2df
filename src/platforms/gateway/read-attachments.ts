import { ApplicationCommandOptionType } from 'discord.js';
import type { APIAttachment } from 'discord.js';
import type { Attachment } from '../../bot/attachment.js';
import type { RawOption } from './read-options.js';

/** Fetches a file from an address; rejects with `UploadError` where that fails, or the content is longer than `maxBytes`. */
export type Download = (url: string, maxBytes: number) => Promise<Uint8Array>;

/** Fetches the content of somebody's upload. */
export type FileReader = (attachment: Pick<APIAttachment, 'url'>, maxBytes: number) => Promise<Uint8Array>;

/** Where Discord keeps uploads. Source: Discord API, Reference, Signed Attachment CDN URLs. */
const DISCORD_FILES = ['https://cdn.discordapp.com', 'https://media.discordapp.net'] as const;

/** An upload that does not lie with Discord: nothing is fetched. */
export class ForeignAttachmentError extends Error {
  override readonly name = 'ForeignAttachmentError';

  /** `host`: where it is said to lie; the rest of the address is a secret of whoever holds it. */
  constructor(readonly host: string) {
    super(`An attachment lies at ${host}, which is not Discord's; it is not fetched`);
  }
}

/**
 * Reads uploads through `download`, from Discord's own hosts and, in place of them, from where `apiUrl` is: a Discord that
 * the operator has set up. Their addresses are signed and expire, so they are used when asked for and kept nowhere.
 */
export function createFileReader(download: Download, apiUrl: string): FileReader {
  const origins: readonly string[] = [...DISCORD_FILES, new URL(apiUrl).origin];
  return async ({ url }, maxBytes) => {
    const { origin, host } = new URL(url);
    if (!origins.includes(origin)) throw new ForeignAttachmentError(host);
    return download(url, maxBytes);
  };
}

/** The uploads among a command's options, by their names. */
export function readAttachments(
  options: readonly RawOption[],
  resolved: Readonly<Record<string, APIAttachment>>,
  readFile: FileReader,
): Readonly<Record<string, Attachment>> {
  return Object.fromEntries(
    options.flatMap(({ type, name, value }) => {
      const attachment = type === ApplicationCommandOptionType.Attachment ? resolved[String(value)] : undefined;
      if (attachment === undefined) return [];
      const read = (maxBytes: number): Promise<Uint8Array> => readFile(attachment, maxBytes);
      return [[name, { name: attachment.filename, sizeBytes: attachment.size, read }] as const];
    }),
  );
}

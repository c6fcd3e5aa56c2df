import { randomBytes } from 'node:crypto';

/** A file that somebody hands to a command. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the sender's program says of it; default none. */
  readonly contentType?: string;
}

/** An upload as Discord describes it. Source: Discord API, Message, Attachment Object. */
export interface StoredFile {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  /** Signed: without its query, Discord gives nothing. */
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly ephemeral: boolean;
}

/** Uploads, at addresses that expire. */
export interface FileStore {
  keep(file: SentFile): StoredFile;
  /** `path`: with its query. `null`: not there, not signed, or expired. */
  find(path: string): SentFile | null;
  /** All addresses so far are of no use any more. */
  expire(): void;
}

/** `origin`: where the files are served, known when the first is kept. */
export function createFileStore(origin: () => string, newId: () => string): FileStore {
  const files = new Map<string, SentFile>();
  return {
    keep(file) {
      const id = newId();
      const path = `/attachments/400000000000000004/${id}/${encodeURIComponent(file.name)}`;
      const signed = `${path}?ex=66000000&is=65000000&hm=${randomBytes(16).toString('hex')}`;
      files.set(signed, file);
      const url = `${origin()}${signed}`;
      const type = file.contentType === undefined ? {} : { content_type: file.contentType };
      return { id, filename: file.name, size: file.bytes.length, url, proxy_url: url, ...type, ephemeral: true };
    },
    find: (path) => files.get(path) ?? null,
    expire: () => files.clear(),
  };
}

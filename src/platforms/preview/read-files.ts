import type { Attachment } from '../../bot/attachment.js';
import { UploadError } from '../../bot/upload-error.js';
import type { SentFile } from './page/wire.js';

/** What the page sends along with a command, as uploads; they live as long as the request does. */
export function readFiles(files: Readonly<Record<string, SentFile>>): Readonly<Record<string, Attachment>> {
  return Object.fromEntries(
    Object.entries(files).map(([option, { name, base64 }]) => {
      const bytes = Buffer.from(base64, 'base64');
      return [option, { name, sizeBytes: bytes.length, read: (maxBytes) => readBytes(bytes, maxBytes) }] as const;
    }),
  );
}

async function readBytes(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (bytes.length > maxBytes) throw new UploadError('too-large');
  return bytes;
}

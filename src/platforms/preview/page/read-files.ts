import type { SentFile } from './wire.js';

/** Files with their content, by the names that they have here. Rejects with a DOMException where one cannot be read. */
export async function readFiles(files: Readonly<Record<string, File>>): Promise<Readonly<Record<string, SentFile>>> {
  const read = Object.entries(files).map(async ([option, file]) => {
    return [option, { name: file.name, base64: await readBase64(file) }] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** By way of a data address: the browser writes Base64 itself, and off the page's thread. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(afterComma(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}

/** A data address is `data:<type>;base64,<content>`, and `data:` alone for an empty file. */
function afterComma(address: FileReader['result']): string {
  return typeof address === 'string' ? address.replace(/^[^,]*,?/, '') : '';
}

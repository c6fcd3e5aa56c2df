import { createHash } from 'node:crypto';
import type { DocumentId } from './document.js';

/** Longest id, so that a document and a passage fit into a button's custom id of 100 characters. */
export const maxIdLength = 64;

/** Letters of any script, digits, `-`, `_`, `.` and `/`; the first is a letter, a digit or `_`. */
const idShape = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}\-_./]*$/u;
/** The same, quick to compile. */
const asciiShape = /^[A-Za-z0-9_][A-Za-z0-9\-_./]*$/;
const unsafe = /[^\p{L}\p{M}\p{N}\-_./]+/gu;

/** The text as an id, or `null` where it cannot be one. */
export function toDocumentId(text: string): DocumentId | null {
  const composed = text.normalize('NFC');
  if (composed.length > maxIdLength || !(asciiShape.test(composed) || idShape.test(composed))) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is where the brand is given.
  return composed as DocumentId;
}

/** The id of a file without an `id`: its path without the extension, unsafe characters as `-`, cut with a hash where too long. */
export function idOfFile(file: string): DocumentId {
  const path = withoutExtension(file)
    .normalize('NFC')
    .replace(unsafe, '-')
    .replace(/^[^\p{L}\p{N}_]+/u, '');
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 8);
  const text = path === '' ? hash : path;
  const id = toDocumentId(text) ?? toDocumentId(`${cut(text, maxIdLength - hash.length - 1)}-${hash}`);
  if (id === null) throw new TypeError(`No document id can be made of the path ${JSON.stringify(file)}`);
  return id;
}

/** A path without the last `.md` or the like. */
export function withoutExtension(file: string): string {
  return file.replace(/\.[^./]+$/, '');
}

/** At most `length` code units, without half a surrogate pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

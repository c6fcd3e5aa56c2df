import { decodeBytes } from '../decode-bytes.js';
import { failed } from '../finish-document.js';
import { importLimits } from '../import-limits.js';
import type { ForeignFile, Parsed, ParsedDocument } from '../importer.js';
import { readMarkdown } from '../read-markdown.js';
import { isEncrypted, unpack } from './unpack.js';

/** Folders and files that systems add. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.[^./\\])/;
const MARKDOWN = /\.(?:md|markdown)$/i;
const README = /(?:^|\/)readme\.(?:md|markdown)$/i;

/** Makes a document of each Markdown file of an archive, e.g. of an export; all else in it is left out. One bad file fails it. */
export function readArchive({ name, bytes }: Pick<ForeignFile, 'name' | 'bytes'>): Parsed {
  if (isEncrypted(bytes)) return failed({ kind: 'password', name });
  const files = [...unpack(bytes, isText)].map(([entry, content]) => ({ entry: safeName(entry), content }));
  if (files.length === 0) return failed({ kind: 'no-text', name });
  const limit = importLimits.feedEntries;
  if (files.length > limit) return failed({ kind: 'too-many-entries', name, entries: files.length, limit });
  const documents: ParsedDocument[] = [];
  for (const { entry, content } of files) {
    const decoded = decodeBytes(content, null);
    const parsed =
      decoded === null ? failed({ kind: 'encoding', name: entry }) : readMarkdown({ name: entry, url: null }, decoded);
    if (parsed.kind === 'failed') return parsed;
    documents.push(...parsed.documents);
  }
  return { kind: 'documents', documents, title: null, next: null };
}

function isText(entry: string): boolean {
  return MARKDOWN.test(entry) && !README.test(entry) && !SYSTEM.test(entry);
}

/** An entry's name as a relative path that leads nowhere up: it is only ever a label. */
function safeName(entry: string): string {
  const parts = entry
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.join('/');
}

import { readArchive } from './archive/read-archive.js';
import { readDocx } from './archive/read-docx.js';
import { decodeBytes } from './decode-bytes.js';
import type { DecodedBytes } from './decode-bytes.js';
import { failed } from './finish-document.js';
import { readPage } from './html/read-page.js';
import type { ForeignFile, Parsed } from './importer.js';
import { readPdf } from './pdf/read-pdf.js';
import { readMarkdown } from './read-markdown.js';
import { sniffBytes } from './sniff-bytes.js';
import type { Sniffed } from './sniff-bytes.js';
import { readPlainText } from './text/read-plain-text.js';

/** A kind of file that we read. */
type FileType = 'markdown' | 'text' | 'html' | 'pdf' | 'docx' | 'zip';

const BY_ENDING: ReadonlyMap<string, FileType> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['zip', 'zip'],
]);

const BY_MEDIA_TYPE: ReadonlyMap<string, FileType> = new Map([
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['text/plain', 'text'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/zip', 'zip'],
]);

/** What the bytes of each kind may look like. A text may begin as a page does, and a page as a text. */
const LOOKS: Readonly<Record<FileType, readonly Sniffed[]>> = {
  markdown: ['text', 'html', 'xml'],
  text: ['text', 'xml'],
  html: ['html', 'xml', 'text'],
  pdf: ['pdf'],
  docx: ['docx'],
  zip: ['zip'],
};

/** Makes documents of a file, by what it says that it is and is. */
export async function parseFile(file: ForeignFile): Promise<Parsed> {
  const { name, bytes } = file;
  const type = typeOf(file);
  if (type === null) return failed({ kind: 'unknown-type', name });
  if (bytes.length === 0) return failed({ kind: 'no-text', name });
  const found = await sniffBytes(bytes);
  // Word writes its password-protected files as a compound file of the old kind.
  if (type === 'docx' && found === 'cfb') return failed({ kind: 'password', name });
  if (found === 'bin') return failed(isText(type) ? { kind: 'encoding', name } : { kind: 'damaged', name });
  if (!LOOKS[type].includes(found)) return failed({ kind: 'not-what-it-says', name, found });
  if (type === 'pdf') return readPdf(file);
  if (type === 'docx') return readDocx(file);
  if (type === 'zip') return readArchive(file);
  const decoded = decodeBytes(bytes, file.contentType);
  return decoded === null ? failed({ kind: 'encoding', name }) : readText(type, file, decoded);
}

function readText(type: 'markdown' | 'text' | 'html', file: ForeignFile, decoded: DecodedBytes): Parsed {
  if (type === 'markdown') return readMarkdown({ ...file, isSent: file.url === null }, decoded);
  return type === 'html' ? readPage(file, decoded) : readPlainText(file, decoded);
}

function isText(type: FileType): boolean {
  return type === 'markdown' || type === 'text' || type === 'html';
}

/** A page's address need not end in anything, so what its server says comes first there. */
function typeOf({ name, contentType, url }: ForeignFile): FileType | null {
  const media = BY_MEDIA_TYPE.get((contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '') ?? null;
  const ending = /\.([A-Za-z]{2,8})$/.exec(url === null ? name : pathOf(url))?.[1]?.toLowerCase() ?? '';
  const named = BY_ENDING.get(ending) ?? null;
  if (url === null) return named;
  return media === 'text' ? (named ?? media) : (media ?? named);
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

import { fileTypeFromBuffer } from 'file-type';

/** What bytes are, as far as they show it: one of ours, or the usual ending of what they are, or text of some kind. */
export type Sniffed = 'pdf' | 'docx' | 'zip' | 'html' | 'xml' | 'text' | (string & {});

/** Where a document of HTML begins, behind white space and comments. Source: MIME Sniffing, 7.1. */
const HTML =
  /^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|title|script|meta|div|article|h1|p|table)[\s>]/i;
const XML = /^\s*(?:<\?xml|<(?:rss|feed|rdf:RDF)[\s>])/i;
const headBytes = 4_096;

/** The kind of some bytes, by their content alone. */
export async function sniffBytes(bytes: Uint8Array): Promise<Sniffed> {
  // A byte order mark looks like the beginning of an MP3.
  if (hasMark(bytes)) return HTML.test(headOf(bytes)) ? 'html' : 'text';
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined && found.ext !== 'xml') return found.ext;
  if (startsWithin(bytes, '%PDF-')) return 'pdf';
  const head = headOf(bytes);
  if (HTML.test(head)) return 'html';
  if (XML.test(head)) return 'xml';
  return isBinary(bytes) ? 'bin' : 'text';
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf);
}

/** A PDF's mark may stand anywhere in the first kilobyte. Source: PDF 1.7, Annex H.3.4.1. */
function startsWithin(bytes: Uint8Array, mark: string): boolean {
  return Buffer.from(bytes.subarray(0, 1_024)).includes(mark, 0, 'latin1');
}

/** UTF-16 is read as if it were Latin: enough for tags. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, headBytes))
    .toString('latin1')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .replaceAll('\0', '');
}

/** Control characters that no text has; the nulls of UTF-16 stand regularly and are left to the decoder. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, headBytes);
  const control = sample.filter(
    (byte) => byte < 0x20 && byte !== 0 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d),
  ).length;
  return control > sample.length / 50;
}

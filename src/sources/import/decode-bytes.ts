import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Text of bytes; `encoding`: its name where it isn't UTF-8, else `null`. */
export interface DecodedBytes {
  readonly text: string;
  readonly encoding: string | null;
}

/** Encodings that are guessed where nothing declares one; others are too easily taken for them. */
const GUESSED: ReadonlyMap<string, string> = new Map([
  ['EUC-KR', 'EUC-KR'],
  ['Shift_JIS', 'Shift_JIS'],
  ['EUC-JP', 'EUC-JP'],
  ['GB18030', 'GB18030'],
  ['Big5', 'Big5'],
  ['windows-1251', 'windows-1251'],
  ['KOI8-R', 'KOI8-R'],
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
]);
/** chardet is surer than this of texts of a few sentences. */
const minConfidence = 20;
const sampleBytes = 64 * 1024;
/** Where a page declares its encoding. Source: HTML, "Determining the character encoding" (the first 1024 bytes; pages exceed it). */
const declarationBytes = 4_096;

/** Bytes as text, by byte order mark, declaration (HTTP's, then the page's own), or guess; `null`: in no encoding that we can tell. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedBytes | null {
  const marked = readMarked(bytes);
  if (marked !== undefined) return marked;
  if (isUtf8(bytes) && !isWide(bytes)) return { text: new TextDecoder().decode(bytes), encoding: null };
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  const declared = charsetOf(contentType ?? '') ?? charsetOf(metaOf(head));
  const wide = isWide(bytes) ? wideOf(bytes) : null;
  const candidates = [wide, declared === 'utf-8' ? null : declared, guess(bytes)];
  for (const encoding of candidates) {
    const text = encoding === null ? null : tryDecode(bytes, encoding);
    if (text !== null && encoding !== null) return { text, encoding };
  }
  return null;
}

/** `undefined`: no mark. */
function readMarked(bytes: Uint8Array): DecodedBytes | null | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf && isUtf8(bytes))
    return { text: new TextDecoder().decode(bytes), encoding: null };
  const encoding = a === 0xff && b === 0xfe ? 'UTF-16LE' : a === 0xfe && b === 0xff ? 'UTF-16BE' : null;
  if (encoding === null) return undefined;
  const text = tryDecode(bytes, encoding);
  return text === null ? null : { text, encoding };
}

/** Text with a null in every other byte of many is UTF-16 without a mark. */
function isWide(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  return sample.filter((byte) => byte === 0).length > sample.length / 5;
}

function wideOf(bytes: Uint8Array): string {
  const odd = bytes.subarray(0, sampleBytes).filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const even = bytes.subarray(0, sampleBytes).filter((byte, index) => byte === 0 && index % 2 === 0).length;
  return odd >= even ? 'UTF-16LE' : 'UTF-16BE';
}

function metaOf(head: string): string {
  return /<meta[^>]{0,200}charset[^>]{0,100}>/i.exec(head)?.[0] ?? /^<\?xml[^>]{0,200}\?>/i.exec(head)?.[0] ?? '';
}

function charsetOf(declaration: string): string | null {
  const name = /(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})/i.exec(declaration)?.[1] ?? null;
  return name !== null && iconv.encodingExists(name) ? name : null;
}

function guess(bytes: Uint8Array): string | null {
  const matches = chardet.analyse(bytes.subarray(0, sampleBytes));
  const best = matches.find(({ name, confidence }) => GUESSED.has(name) && confidence >= minConfidence);
  return best === undefined ? null : (GUESSED.get(best.name) ?? null);
}

/** `null` where the bytes can't be of this encoding: too many characters that are none, or control characters. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  // Korean pages say EUC-KR and mean its superset, CP949.
  const text = iconv.decode(Buffer.from(bytes), /^(?:euc-?kr|ks_c_5601.*)$/i.test(encoding) ? 'CP949' : encoding);
  const wrong = text.match(/\uFFFD|[^\P{Cc}\t\n\v\f\r]|\p{Cs}|\p{Cn}/gu)?.length ?? 0;
  return wrong > text.length / 1_000 ? null : text;
}

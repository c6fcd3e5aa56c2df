import { isUtf8 } from 'node:buffer';
import type { CorpusProblem } from './corpus-error.js';

/** A file's text, or why it has none. */
export type Decoded =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: CorpusProblem };

const newline = 0x0a;

/** Bytes as text. A byte order mark is kept; `normalizeText` drops it. */
export function decodeUtf8(bytes: Uint8Array, file: string): Decoded {
  if (isUtf8(bytes)) return { kind: 'text', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    kind: 'problem',
    problem: {
      file,
      line: isUtf16 ? 1 : lineOfFirstFault(bytes),
      message: isUtf16 ? 'the file is UTF-16, not UTF-8' : 'the file holds bytes that are not UTF-8',
      remedy: 'save it as UTF-8 in your editor',
    },
  };
}

/** A newline byte is never part of a longer character, so lines can be tried one by one. */
function lineOfFirstFault(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

import { Tokenizer } from 'marked';
import type { Tokens } from 'marked';

const listStart = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/;
const quoteStart = /^ {0,3}>/;
const blank = /^[ \t]*$/;
const indented = /^(?: {2}|\t)/;
/** What ends a list or quotation without a blank line before it. */
const otherBlock = /^ {0,3}(?:<!--|#{1,6}(?:[ \t]|$)|```|~~~|(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$)/;

/**
 * marked's tokenizer, but lists and quotations stay in one piece: passages need no nested blocks, and not lexing them again and
 * again keeps the time linear for a text of ten thousand `>`.
 */
export class FlatTokenizer extends Tokenizer {
  override list(src: string): Tokens.List | undefined {
    if (!listStart.test(src)) return undefined;
    const raw = takeLines(src, (line, isAfterBlank) => {
      if (otherBlock.test(line)) return false;
      return listStart.test(line) || indented.test(line) || !isAfterBlank;
    });
    return { type: 'list', raw, ordered: false, start: '', loose: false, items: [] };
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    if (!quoteStart.test(src)) return undefined;
    const raw = takeLines(src, (line, isAfterBlank) => {
      if (isAfterBlank) return false;
      return quoteStart.test(line) || !(otherBlock.test(line) || listStart.test(line));
    });
    return { type: 'blockquote', raw, text: raw, tokens: [] };
  }
}

/** The first line and those below it that belong to it; blank lines only where something follows them. */
function takeLines(src: string, belongs: (line: string, isAfterBlank: boolean) => boolean): string {
  let end = 0;
  let isAfterBlank = false;
  for (let start = 0; start < src.length;) {
    const found = src.indexOf('\n', start);
    const next = found === -1 ? src.length : found + 1;
    const line = src.slice(start, found === -1 ? src.length : found);
    if (blank.test(line)) {
      isAfterBlank = true;
    } else {
      if (start > 0 && !belongs(line, isAfterBlank)) break;
      isAfterBlank = false;
      end = next;
    }
    start = next;
  }
  return src.slice(0, end);
}

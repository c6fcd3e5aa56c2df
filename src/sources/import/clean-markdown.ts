import { marked } from 'marked';
import type { Token } from 'marked';
import { htmlToMarkdown } from './to-markdown.js';

const fakeMark = /(?<!\\)\[(?=¶)/g;
const escapedMark = /^((?:[ \t]*(?:[-*+]|>)[ \t]*)*)\\\[(¶\s?\d{1,6}(?:[-–]\d{1,6})?)\\\]/gm;

export interface CleanOptions {
  /** Whether `[¶4]` at the beginning of a paragraph is its number in the original; else it is made plain words. */
  readonly keepsMarks: boolean;
}

/**
 * Foreign Markdown without HTML, images, links and definitions; of links the words stay. A text that has none of them stays as
 * it is, so that what Footnote wrote comes back unchanged; any other is written anew, and then without emphasis.
 */
export function cleanMarkdown(markdown: string, { keepsMarks }: CleanOptions): string {
  if (isPlain(markdown)) return keepsMarks ? markdown : markdown.replace(fakeMark, String.raw`\[`);
  const html = marked.parse(markdown, { async: false, gfm: true });
  const rewritten = htmlToMarkdown(html);
  return keepsMarks ? rewritten.replace(escapedMark, '$1[$2]') : rewritten;
}

/** Whether no word of it would be a tag, an image or a link that shows other words than its address. */
function isPlain(markdown: string): boolean {
  let isClean = true;
  // What it returns is for callbacks that are promises.
  void marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token) => {
    isClean &&= !isForeign(token);
  });
  return isClean;
}

function isForeign(token: Token): boolean {
  if (token.type === 'link') return token.raw !== ('text' in token ? token.text : '');
  return token.type === 'html' || token.type === 'image' || token.type === 'def';
}

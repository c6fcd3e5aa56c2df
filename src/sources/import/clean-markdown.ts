import { marked } from 'marked';
import type { Token } from 'marked';
import { readRestatements } from '../../corpus/restatements.js';
import { htmlToMarkdown } from './to-markdown.js';

const fakeMark = /(?<!\\)\[(?=¶)/g;
const escapedMark = /^((?:[ \t]*(?:[-*+]|>)[ \t]*)*)\\\[(¶\s?\d{1,6}(?:[-–]\d{1,6})?)\\\]/gm;

export interface CleanOptions {
  /** Whether what only Footnote reads in it counts, since the text was written for Footnote: `[¶4]` at the beginning of a paragraph, other words for one in a comment. */
  readonly keepsMarks: boolean;
}

/**
 * Foreign Markdown without HTML, images, links and definitions; of links the words stay. A text that has none of them stays as
 * it is, so that what Footnote wrote comes back unchanged; any other is written anew, and then without emphasis.
 */
export function cleanMarkdown(markdown: string, { keepsMarks }: CleanOptions): string {
  if (isPlain(markdown, keepsMarks)) return keepsMarks ? markdown : markdown.replace(fakeMark, String.raw`\[`);
  if (!keepsMarks) return rewrite(markdown);
  const { text, restore } = putAside(markdown);
  return restore(rewrite(text).replace(escapedMark, '$1[$2]'));
}

function rewrite(markdown: string): string {
  return htmlToMarkdown(marked.parse(markdown, { async: false, gfm: true }));
}

/** Whether no word of it would be a tag, an image or a link that shows other words than its address. */
function isPlain(markdown: string, keepsMarks: boolean): boolean {
  let isClean = true;
  // What it returns is for callbacks that are promises.
  void marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token) => {
    isClean &&= !isForeign(token) || (keepsMarks && isRestatement(token));
  });
  return isClean;
}

function isForeign(token: Token): boolean {
  if (token.type === 'link') return token.raw !== ('text' in token ? token.text : '');
  return token.type === 'html' || token.type === 'image' || token.type === 'def';
}

function isRestatement(token: Token): boolean {
  return token.type === 'html' && readRestatements(token.raw) !== null;
}

/** The text with a word of its own in the place of each restatement, and what puts them back. */
function putAside(markdown: string): { readonly text: string; readonly restore: (text: string) => string } {
  let word = 'restatement';
  while (markdown.includes(word)) word += 'x';
  const aside: string[] = [];
  const pieces = marked.lexer(markdown, { gfm: true }).map((token) => {
    if (!isRestatement(token)) return token.raw;
    aside.push(token.raw.trim());
    return `\n\n${word}${aside.length}\n\n`;
  });
  const place = new RegExp(`^${word}(\\d+)$`, 'gm');
  return {
    text: pieces.join(''),
    restore: (text) => text.replace(place, (_, number: string) => aside[Number(number) - 1] ?? ''),
  };
}

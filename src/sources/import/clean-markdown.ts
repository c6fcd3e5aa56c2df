import { marked } from 'marked';
import type { Token } from 'marked';
import { readRestatements } from '../../corpus/restatements.js';
import { readUnanswered } from '../../corpus/unanswered.js';
import { htmlToMarkdown } from './to-markdown.js';

const fakeMark = /(?<!\\)\[(?=¶)/g;
const escapedMark = /^((?:[ \t]*(?:[-*+]|>)[ \t]*)*)\\\[(¶\s?\d{1,6}(?:[-–]\d{1,6})?)\\\]/gm;

/** Stands for a comment that is put aside; no character of any script. */
const ASIDE = '\uE000';
const asideMark = /^\uE000(\d+)\uE000$/gm;

export interface CleanOptions {
  /** Whether `[¶4]` at the beginning of a paragraph is its number in the original; else it is made plain words. */
  readonly keepsMarks: boolean;
  /** Whether comments with other words for a paragraph stay. */
  readonly keepsOtherWords: boolean;
}

/**
 * Foreign Markdown without HTML, images, links and definitions; of links the words stay. A text that has none of them stays as
 * it is, so that what Footnote wrote comes back unchanged; any other is written anew, and then without emphasis.
 */
export function cleanMarkdown(markdown: string, { keepsMarks, keepsOtherWords }: CleanOptions): string {
  const { text, restore } = keepsOtherWords ? putAside(markdown) : { text: markdown, restore: same };
  if (isPlain(text)) return keepsMarks ? markdown : markdown.replace(fakeMark, String.raw`\[`);
  const rewritten = htmlToMarkdown(marked.parse(text, { async: false, gfm: true }));
  return restore(keepsMarks ? rewritten.replace(escapedMark, '$1[$2]') : rewritten);
}

const same = (text: string): string => text;

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

/** The text without the comments between its blocks that restate them or tell what they do not answer, and what puts them back where they stood. */
function putAside(markdown: string): { readonly text: string; readonly restore: (text: string) => string } {
  const comments: string[] = [];
  const pieces = marked.lexer(markdown.replaceAll(ASIDE, ''), { gfm: true }).map(({ type, raw }) => {
    if (type !== 'html' || (readRestatements(raw) ?? readUnanswered(raw)) === null) return raw;
    comments.push(raw.trim());
    return `\n\n${ASIDE}${comments.length}${ASIDE}\n\n`;
  });
  return {
    text: pieces.join(''),
    restore: (text) => text.replace(asideMark, (_, number: string) => comments[Number(number) - 1] ?? ''),
  };
}

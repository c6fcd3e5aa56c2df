import { Lexer } from 'marked';
import type { Token } from 'marked';
import { groupLines, textBlock } from './block.js';
import type { Block, TextBlock } from './block.js';
import { codeLines, listLines, quoteParagraphs, tableLines } from './container-lines.js';
import { FlatTokenizer } from './flat-tokenizer.js';
import { plainInline } from './plain-inline.js';
import { readRestatements } from './restatements.js';
import { joinLines, parsePlainText } from './plain-text-blocks.js';
import { stripHtml } from './strip-html.js';
import { readUnanswered } from './unanswered.js';

/**
 * The headings and passages of a Markdown text. A paragraph is a passage. Items of a list (nested ones too), rows of a table and
 * lines of code share passages while they are short, with `\n` between them; a long item stands alone. Each paragraph of a
 * quotation is a passage. Of HTML only the words stay; rules and link definitions have none. A comment "in other words" restates the
 * passage before it, one "not told here" gives questions that the work does not answer.
 */
export function parseMarkdown(text: string): readonly Block[] {
  const lexer = new Lexer({ gfm: true, tokenizer: new FlatTokenizer() });
  const blocks: Block[] = [];
  const tokens = lexer.blockTokens(text, []);
  let start = 0;
  for (const token of tokens) {
    // marked may put a line break for another blank at the end of `raw`. Should it rewrite more, the rest is taken as plain text.
    if (!text.startsWith(token.raw.trimEnd(), start)) break;
    blocks.push(...blocksOf({ lexer, document: text, token, start }));
    start += token.raw.length;
  }
  return [...blocks, ...restAsText(text, start)];
}

interface Place {
  readonly lexer: Lexer;
  readonly document: string;
  readonly token: Token;
  /** Where the token begins in the document. */
  readonly start: number;
}

function blocksOf({ lexer, document, token, start }: Place): readonly Block[] {
  const source = { start, end: start + token.raw.length };
  const inline = (markdown: string): string => plainInline(lexer, markdown);
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'heading':
      return headingBlock(token, inline, source);
    case 'list':
      return groupLines(document, listLines(document, source, inline));
    case 'table':
      return groupLines(document, tableLines(document, source, inline));
    case 'code':
      return groupLines(document, codeLines(document, source));
    case 'blockquote':
      return quoteParagraphs(document, source).flatMap(({ source: span, text }) =>
        textBlock(document, span, () => inline(text)),
      );
    case 'html':
      return htmlBlock(document, source);
    default:
      return textBlock(document, source, inline);
  }
}

function htmlBlock(document: string, source: Block['source']): readonly Block[] {
  const restatements = readRestatements(document.slice(source.start, source.end));
  if (restatements !== null) return [{ kind: 'restatement', restatements, source }];
  const questions = readUnanswered(document.slice(source.start, source.end));
  if (questions !== null) return [{ kind: 'unanswered', questions, source }];
  return textBlock(document, source, (html) => joinLines(stripHtml(html)).replace(/ {2,}/g, ' '));
}

function headingBlock(token: Token, inline: (markdown: string) => string, source: Block['source']): readonly Block[] {
  if (!('depth' in token) || typeof token.text !== 'string') return [];
  const text = inline(token.text).trim();
  return text === '' ? [] : [{ kind: 'heading', level: token.depth, text, source }];
}

function restAsText(document: string, start: number): readonly TextBlock[] {
  if (start >= document.length) return [];
  return parsePlainText(document.slice(start)).map((block) => ({
    ...block,
    source: { start: block.source.start + start, end: block.source.end + start },
  }));
}

import type { Lexer, Token } from 'marked';
import { decodeEntities } from './html-entities.js';
import { joinLines } from './plain-text-blocks.js';

/** Signs that can be inline Markdown or HTML; a text without them is its own plain form. */
const markup = /[*_`[\]<\\]|~~|&[#A-Za-z]/;

/** marked's inline lexer takes time quadratic in the length of a paragraph full of markup; longer ones are taken as they are. */
const maxChars = 8_000;

/** A paragraph's words: emphasis, links, images and code as their text, escapes and entities decoded, line breaks as spaces. */
export function plainInline(lexer: Lexer, source: string): string {
  if (!markup.test(source) || source.length > maxChars) return joinLines(source);
  return joinLines(textOf(lexer.inlineTokens(source)));
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(textOfToken).join('');
}

function textOfToken(token: Token): string {
  switch (token.type) {
    case 'br':
      return ' ';
    case 'html':
      return /^<br\b/i.test(token.raw) ? ' ' : '';
    case 'codespan':
    case 'escape':
      return 'text' in token ? token.text : token.raw;
    case 'image':
      return decodeEntities('text' in token ? token.text : '');
    default:
      if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0) return textOf(token.tokens);
      return decodeEntities('text' in token && typeof token.text === 'string' ? token.text : token.raw);
  }
}

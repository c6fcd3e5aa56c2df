import { unescapeLine } from '../../views/escape-text.js';
import { plainText } from './plain-text.js';

/** A line that the catalogues write for Discord, as a terminal shows it: without bold, escapes and control characters. */
export function fromMarkdown(line: string): string {
  return plainText(unescapeLine(line.replace(/(?<!\\)\*\*/g, '')));
}

import { textBlock } from './block.js';
import type { TextBlock } from './block.js';

const blankLines = /\n[ \t]*\n\s*/g;
const lineBreaks = /\n/g;

/** The paragraphs of a text without Markdown: parted by blank lines or, where there is none, by lines. */
export function parsePlainText(text: string): readonly TextBlock[] {
  const hasBlankLine = /\n[ \t]*\n/.test(text.trim());
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const gap of text.matchAll(hasBlankLine ? blankLines : lineBreaks)) {
    blocks.push(...textBlock(text, { start, end: gap.index }, joinLines));
    start = gap.index + gap[0].length;
  }
  blocks.push(...textBlock(text, { start, end: text.length }, joinLines));
  return blocks;
}

/** The text with each line break, and blanks around it, as one space. */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.replace(/[ \t]*\n\s*/g, ' ') : text;
}

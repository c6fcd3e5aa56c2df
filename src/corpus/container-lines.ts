import type { Line } from './block.js';
import type { Span } from './document.js';
import { joinLines } from './plain-text-blocks.js';

type Inline = (markdown: string) => string;

/** Numbers of ordered lists are kept: a paragraph that begins with "19. Juni" is one in Markdown. */
const bullet = /^[ \t]*(?:[*+-](?:[ \t]+(?:\[[ xX]\][ \t]+)?|$))?/;
const itemStart = /^[ \t]*(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;
const quoteMarks = /^(?:[ \t]{0,3}>[ \t]?)+/;
const callout = /^\[!\w{1,30}\][+-]?[ \t]*/;
const fence = /^[ \t]*(?:`{3,}|~{3,})/;
const delimiterRow = /^[ \t|:-]+$/;
const cellBorder = /(?<!\\)\|/;

/** The items of a list; paragraphs below an item that are parted by a blank line count as items. */
export function listLines(document: string, span: Span, inline: Inline): readonly Line[] {
  const items: Span[] = [];
  let isOpen = false;
  for (const line of linesOf(document, span)) {
    const text = document.slice(line.start, line.end);
    const isBlank = text.trim() === '' || fence.test(text);
    const last = items.at(-1);
    if (!isBlank && (last === undefined || !isOpen || itemStart.test(text))) {
      items.push({ start: line.start + (bullet.exec(text)?.[0].length ?? 0), end: line.end });
    } else if (!isBlank && last !== undefined) {
      items[items.length - 1] = { start: last.start, end: line.end };
    }
    isOpen = !isBlank;
  }
  return items.map((item) => ({ source: item, text: inline(joinLines(document.slice(item.start, item.end))).trim() }));
}

/** The rows of a table, its head too: the filled cells with `; ` between them. */
export function tableLines(document: string, span: Span, inline: Inline): readonly Line[] {
  const rows = linesOf(document, span).filter(({ start, end }) => !delimiterRow.test(document.slice(start, end)));
  return rows.map((source) => {
    const cells = document.slice(source.start, source.end).split(cellBorder);
    const words = cells.map((cell) => inline(cell.replaceAll('\\|', '|').trim()).trim());
    return { source, text: words.filter((cell) => cell !== '').join('; ') };
  });
}

/** The lines of a code block without its fences. */
export function codeLines(document: string, span: Span): readonly Line[] {
  const lines = linesOf(document, span);
  const first = lines[0];
  const isFenced = first !== undefined && fence.test(document.slice(first.start, first.end));
  const inner = isFenced ? lines.filter(({ start, end }) => !fence.test(document.slice(start, end))) : lines;
  return inner.map((source) => ({ source, text: document.slice(source.start, source.end).trim() }));
}

/** The paragraphs of a quotation, without the `>` at the beginning of their lines; inline Markdown is still in them. */
export function quoteParagraphs(document: string, span: Span): readonly Line[] {
  const paragraphs: Line[] = [];
  let isOpen = false;
  for (const { start, end } of linesOf(document, span)) {
    const line = document.slice(start, end);
    const marks = quoteMarks.exec(line)?.[0].length ?? 0;
    const skipped = marks + (callout.exec(line.slice(marks))?.[0].length ?? 0);
    const text = line.slice(skipped).replace(/^#{1,6}[ \t]+/, '');
    const last = paragraphs.at(-1);
    if (text.trim() === '') {
      isOpen = false;
      continue;
    }
    if (last !== undefined && isOpen) {
      paragraphs[paragraphs.length - 1] = { text: `${last.text}\n${text}`, source: { start: last.source.start, end } };
    } else {
      paragraphs.push({ text, source: { start: start + skipped, end } });
    }
    isOpen = true;
  }
  return paragraphs;
}

function linesOf(document: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start < span.end;) {
    const found = document.indexOf('\n', start);
    const end = found === -1 || found > span.end ? span.end : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

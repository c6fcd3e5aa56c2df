import type { Block, ListItem } from './page/wire.js';
import { parseInline } from './parse-inline.js';

const FENCE = /^```(?:[\w+-]*\n)?([\s\S]*?)\n?```\n?/;
const REST_QUOTE = /^>>> ([\s\S]*)$/;
const QUOTE = /^(?:> [^\n]*(?:\n|$))+/;
const HEADING = /^(#{1,3}) +([^\n]+)(?:\n|$)/;
const SMALL = /^-# +([^\n]+)(?:\n|$)/;
const LIST = /^(?: *(?:[-*]|\d+\.) [^\n]+(?:\n|$))+/;
const LINE = /^([^\n]*)(?:\n|$)/;

/**
 * Discord's Markdown as blocks. The lines are told apart here, since the parser of what stands in them knows no lists, and
 * loses the small print that follows a quote.
 */
export function parseMarkdown(markdown: string): readonly Block[] {
  return readBlocks(markdown, true);
}

function readBlocks(markdown: string, mayQuote: boolean): readonly Block[] {
  const blocks: Block[] = [];
  let rest = markdown;
  let lines: string[] = [];
  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(lines.join('\n')) });
    lines = [];
  };
  while (rest !== '') {
    const found = readBlock(rest, mayQuote);
    if (found !== null) {
      endParagraph();
      blocks.push(found.block);
    } else lines.push(LINE.exec(rest)?.[1] ?? '');
    rest = rest.slice(found?.chars ?? LINE.exec(rest)?.[0].length ?? rest.length);
  }
  endParagraph();
  return blocks;
}

/** The block at the beginning and the characters that it takes; `null`: a line of a paragraph. */
function readBlock(text: string, mayQuote: boolean): { readonly block: Block; readonly chars: number } | null {
  const [fence, code] = FENCE.exec(text) ?? [];
  if (fence !== undefined) return { block: { kind: 'code', text: code ?? '' }, chars: fence.length };
  const [heading, signs = '', title = ''] = HEADING.exec(text) ?? [];
  if (heading !== undefined) {
    return {
      block: { kind: 'heading', level: levelOf(signs.length), children: parseInline(title) },
      chars: heading.length,
    };
  }
  const [small, print = ''] = SMALL.exec(text) ?? [];
  if (small !== undefined) return { block: { kind: 'small', children: parseInline(print) }, chars: small.length };
  const [list] = LIST.exec(text) ?? [];
  if (list !== undefined) return { block: readList(list), chars: list.length };
  return mayQuote ? readQuote(text) : null;
}

function readQuote(text: string): { readonly block: Block; readonly chars: number } | null {
  const all = REST_QUOTE.exec(text)?.[1];
  if (all !== undefined) return { block: { kind: 'quote', blocks: readBlocks(all, false) }, chars: text.length };
  const [quote] = QUOTE.exec(text) ?? [];
  if (quote === undefined) return null;
  const inside = quote.replace(/^> /gm, '').replace(/\n$/, '');
  return { block: { kind: 'quote', blocks: readBlocks(inside, false) }, chars: quote.length };
}

function readList(text: string): Block {
  const lines = text.split('\n').filter((line) => line !== '');
  const start = /^ *(\d+)\. /.exec(lines[0] ?? '')?.[1];
  return { kind: 'list', start: start === undefined ? null : Number(start), items: lines.map(readItem) };
}

function readItem(line: string): ListItem {
  const [, spaces = '', content = ''] = /^( *)(?:[-*]|\d+\.) (.+)$/.exec(line) ?? [];
  return { depth: Math.min(4, Math.floor(spaces.length / 2)), children: parseInline(content) };
}

function levelOf(signs: number): 1 | 2 | 3 {
  if (signs === 1) return 1;
  return signs === 2 ? 2 : 3;
}

import type { Span } from './document.js';
import type { Restatement } from './restatements.js';

/** A heading with its plain text. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  readonly source: Span;
}

/** What becomes a passage. */
export interface TextBlock {
  readonly kind: 'text';
  /** Plain, trimmed, never empty; `\n` only between items, rows and lines of code. */
  readonly text: string;
  /** From a `[¶4]` mark, else `null`. */
  readonly paragraph: number | null;
  /** Without the mark and without white space around. */
  readonly source: Span;
}

/** The paragraph before it in other words. */
export interface RestatementBlock {
  readonly kind: 'restatement';
  readonly restatements: readonly Restatement[];
  readonly source: Span;
}

/** Questions that the work does not answer. */
export interface UnansweredBlock {
  readonly kind: 'unanswered';
  readonly questions: readonly string[];
  readonly source: Span;
}

/** What is read and never shown. */
export type AsideBlock = RestatementBlock | UnansweredBlock;

export type Block = HeadingBlock | TextBlock | AsideBlock;

/** Whether a block is none that is shown. */
export function isAside(block: Block): block is AsideBlock {
  return block.kind === 'restatement' || block.kind === 'unanswered';
}

/** The first heading of level 1; `null` without one. */
export function mainHeading(blocks: readonly Block[]): string | null {
  for (const block of blocks) if (block.kind === 'heading' && block.level === 1) return block.text;
  return null;
}

/** A line, item or row on its way into a passage; `source` may hold white space around. */
export interface Line {
  readonly text: string;
  readonly source: Span;
}

/** Items and lines up to this length share a passage; longer ones stand alone. */
const shortChars = 200;
/** No more short lines are added once a passage has this length. */
const groupChars = 600;

const visible = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/u;
const mark = /^\[¶\s?(\d{1,6})(?:[-–]\d{1,6})?\]\s*/;

/** A paragraph's number and where its words begin. */
function readMark(text: string): { readonly paragraph: number | null; readonly length: number } {
  const found = mark.exec(text);
  return found === null ? { paragraph: null, length: 0 } : { paragraph: Number(found[1]), length: found[0].length };
}

/** The range without the white space around it. */
function trimSpan(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const start = span.start + (slice.length - slice.trimStart().length);
  return { start, end: Math.max(start, span.end - (slice.length - slice.trimEnd().length)) };
}

/** A paragraph as a block; nothing where no visible character is left. `toPlain` gets the source without its mark. */
export function textBlock(document: string, span: Span, toPlain: (source: string) => string): readonly TextBlock[] {
  const whole = trimSpan(document, span);
  const { paragraph, length } = readMark(document.slice(whole.start, whole.end));
  const source = { start: whole.start + length, end: whole.end };
  const text = toPlain(document.slice(source.start, source.end)).trim();
  return visible.test(text) ? [{ kind: 'text', text, paragraph, source }] : [];
}

/** Lines as passages: short ones together with `\n` between them, long ones alone. */
export function groupLines(document: string, lines: readonly Line[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let group: Line[] = [];
  let chars = 0;
  const close = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return;
    const text = group.map((line) => line.text).join('\n');
    blocks.push(...textBlock(document, { start: first.source.start, end: last.source.end }, () => text));
    [group, chars] = [[], 0];
  };
  for (const line of lines) {
    if (!visible.test(line.text)) continue;
    const isLong = line.text.length > shortChars;
    if (isLong || chars + line.text.length > groupChars) close();
    group.push(line);
    chars += line.text.length;
    if (isLong) close();
  }
  close();
  return blocks;
}

import { dropFurniture } from './drop-furniture.js';
import type { PdfLine } from './find-lines.js';

export interface PdfBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** Letters by this factor larger than most are a heading's. */
const headingSize = 1.15;
const headingChars = 200;
/** Wider gaps than this, measured in usual ones, part paragraphs. */
const wideGap = 1.35;
/** A line that ends this far (in letter heights) before its column's edge was ended on purpose. */
const shortLine = 5;
const sentenceEnd = /[.!?:。！？]["'”’)\]»]*(?:\d{1,3})?$/u;

interface Usual {
  readonly height: number;
  readonly gap: number;
  readonly right: number;
}

/** The headings and paragraphs of the pages of a PDF: lines joined, words put together again, running heads dropped. */
export function rebuildParagraphs(pages: readonly (readonly PdfLine[])[]): readonly PdfBlock[] {
  const lines = dropFurniture(pages);
  const usual = findUsual(lines);
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || isBreak(last, line, usual)) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => toBlock(group, usual));
}

function toBlock(group: readonly PdfLine[], usual: Usual): PdfBlock {
  const text = group.map((line) => line.text).reduce(joinLine);
  const isHeading = isLarge(group[0], usual) && text.length <= headingChars;
  return { kind: isHeading ? 'heading' : 'paragraph', text };
}

function isBreak(last: PdfLine, line: PdfLine, usual: Usual): boolean {
  if (isLarge(last, usual) !== isLarge(line, usual)) return true;
  const gap = last.bottom - line.bottom;
  // On the next page or in the next column a paragraph goes on unless it had come to its end.
  if (gap <= 0) return sentenceEnd.test(last.text);
  if (gap > usual.gap * wideGap) return true;
  const isIndented = line.left - last.left > usual.height * 0.8 && sentenceEnd.test(last.text);
  const endsEarly = usual.right - last.right > usual.height * shortLine && sentenceEnd.test(last.text);
  return isIndented || endsEarly;
}

/** A word that was parted at the line's end is whole again; Chinese and Japanese have no space between lines. */
function joinLine(text: string, next: string): string {
  if (/\p{Ll}[-\u00AD\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  const isDense =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(text) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next);
  return isDense ? text + next : `${text} ${next}`;
}

function isLarge(line: PdfLine | undefined, usual: Usual): boolean {
  return line !== undefined && line.height > usual.height * headingSize;
}

function findUsual(lines: readonly PdfLine[]): Usual {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.bottom ?? 0) - line.bottom);
  // Each letter votes, so that many short headings weigh little.
  const heights = lines.flatMap(({ height, text }) =>
    Array.from({ length: Math.ceil(text.length / 20) }, () => height),
  );
  return {
    height: median(heights),
    gap: median(gaps.filter((gap) => gap > 0)),
    right: lines.reduce((right, line) => Math.max(right, line.right), 0),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

import { describeLine, isSentence } from './describe-line.js';
import type { Described } from './describe-line.js';
import { readHead } from './read-head.js';
import type { Head } from './read-head.js';
import { splitBlocks } from './split-blocks.js';

/** A pasted text without what stood around it. */
export interface CleanedText extends Omit<Head, 'start'> {
  /** The article's blocks in order. */
  readonly blocks: readonly ArticleBlock[];
  /** Characters of blocks that were left out; those that became title, author or date are not among them. */
  readonly droppedChars: number;
}

export interface ArticleBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** Longer lines are no headings. */
const headingChars = 150;

/** Keeps the article of a text that was copied with the page around it; a text that is just an article stays whole. */
export function cleanPasted(text: string, knownTitle: string): CleanedText {
  const all = splitBlocks(text).map(describeLine);
  const end = findEnd(all);
  const isLone = !all.slice(0, end).some(({ kind }) => kind === 'prose');
  const head = readHead(all.slice(0, end), knownTitle);
  const body = all
    .slice(head.start, isLone ? end : lastSentence(all, head.start, end))
    .filter((block) => isText(block));
  const blocks = body.map(
    ({ kind, text: words }, index) =>
      ({ kind: isHeading(body, index, kind) ? 'heading' : 'paragraph', text: words }) as const,
  );
  const kept = [...blocks.map((block) => block.text), ...head.lines];
  return { ...head, blocks, droppedChars: charsOf(all.map((block) => block.text)) - charsOf(kept) };
}

/** Where comments, or lists of nothing but teasers, begin below the article. */
function findEnd(all: readonly Described[]): number {
  const firstProse = all.findIndex(({ kind }) => kind === 'prose');
  const lastProse = all.findLastIndex(({ kind }) => kind === 'prose');
  const isEnd = ({ kind }: Described, index: number): boolean =>
    (kind === 'comments' && firstProse !== -1 && index > firstProse) ||
    (kind === 'list' && firstProse !== -1 && index > lastProse);
  const end = all.findIndex(isEnd);
  return end === -1 ? all.length : end;
}

/** Behind the last block that ends as a sentence: below it are shares and labels only. */
function lastSentence(all: readonly Described[], start: number, end: number): number {
  for (let index = end - 1; index >= start; index -= 1) {
    const block = all[index];
    if (block === undefined || !isText(block) || block.kind === 'teaser') continue;
    if (block.kind === 'prose' || isSentence(block.text)) return index + 1;
  }
  return end;
}

function isText({ kind }: Described): boolean {
  return kind === 'prose' || kind === 'short' || kind === 'teaser';
}

/** A line without a full stop that has text below it. */
function isHeading(body: readonly Described[], index: number, kind: Described['kind']): boolean {
  const { text = '' } = body[index] ?? {};
  const next = body[index + 1];
  if (kind !== 'short' || next === undefined || text.length > headingChars) return false;
  return /^["'“‘(\d\p{Lu}\p{Lo}]/u.test(text) && !/[.,;:。]["'”’)]*$/u.test(text) && next.kind === 'prose';
}

function charsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

import type { Passage, Span } from '../corpus/document.js';
import { findCut } from './cut-text.js';

/**
 * Unescaped characters on one page of text. Escaping at most doubles them, which leaves 1,900 of a message's 4,000 for
 * title, bold marks, lines around it and the question that it was opened for.
 */
export const PAGE_CHARS = 1050;

/** Part of a passage that stands on one page. */
export interface Piece {
  readonly passage: Passage;
  readonly range: Span;
}

/** A text's pages in order, without gaps; one page for an empty text. Cuts depend on the text alone. */
export function splitPages(text: string): readonly Span[] {
  const pages: Span[] = [];
  let start = 0;
  while (text.length - start > PAGE_CHARS) {
    const end = start + Math.max(1, findCut(text.slice(start, start + PAGE_CHARS + 1), PAGE_CHARS));
    pages.push({ start, end });
    start = end;
  }
  return [...pages, { start, end: text.length }];
}

/** Passages on pages, as many on each as fit; `overheadChars` (unescaped) is what each piece costs besides its text. */
export function packPages(passages: readonly Passage[], overheadChars: number): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [];
  let room = 0;
  for (const piece of passages.flatMap(toPieces)) {
    const cost = piece.range.end - piece.range.start + overheadChars;
    const page = pages.at(-1);
    if (page === undefined || cost > room) pages.push([piece]);
    else page.push(piece);
    room = (page === undefined || cost > room ? PAGE_CHARS : room) - cost;
  }
  return pages;
}

/** A page number from a control, brought inside `1…pages`; nonsense is page 1. */
export function clampPage(written: string | undefined, pages: number): number {
  const page = /^\d{1,6}$/.test(written ?? '') ? Number(written) : 1;
  return Math.min(Math.max(1, page), Math.max(1, pages));
}

function toPieces(passage: Passage): readonly Piece[] {
  return splitPages(passage.text).map((range) => ({ passage, range }));
}

import type { Passage, Span } from '../corpus/document.js';
import { escapeText } from './escape-text.js';

// A quote that is read at a glance; the button beside it shows the whole passage.
const ENOUGH_CHARS = 200;

export interface QuoteOptions {
  /** What the quote must show, as ranges of the passage's text; nothing means its beginning. */
  readonly focus: readonly Span[];
  /** Ranges of the passage's text to show in bold. */
  readonly bold: readonly Span[];
  /** Room, Markdown included. */
  readonly maxChars: number;
}

/** As `renderExcerpt`, as a Markdown block quote. */
export function renderQuote(passage: Passage, options: QuoteOptions): string {
  const lineBreaks = passage.text.split('\n').length;
  const excerpt = renderExcerpt(passage, { ...options, maxChars: options.maxChars - 2 * lineBreaks });
  return `> ${excerpt.replaceAll('\n', '\n> ')}`;
}

/** Some sentences of a passage as Markdown: one exact range from a sentence's beginning on, cut only at its end. */
export function renderExcerpt(passage: Passage, { focus, bold, maxChars }: QuoteOptions): string {
  const range = findQuoteRange(passage, focus);
  const inside = bold
    .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
    .map(({ start, end }) => ({ start: start - range.start, end: end - range.start }));
  const isWhole = range.end >= passage.text.trimEnd().length;
  return escapeText(`${passage.text.slice(range.start, range.end)}${isWhole ? '' : ' …'}`, { bold: inside, maxChars });
}

function findQuoteRange({ text, sentences }: Passage, focus: readonly Span[]): Span {
  const first = focus[0] ?? sentences[0];
  if (first === undefined) return { start: 0, end: text.length };
  const focusEnd = Math.max(first.end, ...focus.map(({ end }) => end));
  const from = sentences.findLastIndex(({ start }) => start <= first.start);
  const to = sentences.findIndex(({ end }) => end >= focusEnd);
  if (from === -1 || to === -1) return { start: first.start, end: focusEnd };
  return widen(sentences, from, to);
}

function widen(sentences: readonly Span[], from: number, to: number): Span {
  const start = sentences[from]?.start ?? 0;
  const end = sentences[to]?.end ?? start;
  const after = sentences[to + 1];
  if (after !== undefined && after.end - start <= ENOUGH_CHARS) return widen(sentences, from, to + 1);
  const before = sentences[from - 1];
  if (before !== undefined && end - before.start <= ENOUGH_CHARS) return widen(sentences, from - 1, to);
  return { start, end };
}

import type { Passage, Span } from '../corpus/document.js';
import { escapeText } from './escape-text.js';

// A quote that is read at a glance; the button beside it shows the whole passage.
const ENOUGH_CHARS = 240;

/**
 * The evidence of a citation in bold, as a Markdown block quote with some of the sentences around it: one exact range
 * of the passage from a sentence's beginning on, cut only at its end.
 */
export function renderQuote(passage: Passage, evidence: readonly Span[], maxChars: number): string {
  const range = findQuoteRange(passage, evidence);
  const bold = evidence.map(({ start, end }) => ({ start: start - range.start, end: end - range.start }));
  const isWhole = range.end >= passage.text.trimEnd().length;
  const text = `${passage.text.slice(range.start, range.end)}${isWhole ? '' : ' …'}`;
  const lineBreaks = text.split('\n').length;
  return `> ${escapeText(text, { bold, maxChars: maxChars - 2 * lineBreaks }).replaceAll('\n', '\n> ')}`;
}

function findQuoteRange({ text, sentences }: Passage, evidence: readonly Span[]): Span {
  const whole: Span = { start: 0, end: text.length };
  const first = evidence[0];
  if (first === undefined) return whole;
  const evidenceEnd = Math.max(...evidence.map(({ end }) => end));
  const from = sentences.findLastIndex(({ start }) => start <= first.start);
  const to = sentences.findIndex(({ end }) => end >= evidenceEnd);
  if (from === -1 || to === -1) return { start: first.start, end: evidenceEnd };
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

import type { Span } from '../corpus/document.js';
import { findCut, startOfCodePoint } from './cut-text.js';
import { hasHiddenCharacters, visibleCharacters, visibleLine } from './visible-text.js';

export interface EscapeOptions {
  /** Ranges of the unescaped text to show in bold. */
  readonly bold?: readonly Span[];
  /** Longest result, Markdown included; longer text is cut at its end. Default: no limit. */
  readonly maxChars?: number;
}

// A backslash before any of these makes Discord show it as it is; `:` also keeps addresses, emoji names and times plain.
const ALWAYS = /[\\*_~`|[\]<>@:]/g;
// Headings, small print, lists: only at the start of a line, so hyphens and numbers inside stay readable in the source.
const AT_LINE_START = /^([^\S\n]*)(?:([-+#])|(\d+)([.)]))/gm;
const MASS_MENTION = /(\\@)(?=everyone|here)/gi;
const ZERO_WIDTH_SPACE = '\u200B';
const ESCAPED = /\\([\\*_~`|[\]<>@:+#.)-])/g;
// Hidden characters may fill a text; this many are looked at for each one that may be shown.
const LOOK_AHEAD = 4;

/**
 * Corpus or user text as Discord Markdown that shows the same words and nothing else: no formatting, link, mention,
 * emoji or timestamp of its own, no reordering or hidden marks.
 */
export function escapeText(text: string, { bold = [], maxChars = Infinity }: EscapeOptions = {}): string {
  const isLong = text.length > maxChars * LOOK_AHEAD;
  const shown = toShown(isLong ? text.slice(0, maxChars * LOOK_AHEAD) : text, bold);
  const whole = render(shown, shown.text.length);
  if (!isLong && whole.length <= maxChars) return whole;
  return maxChars < 1 ? '' : `${render(shown, findFit(shown, maxChars - 1))}…`;
}

/** As `escapeText`, on one line. */
export function escapeLine(text: string, maxChars = Infinity): string {
  return escapeText(visibleLine(text), { maxChars });
}

/** The text that `escapeLine` was given, on one line; for a line that it has not cut. */
export function unescapeLine(escaped: string): string {
  return escaped.replaceAll(ZERO_WIDTH_SPACE, '').replaceAll(ESCAPED, '$1');
}

interface Shown {
  readonly text: string;
  readonly bold: readonly Span[];
}

function toShown(text: string, bold: readonly Span[]): Shown {
  // Ranges may lie outside the text or begin inside a pair: they are brought to an edge, and take all of the pair.
  const inside = bold
    .map(({ start, end }) => ({ start: startOfCodePoint(text, Math.max(0, start)), end: endOfCodePoint(text, end) }))
    .filter(({ start, end }) => start < end);
  return hasHiddenCharacters(text) ? withoutHidden(text, inside) : { text, bold: mergeSpans(inside) };
}

function withoutHidden(text: string, bold: readonly Span[]): Shown {
  const characters = visibleCharacters(text);
  const offsets = new Map<number, number>([[0, 0]]);
  let source = 0;
  let target = 0;
  Array.from(text).forEach((character, index) => {
    source += character.length;
    target += characters[index]?.length ?? 0;
    offsets.set(source, target);
  });
  const at = (offset: number): number => offsets.get(offset) ?? target;
  const spans = bold.map(({ start, end }) => ({ start: at(start), end: at(end) }));
  return { text: characters.join(''), bold: mergeSpans(spans) };
}

function endOfCodePoint(text: string, at: number): number {
  const end = Math.min(at, text.length);
  return startOfCodePoint(text, end) === end ? end : end + 1;
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
  return sorted.reduce<readonly Span[]>((merged, span) => {
    const last = merged.at(-1);
    if (last === undefined || last.end < span.start) return [...merged, span];
    return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
}

function render({ text, bold }: Shown, end: number): string {
  let done = 0;
  let result = '';
  for (const span of bold) {
    if (span.start >= end) break;
    const spanEnd = Math.min(span.end, end);
    result += escapeMarkdown(text.slice(done, span.start)) + embolden(text.slice(span.start, spanEnd));
    done = spanEnd;
  }
  return result + escapeMarkdown(text.slice(done, end));
}

function embolden(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : line.replace(/^(\s*)(.*?)(\s*)$/su, boldLine)))
    .join('\n');
}

function boldLine(_line: string, before: string, words: string, after: string): string {
  return `${before}**${escapeMarkdown(words)}**${after}`;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(ALWAYS, String.raw`\$&`)
    .replace(AT_LINE_START, escapeLineStart)
    .replace(MASS_MENTION, `$1${ZERO_WIDTH_SPACE}`);
}

function escapeLineStart(_match: string, space: string, sign?: string, digits?: string, stop?: string): string {
  return sign === undefined ? `${space}${digits}\\${stop}` : `${space}\\${sign}`;
}

/** The longest beginning that fits; escaping makes a text longer, never shorter, so halving finds it. */
function findFit(shown: Shown, maxChars: number): number {
  let low = 0;
  let high = Math.min(shown.text.length, maxChars);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (render(shown, middle).length <= maxChars) low = middle;
    else high = middle - 1;
  }
  const cut = findCut(shown.text, low);
  return shown.text.slice(0, cut).trimEnd().length;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
// A cut looks this far back for the end of a word before it settles for the end of a character.
const MAX_WORD_CHARS = 24;
// No character that a person sees is longer; beyond it (stacked marks without end) a code point's edge must do.
const MAX_GRAPHEME_CHARS = 64;

/** The text itself, or its beginning and `…`, at most `maxChars` in all; a word, pair or grapheme is not torn. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return maxChars < 1 ? '' : `${text.slice(0, findCut(text, maxChars - 1)).trimEnd()}…`;
}

/** Where to end a prefix of `text` that has at most `maxChars`: after a word if one ends near, else after a grapheme. */
export function findCut(text: string, maxChars: number): number {
  if (text.length <= maxChars) return text.length;
  const edge = findGraphemeEdge(text, Math.max(0, maxChars));
  const space = Math.max(text.lastIndexOf(' ', edge), text.lastIndexOf('\n', edge));
  return space > 0 && edge - space <= MAX_WORD_CHARS && space > edge / 2 ? space : edge;
}

function findGraphemeEdge(text: string, at: number): number {
  const start = startOfCodePoint(text, Math.max(0, at - MAX_GRAPHEME_CHARS));
  const window = text.slice(start, at + MAX_GRAPHEME_CHARS);
  const index = graphemes.segment(window).containing(at - start)?.index ?? at - start;
  return index > 0 ? start + index : startOfCodePoint(text, at);
}

/** The offset itself, or one less where it lies inside a surrogate pair. */
export function startOfCodePoint(text: string, at: number): number {
  const isInsidePair = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isInsidePair ? at - 1 : at;
}

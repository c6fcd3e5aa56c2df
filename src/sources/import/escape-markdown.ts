/** What means something in the middle of a line of Markdown; `_` within a word does not. */
const INLINE = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|&(?=#?\w{1,32};)|\|/gu;
/** What makes a line a heading, an item, a quote, a rule, a table or code. */
const LINE_START = /^([ \t]*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]{2,}|~~~|:?-)/gm;
const NUMBER_START = /^([ \t]*\d{1,9})([.)])(?=\s|$)/gm;

/**
 * Plain text as Markdown that says just these words: nothing in it is markup, and no `[¶4]` in it is a paragraph's number. `<` is
 * written `&lt;`, since a bare address before it would swallow a backslash.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, String.raw`\$&`)
    .replaceAll('<', '&lt;')
    .replace(LINE_START, String.raw`$1\$2`)
    .replace(NUMBER_START, String.raw`$1\$2`);
}

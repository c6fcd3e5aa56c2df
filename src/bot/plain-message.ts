/** Mentions, commands, times and emoji of servers, as Discord writes them. Source: Discord API, Reference, Message Formatting. */
const MARKS = /<(?:@[!&]?\d+|#\d+|\/[^:>\n]{1,98}:\d+|a?:\w{1,32}:\d+|t:-?\d+(?::[a-zA-Z])?|id:[\w-]{1,40})>/gu;
const MASS_MENTIONS = /@(?:everyone|here)\b/gu;
/** `[words](address)` and `[words](<address>)`: the words stay. */
const MASKED_LINKS = /\[([^\][\n]{1,500})\]\(<?https?:\/\/[^\s)>]{1,2000}>?\)/gu;
const LINKS = /<?\bhttps?:\/\/[^\s>]+>?/gu;
/** Quotes, headings, small print and list marks at the start of a line. */
const LINE_STARTS = /^[^\S\n]*(?:(?:>{1,3}|-?#{1,3}|[-*+])[^\S\n]+)+/gmu;
/** Code fences with their language, and runs of signs for bold, italics, underline, strike, spoiler and code. A sign that a backslash keeps stays, and `2*3`. */
const FENCES = /```(?:[\w+-]+\n)?/gu;
const EMPHASIS =
  /\\([^\p{L}\p{N}\s])|(?<![\d\s])\*{1,3}|\*{1,3}(?![\d\s])|_{2,3}|~~|\|\||`|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * A message as plain words: without mentions, links, emoji of servers and Markdown; line breaks stay, white space is
 * put in order. Empty where nothing but those was said. Never longer than the message.
 */
export function plainMessage(markdown: string): string {
  return markdown
    .replace(MASKED_LINKS, '$1')
    .replace(MARKS, ' ')
    .replace(LINKS, ' ')
    .replace(MASS_MENTIONS, ' ')
    .replace(FENCES, '')
    .replace(LINE_STARTS, '')
    .replace(EMPHASIS, '$1')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

import { decodeEntities } from './html-entities.js';

const silent = /^<(script|style|template)\b/i;
/** A longer tag counts as text: that keeps hostile input cheap. */
const maxTagChars = 2_000;
const tag = /^<[/!?]?[A-Za-z][^<>]*>/;

/** The words of a piece of HTML: comments, scripts, styles and tags are dropped. Takes time linear in the text. */
export function stripHtml(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    text += html.slice(at, open);
    const end = endOfMarkup(html, open);
    text += end === null ? '<' : ' ';
    at = end ?? open + 1;
  }
  return decodeEntities(text + html.slice(at));
}

/** Where the tag, comment or silent element that opens here ends; `null` where the `<` is only a sign. */
function endOfMarkup(html: string, open: number): number | null {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const near = html.slice(open, open + maxTagChars);
  const close = near.indexOf('>');
  if (close === -1) return null;
  const head = near.slice(0, close + 1);
  const name = silent.exec(head)?.[1];
  if (name !== undefined) return after(html, `</${name}>`, open);
  return tag.test(head) ? open + close + 1 : null;
}

/** Without an end, everything up to the end of the text belongs to it, as in a browser. */
function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 ? html.length : found + end.length;
}

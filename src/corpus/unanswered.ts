import { readComment } from './read-comment.js';

const MARK = /^not told here(?=$|[\s:])[ \t]*:?/i;
const BULLET = /^[-*+][ \t]+(?=\S)/;

/**
 * The questions, one a line, that a comment in Markdown says its work does not answer: behind the words "not told here"; `null` where it is another
 * comment or more than one. Takes time linear in the text.
 */
export function readUnanswered(html: string): readonly string[] | null {
  return readComment(html, MARK)?.map((line) => line.replace(BULLET, '')) ?? null;
}

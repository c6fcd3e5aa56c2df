const OPEN = '<!--';
const CLOSE = '-->';

/**
 * The lines of a comment in Markdown that begins with a mark, without the mark, trimmed and without empty ones; `null` where it is another
 * comment, or more than one. Takes time linear in the text.
 */
export function readComment(html: string, mark: RegExp): readonly string[] | null {
  const whole = html.trim();
  const isOne = whole.startsWith(OPEN) && whole.indexOf(CLOSE) === whole.length - CLOSE.length;
  const inner = isOne ? whole.slice(OPEN.length, -CLOSE.length).trim() : '';
  const found = mark.exec(inner);
  if (found === null) return null;
  const lines = inner.slice(found[0].length).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

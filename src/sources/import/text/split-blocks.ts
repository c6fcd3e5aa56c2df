/** Lines that were wrapped by a program have about this width; letters of Han and Hangul count double. */
const wrapped = { min: 40, max: 120 };
const wide = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const sentenceEnd = /[.!?。！？…]["'”’)\]»]*$/u;

/**
 * The paragraphs and lone lines of a text in order, each trimmed and on one line. Lines between empty ones are one paragraph
 * where they look wrapped, else each is its own.
 */
export function splitBlocks(text: string): readonly string[] {
  const blocks = text.split(/\n[ \t]*\n/);
  return blocks.flatMap((block) => {
    const lines = block
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    return isWrapped(lines) ? [joinWrapped(lines)] : lines;
  });
}

/** All lines but the last are about as wide as each other, and not all are whole sentences. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1);
  const widths = full.map(widthOf);
  const isEven = widths.every((width) => width >= wrapped.min && width <= wrapped.max);
  return isEven && full.some((line) => !sentenceEnd.test(line)) && Math.max(...widths) - Math.min(...widths) <= 40;
}

function joinWrapped(lines: readonly string[]): string {
  return lines.reduce((joined, line) =>
    /\p{Ll}-$/u.test(joined) && /^\p{Ll}/u.test(line) ? joined.slice(0, -1) + line : `${joined} ${line}`,
  );
}

/** In columns of a fixed-width font. */
function widthOf(line: string): number {
  return line.length + (line.match(wide)?.length ?? 0);
}

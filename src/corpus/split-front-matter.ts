/** A file's text in two parts. */
export interface SplitText {
  /** What stands between the `---` lines; `null` where there is no front matter. */
  readonly yaml: string | null;
  /** 1-based line of the file on which `body` begins; `yaml` begins on line 2. */
  readonly bodyLine: number;
  readonly body: string;
  /** An opening `---` line with keys below it but no closing one. */
  readonly isUnclosed: boolean;
}

const opening = /^---[ \t]*\n/;
const closing = /^---[ \t]*$/m;
const key = /^[A-Za-z][\w-]*[ \t]*:(?:[ \t\n]|$)/;

/** Drops a byte order mark and makes every line end `\n`. */
export function normalizeText(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/** Takes YAML front matter off a normalised text. A `---` line that opens no block of keys is a rule, not front matter. */
export function splitFrontMatter(text: string): SplitText {
  const none = { yaml: null, bodyLine: 1, body: text, isUnclosed: false };
  const open = opening.exec(text);
  if (open === null) return none;
  const rest = text.slice(open[0].length);
  const close = closing.exec(rest);
  if (close === null) return { ...none, isUnclosed: key.test(rest) };
  const yaml = rest.slice(0, close.index);
  const bodyStart = Math.min(rest.length, close.index + close[0].length + 1);
  return { yaml, bodyLine: countLines(yaml) + 3, body: rest.slice(bodyStart), isUnclosed: false };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

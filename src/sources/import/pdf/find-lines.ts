/** A run of text as pdf.js gives it; `transform[4]` and `[5]` are its place from the lower left, in points. */
export interface PdfRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A printed line. Places are in points from the page's lower left. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Of its largest letters. */
  readonly height: number;
}

/** The printed lines of a page, in the order in which the file has them: columns stay whole. */
export function findLines(runs: readonly PdfRun[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const run of runs) {
    const next = toLine(run);
    const isSame: boolean =
      line !== null &&
      Math.abs(line.bottom - next.bottom) <= Math.max(line.height, next.height) * 0.5 &&
      next.left >= line.left;
    if (line !== null && isSame) line = joinRuns(line, next);
    else if (run.str.trim() !== '') {
      if (line !== null) lines.push(line);
      line = next;
    }
  }
  if (line !== null) lines.push(line);
  return lines.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

function toLine({ str, transform, width, height }: PdfRun): PdfLine {
  const [left, bottom] = [transform[4] ?? 0, transform[5] ?? 0];
  return { text: str, left, right: left + width, bottom, height };
}

/** Runs with a gap between them are words of their own. */
function joinRuns(line: PdfLine, next: PdfLine): PdfLine {
  if (next.text.trim() === '') return { ...line, text: `${line.text}${next.text}` };
  const hasGap = next.left - line.right > Math.max(line.height, 1) * 0.2;
  const text = `${line.text}${hasGap ? ' ' : ''}${next.text}`;
  return { ...line, text, right: Math.max(line.right, next.right), height: Math.max(line.height, next.height) };
}

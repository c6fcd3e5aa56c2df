import { readFile, writeFile } from 'node:fs/promises';

/** Measured figures by name. */
export type Figures = Readonly<Record<string, number>>;

/** Figures by set, as committed in `figures.json`. */
export type FiguresBySet = Readonly<Record<string, Figures>>;

/** The committed figures; none where the file does not exist yet. */
export async function readFigures(file: string): Promise<FiguresBySet> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file is written below.
    return JSON.parse(await readFile(file, 'utf8')) as FiguresBySet;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

/** Replaces the figures of the measured sets; others stay as they are. */
export async function writeFigures(file: string, before: FiguresBySet, measured: FiguresBySet): Promise<void> {
  await writeFile(file, `${JSON.stringify({ ...before, ...measured }, null, 2)}\n`);
}

/** One line a figure, with what it was before where that differs. */
export function renderFigures(name: string, figures: Figures, before: Figures | undefined): string {
  const lines = Object.entries(figures).map(([key, value]) => {
    const old = before?.[key];
    const change = old === undefined || round(old) === round(value) ? '' : `   (was ${round(old)})`;
    return `  ${key.padEnd(28)} ${String(round(value)).padStart(8)}${change}`;
  });
  return [name, ...lines].join('\n');
}

/** Four digits are enough to compare, and make the committed file readable. */
export function round(value: number): number {
  return Number(value.toFixed(4));
}

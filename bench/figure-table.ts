/** A measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: '' | 'ms' | 'MB' | '×';
  /** The most that it may be; absent where it only informs. */
  readonly atMost?: number;
}

/** Whether a figure is over what it may be; so is one that could not be measured. */
export function isMissed({ value, atMost }: Figure): boolean {
  return atMost !== undefined && !(value <= atMost);
}

/** One line a figure, with its target. */
export function renderFigureTable(title: string, figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const { name, value, unit, atMost } = figure;
    const shown = `${roundFigure(value)} ${unit}`.padEnd(9);
    const target = atMost === undefined ? '' : `  at most ${atMost} ${unit}`.trimEnd();
    return `  ${name.padEnd(54)} ${shown.padStart(13)}${target}${isMissed(figure) ? '  MISSED' : ''}`.trimEnd();
  });
  return [title, ...lines].join('\n');
}

/** Three digits that say something; whole numbers stay whole. */
export function roundFigure(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

const DAY_MS = 86_400_000;
/** Pixels between two marks so that their words do not touch. */
const MIN_GAP = 36;
const MAX_MARKS = 12;
/** Steps between marks, in months: months, quarters, years, decades. */
const STEPS = [1, 3, 12, 60, 120, 600];

/** The beginning of a month or year on the axis. */
export interface TimeMark {
  readonly year: number;
  /** 1 to 12; `null` where only the year is marked. */
  readonly month: number | null;
  readonly y: number;
}

/** A day and where it stands. */
export interface AxisPoint {
  readonly day: number;
  readonly y: number;
}

/** Marks between the points, at the smallest step that leaves few enough of them; between two points time runs evenly. */
export function timeMarks(points: readonly AxisPoint[]): readonly TimeMark[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first.day === last.day) return [];
  for (const step of STEPS) {
    const starts = monthStarts(first.day, last.day, step);
    if (starts.length <= MAX_MARKS) return spread(starts.flatMap((start) => placeMark(start, step, points)));
  }
  return [];
}

/** Numbers of months since year 0 that begin between two days and that the step divides. */
function monthStarts(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil((monthOf(from) + 1) / step);
  const count = Math.max(0, Math.floor(monthOf(to) / step) - first + 1);
  return Array.from({ length: Math.min(count, MAX_MARKS + 1) }, (_, index) => (first + index) * step);
}

function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function placeMark(months: number, step: number, points: readonly AxisPoint[]): readonly TimeMark[] {
  const [year, month] = [Math.floor(months / 12), months % 12];
  const day = Date.UTC(year, month, 1) / DAY_MS;
  const after = points.findIndex((point) => point.day >= day);
  const [above, below] = [points[after - 1], points[after]];
  if (above === undefined || below === undefined) return [];
  const y = above.y + ((below.y - above.y) * (day - above.day)) / (below.day - above.day);
  return [{ year, month: step >= 12 ? null : month + 1, y: Math.round(y) }];
}

/** Leaves out marks that would stand too near to the one before. */
function spread(marks: readonly TimeMark[]): readonly TimeMark[] {
  const kept: TimeMark[] = [];
  for (const mark of marks) if (mark.y - (kept.at(-1)?.y ?? -MIN_GAP) >= MIN_GAP) kept.push(mark);
  return kept;
}

import { describe, expect, it } from 'vitest';
import { timeMarks } from '../../src/views/time-marks.js';

const day = (iso: string): number => Date.parse(iso) / 86_400_000;
const marksOf = (...points: readonly (readonly [iso: string, y: number])[]): readonly string[] =>
  timeMarks(points.map(([iso, y]) => ({ day: day(iso), y }))).map(({ year, month, y }) =>
    [year, ...(month === null ? [] : [month]), `at ${y}`].join(' '),
  );

describe('marks on the axis', () => {
  it('stand between the points in proportion to time', () => {
    expect(marksOf(['2024-01-16', 0], ['2024-02-15', 300], ['2024-04-01', 900])).toEqual([
      '2024 2 at 160',
      '2024 3 at 496',
      '2024 4 at 900',
    ]);
  });

  it.each([
    [['2024-01-15', 0], ['2025-12-15', 900], '2024 4 at 99'],
    [['2014-01-15', 0], ['2024-12-15', 900], '2015 at 79'],
    [['1950-01-15', 0], ['1999-12-15', 900], '1955 at 89'],
    [['1850-01-15', 0], ['1949-12-15', 900], '1860 at 90'],
  ] as const)('from %s to %s begin with %s', (from, to, first) => {
    expect(marksOf(from, to)[0]).toBe(first);
  });

  it('are far enough apart for their words', () => {
    const ys = timeMarks([
      { day: day('2024-01-15'), y: 0 },
      { day: day('2024-11-15'), y: 100 },
    ]).map(({ y }) => y);
    expect(ys.length).toBeGreaterThan(1);
    expect(ys.slice(1).every((y, index) => y - (ys[index] ?? 0) >= 36)).toBe(true);
  });

  it('are none for a single day or nothing', () => {
    expect(marksOf(['2024-06-19', 0], ['2024-06-19', 100])).toEqual([]);
    expect(marksOf()).toEqual([]);
  });
});

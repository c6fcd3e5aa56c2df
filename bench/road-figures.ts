import type { Figure } from './figure-table.js';
import type { RoadResult } from './measure-living.js';

/** What is told of one kind of refresh; `full` is how long it takes to add all documents, in milliseconds. */
export function roadFigures(result: RoadResult, full: number): readonly Figure[] {
  const { rounds, ms, longestBlockMs, longestOwnBlockMs, idle, busy, asked, missed } = result;
  return [
    { name: 'whole refresh', value: ms, unit: 'ms' },
    { name: 'by that of adding all', value: ms / full, unit: '×', ...(ms < full / 2 && { atMost: 0.1 }) },
    { name: `longest block of the event loop, of ${rounds}`, value: longestBlockMs, unit: 'ms' },
    ...(longestOwnBlockMs === null
      ? []
      : [
          { name: 'the same without other processes’ time', value: longestOwnBlockMs, unit: 'ms', atMost: 50 } as const,
        ]),
    { name: '/ask before, median', value: idle.p50Ms, unit: 'ms' },
    { name: '/ask before, 99 of 100', value: idle.p99Ms, unit: 'ms' },
    { name: '/ask meanwhile, median', value: busy.p50Ms, unit: 'ms' },
    { name: '/ask meanwhile, 99 of 100', value: busy.p99Ms, unit: 'ms' },
    { name: '/ask meanwhile by before, 99 of 100', value: busy.p99Ms / idle.p99Ms, unit: '×', atMost: 3 },
    { name: 'asked meanwhile', value: asked, unit: '' },
    { name: 'not answered within three seconds', value: missed, unit: '', atMost: 0 },
  ];
}

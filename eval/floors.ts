import type { Figures } from './figures.js';

/** What the study questions must reach in every change; raised when a change reaches more. */
export const FLOORS: Figures = { answered: 43, refused: 7, 'citations exact': 1 };

/** Figures below their floor, each as a phrase; empty where all is well. */
export function findBelowFloor(figures: Figures): string[] {
  return Object.entries(FLOORS).flatMap(([name, floor]) => {
    const value = figures[name] ?? 0;
    return value < floor ? [`${name} is ${value}, wanted ${floor}`] : [];
  });
}

import type { Figures } from './figures.js';

/** What each set of study questions must reach in every change; raised when a change reaches more, and lowered only where DESIGN.md tells what was won for it. `unseen questions` have none, so that nobody tunes to them. */
export const FLOORS: Readonly<Record<string, Figures>> = {
  'study questions': { answered: 49, refused: 10, 'citations exact': 1 },
  'study questions in Korean': { answered: 220, refused: 81, 'citations exact': 1 },
  'members’ questions': { answered: 645, refused: 312, 'citations exact': 1 },
  'questions once unseen': { answered: 672, refused: 278, 'citations exact': 1 },
  'questions in several parts': { answered: 130, 'citations exact': 1 },
  'everyday questions': { refused: 170, 'citations exact': 1 },
};

/** Figures of a set below their floor, each as a phrase; empty where all is well, and for a set without floors. */
export function findBelowFloor(set: string, figures: Figures): string[] {
  return Object.entries(FLOORS[set] ?? {}).flatMap(([name, floor]) => {
    const value = figures[name] ?? 0;
    return value < floor ? [`${set}: ${name} is ${value}, wanted ${floor}`] : [];
  });
}

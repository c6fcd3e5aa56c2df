import type { Occurrence } from '../match.js';
import type { Unit } from '../unit.js';

/** How many terms after the first one a window still reaches. */
const WINDOW = 10;

/** Most weight of different units that stand within a few terms; 0 for no occurrences, which are in the order of the text. */
export function bestWindow(units: readonly Unit[], occurrences: readonly Occurrence[]): number {
  if (occurrences.length === 0) return 0;
  const strengths = new Float64Array(units.length);
  let best = 0;
  for (let at = 0; at < occurrences.length; at += 1) {
    const first = occurrences[at];
    if (!first) break;
    strengths.fill(0);
    let sum = 0;
    for (let next = at; next < occurrences.length; next += 1) {
      const occurrence = occurrences[next];
      if (!occurrence || occurrence.from - first.from > WINDOW) break;
      const gain = occurrence.strength - (strengths[occurrence.unit] ?? 0);
      if (gain <= 0) continue;
      strengths[occurrence.unit] = occurrence.strength;
      sum += gain * (units[occurrence.unit]?.weight ?? 0);
    }
    best = Math.max(best, sum);
  }
  return best;
}

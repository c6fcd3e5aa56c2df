import type { Occurrence } from '../match.js';
import type { Unit } from '../unit.js';

/** How many terms apart two words may be to count as near. */
const NEAR = 5;

/** Weight of the query's neighbours that stand near each other in the text in the same order. */
export function nearInOrder(units: readonly Unit[], occurrences: readonly Occurrence[]): number {
  if (occurrences.length < 2) return 0;
  const best = new Float64Array(units.length);
  for (let at = 0; at < occurrences.length; at += 1) {
    const first = occurrences[at];
    if (!first) break;
    for (let next = at + 1; next < occurrences.length; next += 1) {
      const second = occurrences[next];
      if (!second || second.from - first.from > NEAR) break;
      if (second.unit - first.unit !== 1) continue;
      const strength = (Math.min(first.strength, second.strength) * 2) / (1 + Math.max(1, second.from - first.to + 1));
      best[first.unit] = Math.max(best[first.unit] ?? 0, strength);
    }
  }
  let sum = 0;
  for (let unit = 0; unit < units.length; unit += 1)
    sum += (best[unit] ?? 0) * Math.min(units[unit]?.weight ?? 0, units[unit + 1]?.weight ?? Infinity);
  return sum;
}

import type { Match } from '../match.js';
import type { Unit } from '../unit.js';

/** Weight of the query's words in one sentence; title and heading speak for every sentence at half price. */
export function sentenceWeight(units: readonly Unit[], match: Match, sentence: Float64Array): number {
  let sum = 0;
  units.forEach(({ weight }, unit) => {
    const label = 0.5 * Math.max(match.inTitle[unit] ?? 0, match.inHeading[unit] ?? 0);
    sum += weight * Math.max(sentence[unit] ?? 0, label);
  });
  return sum;
}

import type { Match } from './match.js';

/** Best strength in the title or the heading of a passage, 0 to 1: one entry a unit. */
export function labelStrengths({ inTitle, inHeading }: Pick<Match, 'inTitle' | 'inHeading'>): Float64Array {
  return larger(inTitle, inHeading);
}

/** The larger number at each place of two arrays of one length. */
export function larger(one: Float64Array, other: Float64Array): Float64Array {
  const result = new Float64Array(one.length);
  for (let at = 0; at < one.length; at += 1) result[at] = Math.max(one[at] ?? 0, other[at] ?? 0);
  return result;
}

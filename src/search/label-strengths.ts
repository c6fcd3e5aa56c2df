import { larger } from './larger.js';
import type { Match } from './match.js';

/** Best strength in the title or the heading of a passage, 0 to 1: one entry a unit. */
export function labelStrengths({ inTitle, inHeading }: Pick<Match, 'inTitle' | 'inHeading'>): Float64Array {
  return larger(inTitle, inHeading);
}

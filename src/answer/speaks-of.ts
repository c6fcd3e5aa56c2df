import type { Unit } from '../search/unit.js';
import type { Evidence } from './evidence.js';

/** Share of the topic's weight that a sentence must hold itself, or stand below in title or heading while it holds some. */
const OWN_SHARE = 0.6;
const SOME_SHARE = 0.3;
const SPOKEN_SHARE = 0.8;

/** Whether a sentence holds the topic itself, or takes part in a passage that is about it. */
export function speaksOf({ own, spoken }: Evidence, units: readonly Unit[]): boolean {
  const most = units.reduce((sum, unit) => sum + unit.weight * attainable(unit), 0) || 1;
  const shareOf = (held: Float64Array): number =>
    units.reduce((sum, { weight }, unit) => sum + weight * (held[unit] ?? 0), 0) / most;
  const ownShare = shareOf(own);
  return ownShare >= OWN_SHARE || (ownShare >= SOME_SHARE && shareOf(spoken) >= SPOKEN_SHARE);
}

/** The most with which a text of this corpus can hold a word: less where it only has relatives of it. */
function attainable({ alternatives, idf }: Unit): number {
  return alternatives.length === 0
    ? 1
    : Math.max(...alternatives.map((one) => one.weight * Math.min(1, one.idf / idf)));
}

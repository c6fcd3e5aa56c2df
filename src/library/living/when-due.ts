import { hashText } from './hash-text.js';
import type { Schedule, Source } from './state.js';

const HOUR_MS = 3_600_000;
const intervals: Readonly<Record<Schedule, number | null>> = {
  never: null,
  hourly: HOUR_MS,
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
};
/** Sources wait up to so much of their interval longer, each as its id says, so that not all are read at once. */
const MAX_SPREAD = 0.1;

/**
 * When a source is to be read next, in milliseconds since 1970, as is `now`; `null`: never. One that was not read yet is due at
 * once, and so is one that was read in the future: the clock was wrong then.
 */
export function whenDue({ id, schedule }: Source, checkedAt: number | null, now: number): number | null {
  const interval = intervals[schedule];
  if (interval === null) return null;
  if (checkedAt === null || checkedAt > now) return 0;
  const spread = Number.parseInt(hashText(id).slice(0, 8), 16) / 2 ** 32;
  return checkedAt + Math.round(interval * (1 + MAX_SPREAD * spread));
}

import { canonicalJson } from '../../src/library/living/hash-state.js';
import type { Acknowledgement, Deed } from './deed.js';
import type { Facts } from './facts.js';

/** A deed between two looks at what a server has. */
export interface Passage {
  readonly serverId: string;
  readonly before: Facts;
  /** `null`: nothing was going on. */
  readonly deed: Deed | null;
  /** `null`: killed before it was acknowledged, so that all of it may be done, or nothing. */
  readonly ack: Acknowledgement | null;
  readonly after: Facts;
}

/** Whether two pieces of data have the same JSON; the order of keys does not count. */
export function isEqual(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

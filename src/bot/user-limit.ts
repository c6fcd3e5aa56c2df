/** How much one person may ask: `burst` requests at once, refilled at `burst` per `periodMs`. */
export interface UserLimitOptions {
  /** Default 20. */
  readonly burst?: number;
  /** Default 10,000. */
  readonly periodMs?: number;
  /** People remembered at most; the one silent for longest is forgotten first. Default 10,000. */
  readonly maxUsers?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Takes one request from a person's allowance; `false` when it is used up. */
export type UserLimit = (userId: string) => boolean;

/**
 * A token bucket per person. Ours, not a package: those at hand answer by promise or start a timer per key, and a
 * reply inside one round trip wants neither.
 */
export function createUserLimit({
  burst = 20,
  periodMs = 10_000,
  maxUsers = 10_000,
  now,
}: UserLimitOptions): UserLimit {
  // A Map keeps the order of insertion; each request moves its person to the end.
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (userId) => {
    const at = now();
    const bucket = buckets.get(userId);
    const refill = bucket === undefined ? burst : ((at - bucket.at) * burst) / periodMs;
    const tokens = Math.min(burst, (bucket?.tokens ?? 0) + refill);
    const isAllowed = tokens >= 1;
    buckets.delete(userId);
    buckets.set(userId, { tokens: isAllowed ? tokens - 1 : tokens, at });
    if (buckets.size > maxUsers) forgetOldest(buckets);
    return isAllowed;
  };
}

function forgetOldest(buckets: Map<string, unknown>): void {
  for (const userId of buckets.keys()) {
    buckets.delete(userId);
    return;
  }
}

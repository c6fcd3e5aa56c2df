/** What goes wrong with one request. */
export type Fault =
  /** Answered with this status and body, without being processed. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: object;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Processed, but the connection ends before the answer; `reset` breaks it, otherwise it is closed in order. */
  | { readonly kind: 'lost-response'; readonly reset: boolean }
  /** Held until the promise resolves, then processed. */
  | { readonly kind: 'held'; readonly until: Promise<void> };

/** Which requests a fault hits, by method and the end or a part of the path. */
export interface FaultRule {
  readonly method: string;
  readonly path: RegExp;
  readonly fault: Fault;
  /** How many requests; default 1. */
  readonly times?: number;
}

/** Faults waiting for their requests, in the order in which they were set. */
export interface FaultPlan {
  add(rule: FaultRule): void;
  take(method: string, path: string): Fault | null;
}

/** A plan without faults. */
export function createFaultPlan(): FaultPlan {
  const rules: { readonly rule: FaultRule; left: number }[] = [];
  return {
    add: (rule) => void rules.push({ rule, left: rule.times ?? 1 }),
    take(method, path) {
      const match = rules.find(({ rule, left }) => left > 0 && rule.method === method && rule.path.test(path));
      if (match === undefined) return null;
      match.left -= 1;
      return match.rule.fault;
    },
  };
}

/** A 429 as Discord sends it; `retryAfterMs` should be small. Source: Discord API, Rate Limits. */
export function rateLimited(retryAfterMs: number, scope: 'global' | 'user'): Fault {
  const retryAfter = retryAfterMs / 1000;
  return {
    kind: 'status',
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: scope === 'global' },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

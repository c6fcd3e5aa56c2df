import type { FetchProblem } from '../problem.js';
import type { AddressRule } from './address-rule.js';
import type { Clock } from './clock.js';
import { describeFailure } from './describe-failure.js';
import type { Answer, Exchange, Question } from './exchange.js';
import { MAX_REDIRECTS, TIME_LIMIT_MS } from './fetch-limits.js';
import type { HostQueue } from './host-queue.js';
import { readAddress } from './read-address.js';

/** One attempt to read an address, with all that it needs to ask on the way. */
export interface Visit {
  /** Milliseconds that are left of `TIME_LIMIT_MS`. */
  leftMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Begins an attempt. */
export function startVisit(signal: AbortSignal | undefined): Visit {
  return { leftMs: TIME_LIMIT_MS, signal };
}

/** What is asked at the address and at each one that it leads to. */
export interface Journey extends Pick<Question, 'headers' | 'wants' | 'maxBytes'> {
  readonly visit: Visit;
  /** Asked before each request. */
  readonly findPermit: (url: URL) => Promise<Permit | FetchProblem>;
}

export interface Permit {
  readonly kind: 'permit';
  /** Milliseconds to keep between visits to the host; `null`: without waiting for other requests to it. */
  readonly pauseMs: number | null;
}

export interface Arrival {
  readonly kind: 'arrival';
  readonly answer: Answer;
  readonly url: URL;
  readonly permanentUrl: URL;
}

/** Goes to an address and wherever it redirects to, up to `MAX_REDIRECTS` times, each with all checks.
 * @throws the signal's reason */
export type Follow = (start: URL, journey: Journey) => Promise<Arrival | FetchProblem>;

/** What `follow` is made of. */
export interface FollowParts {
  readonly rule: AddressRule;
  readonly exchange: Exchange;
  readonly queue: HostQueue;
  readonly clock: Clock;
}

const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([...PERMANENT, 302, 303, 307]);

/** Creates it. From https to http is allowed, since http is; the final address says which it was. */
export function createFollow(parts: FollowParts): Follow {
  return async (start, journey) => {
    let url = start;
    let permanentUrl = start;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const answer = await askOnce(parts, url, journey);
      if ('kind' in answer) return answer;
      const location = answer.header('location');
      if (!REDIRECTS.has(answer.status) || location === null) return { kind: 'arrival', answer, url, permanentUrl };
      const next = readAddress(location, parts.rule, url);
      if (!(next instanceof URL)) return next;
      if (permanentUrl === url && PERMANENT.has(answer.status)) permanentUrl = next;
      url = next;
    }
    return { kind: 'too-many-redirects', url: start.href, limit: MAX_REDIRECTS };
  };
}

async function askOnce(parts: FollowParts, url: URL, journey: Journey): Promise<Answer | FetchProblem> {
  const { visit, headers, wants, maxBytes } = journey;
  const permit = await journey.findPermit(url);
  if (permit.kind !== 'permit') return permit;
  const { signal } = visit;
  const ask = async (): Promise<Answer | FetchProblem> => {
    const startedAt = parts.clock.now();
    try {
      return await parts.exchange({ url, headers, wants, maxBytes, limitMs: visit.leftMs, signal });
    } catch (error) {
      signal?.throwIfAborted();
      return describeFailure(error, url, maxBytes);
    } finally {
      visit.leftMs = Math.max(0, visit.leftMs - (parts.clock.now() - startedAt));
    }
  };
  const { pauseMs } = permit;
  return pauseMs === null ? ask() : parts.queue.run({ host: url.hostname, visit, pauseMs, signal }, ask);
}

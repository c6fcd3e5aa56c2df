import { createRequire } from 'node:module';
import type robotsParser from 'robots-parser';
import type { FetchProblem } from '../problem.js';
import type { Clock } from './clock.js';
import { MAX_PAUSE_MS, MAX_ROBOTS, MAX_ROBOTS_BYTES, PAUSE_MS, ROBOTS_MS } from './fetch-limits.js';
import type { Follow, Journey, Permit, Visit } from './follow.js';
import { isSuccess } from './is-success.js';
import { simplifyRobots } from './simplify-robots.js';

/** Its types tell of an ES module, which it is not: `import` would give something else than they say. */
const parseRobots: typeof robotsParser.default = createRequire(import.meta.url)('robots-parser');

/** What `robots.txt` calls us. */
export const ROBOTS_NAME = 'Footnote';

/** Asks a host's `robots.txt` whether a page may be read, and how often. */
export type FindRobotsPermit = (url: URL, visit: Visit) => Promise<Permit | FetchProblem>;

export interface RobotsParts {
  readonly follow: Follow;
  readonly clock: Clock;
  /** Sent along. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Rules {
  readonly permit: (url: URL) => Permit | FetchProblem;
  readonly readAt: number;
}

/** Steps of matching that rules with wildcards may take; a file that needs more counts as a refusal. Some 20 ms. */
const MAX_MATCHING = 10_000_000;

/**
 * Creates it, with a memory of an hour. Where there is no `robots.txt` (400 to 499) all is allowed; where the server fails
 * (429, 500 to 599, no answer) nothing is for now, and that is not remembered. Source: RFC 9309, 2.3.1
 */
export function createRobots({ follow, clock, headers }: RobotsParts): FindRobotsPermit {
  const known = new Map<string, Rules>();
  return async (url, visit) => {
    const found = known.get(url.origin);
    if (found !== undefined && clock.now() - found.readAt < ROBOTS_MS) return found.permit(url);
    known.delete(url.origin);
    const address = new URL('/robots.txt', url);
    const journey: Journey = {
      visit,
      headers,
      wants: isSuccess,
      maxBytes: MAX_ROBOTS_BYTES,
      findPermit: async () => ({ kind: 'permit', pauseMs: PAUSE_MS }),
    };
    const arrival = await follow(address, journey);
    if (arrival.kind !== 'arrival') return asOfPage(arrival, address, url);
    const { status, bytes } = arrival.answer;
    if (status === 429 || status >= 500) return { kind: 'status', url: arrival.url.href, status };
    const text = isSuccess(status) ? new TextDecoder().decode(bytes) : '';
    const rules = { permit: createPermit(address, text), readAt: clock.now() };
    for (const oldest of known.size < MAX_ROBOTS ? [] : [...known.keys()].slice(0, 1)) known.delete(oldest);
    known.set(url.origin, rules);
    return rules.permit(url);
  };
}

/** A host with which there is no speaking is so for the page too, and that is the address that people know. */
function asOfPage(problem: FetchProblem, address: URL, page: URL): FetchProblem {
  const isHost = problem.kind === 'forbidden-address' || problem.kind === 'unreachable';
  return isHost && problem.url === address.href ? { ...problem, url: page.href } : problem;
}

function createPermit(address: URL, text: string): Rules['permit'] {
  const simple = simplifyRobots(text, ROBOTS_NAME);
  const robots = parseRobots(address.href, simple);
  const wildChars = simple.split('\n').reduce((chars, line) => chars + (line.includes('*') ? line.length : 0), 0);
  const pauseMs = Math.min(Math.max((robots.getCrawlDelay(ROBOTS_NAME) ?? 0) * 1000, PAUSE_MS), MAX_PAUSE_MS);
  return (url) => {
    const isTooHeavy = wildChars * (url.pathname.length + url.search.length) > MAX_MATCHING;
    const isRefused = isTooHeavy || robots.isAllowed(url.href, ROBOTS_NAME) === false;
    return isRefused ? { kind: 'robots', url: url.href } : { kind: 'permit', pauseMs };
  };
}

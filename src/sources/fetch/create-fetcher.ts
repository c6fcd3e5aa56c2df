import { createAddressRule, findOwnNetworks } from './address-rule.js';
import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { ACCEPT_HEADERS } from './content-types.js';
import { createExchange } from './exchange.js';
import type { Fetch } from './fetch.js';
import { fetchOnce } from './fetch-once.js';
import { createFollow } from './follow.js';
import { createGuardedConnector, systemLookup } from './guarded-connector.js';
import type { Lookup } from './guarded-connector.js';
import { createHostQueue } from './host-queue.js';
import { readAddress } from './read-address.js';
import { ACCEPT_ENCODING } from './read-body.js';
import { findRetryDelay } from './retry-delay.js';
import { createRobots, ROBOTS_NAME } from './robots.js';

export interface FetcherOptions {
  /** Of this program, for its `User-Agent`. */
  readonly version: string;
  /** Where people whose pages are read learn what Footnote is; `null`: not said. */
  readonly sourceUrl: string | null;
  /** For tests alone, and from no setting: ports of 127.0.0.1 and ::1 that may be asked. */
  readonly allowLoopbackPorts?: ReadonlySet<number>;
  /** The machine's unless given. */
  readonly lookup?: Lookup;
  readonly clock?: Clock;
  /** Networks of this machine, in CIDR form. */
  readonly ownNetworks?: () => readonly string[];
}

/**
 * Creates the one way out of the process besides Discord and the database. One for the whole process: it keeps the pauses between
 * requests to a host.
 */
export function createFetcher(options: FetcherOptions): Fetch {
  const clock = options.clock ?? systemClock;
  const rule = createAddressRule({
    allowLoopbackPorts: options.allowLoopbackPorts ?? new Set(),
    ownNetworks: options.ownNetworks ?? findOwnNetworks,
  });
  const exchange = createExchange(createGuardedConnector(rule, options.lookup ?? systemLookup), clock);
  const follow = createFollow({ rule, exchange, queue: createHostQueue(clock), clock });
  const headers = createHeaders(options);
  const parts = { follow, findRobotsPermit: createRobots({ follow, clock, headers }), headers };

  return async (text, wanted) => {
    wanted.signal?.throwIfAborted();
    const url = readAddress(text, rule);
    if (!(url instanceof URL)) return { kind: 'failed', problem: url };
    for (let tries = 1; ; tries += 1) {
      const fetched = await fetchOnce(parts, url, wanted);
      if (fetched.kind !== 'failed') return fetched;
      const delayMs = findRetryDelay(fetched.problem, tries, fetched.retryAfterMs);
      if (delayMs === null) return { kind: 'failed', problem: fetched.problem };
      await clock.wait(delayMs, wanted.signal);
    }
  };
}

function createHeaders({ version, sourceUrl }: FetcherOptions): Readonly<Record<string, string>> {
  return {
    'user-agent': `${ROBOTS_NAME}/${version}${sourceUrl === null ? '' : ` (+${sourceUrl})`}`,
    'accept-encoding': ACCEPT_ENCODING,
    'accept-language': '*',
    accept: ACCEPT_HEADERS.file,
  };
}

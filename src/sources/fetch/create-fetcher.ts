import type { FetchProblem } from '../problem.js';
import { createAddressRule, findOwnNetworks } from './address-rule.js';
import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { ACCEPT_HEADERS, isTaken, readContentType } from './content-types.js';
import { createExchange } from './exchange.js';
import type { Accept, Fetch, Fetched, FetchOptions } from './fetch.js';
import { MAX_BYTES } from './fetch-limits.js';
import { createFollow, startVisit } from './follow.js';
import type { Arrival, Follow, Journey, Permit, Visit } from './follow.js';
import { createGuardedConnector, systemLookup } from './guarded-connector.js';
import type { Lookup } from './guarded-connector.js';
import { createHostQueue } from './host-queue.js';
import { isSuccess } from './is-success.js';
import { readAddress } from './read-address.js';
import { ACCEPT_ENCODING } from './read-body.js';
import { findRetryDelay, readRetryAfter } from './retry-delay.js';
import { createRobots, ROBOTS_NAME } from './robots.js';
import type { FindRobotsPermit } from './robots.js';
import { conditionsOf, readValidators } from './validators.js';

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

interface Parts {
  readonly follow: Follow;
  readonly findRobotsPermit: FindRobotsPermit;
  readonly headers: Readonly<Record<string, string>>;
}

/** A try that failed, and how long the server wants to be left alone. */
interface Failure {
  readonly kind: 'failed';
  readonly problem: FetchProblem;
  readonly retryAfterMs: number | null;
}

const atOnce: Permit = { kind: 'permit', pauseMs: null };

type Try = Exclude<Fetched, { readonly kind: 'failed' }> | Failure;

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

async function fetchOnce(parts: Parts, url: URL, options: FetchOptions): Promise<Try> {
  const { accept, known, maxBytes = MAX_BYTES, signal } = options;
  const visit = startVisit(signal);
  const arrival = await parts.follow(url, {
    visit,
    maxBytes,
    headers: { ...parts.headers, accept: ACCEPT_HEADERS[accept], ...conditionsOf(known) },
    wants: (status, header) => isSuccess(status) && isTaken(readContentType(header('content-type')), accept),
    findPermit: createFindPermit(parts, visit, accept),
  });
  if (arrival.kind !== 'arrival') return { kind: 'failed', problem: arrival, retryAfterMs: null };
  return readArrival(arrival, options);
}

function createFindPermit({ findRobotsPermit }: Parts, visit: Visit, accept: Accept): Journey['findPermit'] {
  return accept === 'file' ? async () => atOnce : async (url: URL) => findRobotsPermit(url, visit);
}

function readArrival({ answer, ...places }: Arrival, { accept, known }: FetchOptions): Try {
  const { status, header, bytes } = answer;
  const url = places.url.href;
  if (status === 304 && Object.keys(conditionsOf(known)).length > 0) return { kind: 'unchanged' };
  if (!isSuccess(status)) {
    return { kind: 'failed', problem: { kind: 'status', url, status }, retryAfterMs: readRetryAfter(header) };
  }
  const contentType = readContentType(header('content-type'));
  if (!isTaken(contentType, accept)) {
    return { kind: 'failed', problem: { kind: 'content-type', url, type: contentType.type }, retryAfterMs: null };
  }
  const permanentUrl = places.permanentUrl.href;
  return { kind: 'content', bytes, contentType, url, permanentUrl, validators: readValidators(header) };
}

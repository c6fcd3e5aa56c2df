import type { FetchProblem } from '../problem.js';
import { ACCEPT_HEADERS, isTaken, readContentType } from './content-types.js';
import type { Accept, Fetched, FetchOptions } from './fetch.js';
import { MAX_BYTES } from './fetch-limits.js';
import { startVisit } from './follow.js';
import type { Arrival, Follow, Journey, Permit, Visit } from './follow.js';
import { isSuccess } from './is-success.js';
import { readRetryAfter } from './retry-delay.js';
import type { FindRobotsPermit } from './robots.js';
import { conditionsOf, readValidators } from './validators.js';

/** What a try is made with. */
export interface TryParts {
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

/** For uploads; see `Accept`. */
const atOnce: Permit = { kind: 'permit', pauseMs: null };

/** How one try went. */
export type Try = Exclude<Fetched, { readonly kind: 'failed' }> | Failure;

/** Tries once to read an address.
 * @throws the signal's reason */
export async function fetchOnce(parts: TryParts, url: URL, options: FetchOptions): Promise<Try> {
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

function createFindPermit({ findRobotsPermit }: TryParts, visit: Visit, accept: Accept): Journey['findPermit'] {
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

import type { FetchProblem } from '../problem.js';
import type { ReadHeader } from './exchange.js';
import { FIRST_DELAY_MS, MAX_RETRY_AFTER_MS, MAX_TRIES } from './fetch-limits.js';

/** Failures of a connection that may be gone the next time. */
const PASSING = new Set([
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/**
 * Milliseconds to wait before an address is tried again; `null`: not at all. `tries` counts those that were made, from 1;
 * `retryAfterMs` is what the server asked for, `null` if nothing.
 */
export function findRetryDelay(problem: FetchProblem, tries: number, retryAfterMs: number | null): number | null {
  if (tries >= MAX_TRIES || !mayPass(problem)) return null;
  if (retryAfterMs !== null && retryAfterMs > MAX_RETRY_AFTER_MS) return null;
  return Math.max(FIRST_DELAY_MS * 4 ** (tries - 1), retryAfterMs ?? 0);
}

function mayPass(problem: FetchProblem): boolean {
  if (problem.kind === 'status') return problem.status === 429 || problem.status >= 500;
  return problem.kind === 'timeout' || (problem.kind === 'unreachable' && PASSING.has(problem.reason));
}

/** Reads `Retry-After`: seconds, or a date, which is compared with the server's own `Date`. */
export function readRetryAfter(header: ReadHeader): number | null {
  const value = header('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const waitMs = Date.parse(value) - Date.parse(header('date') ?? '');
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}

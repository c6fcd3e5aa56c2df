import type { FetchProblem } from '../problem.js';
import { TimeLimitError } from './exchange.js';
import { TIME_LIMIT_MS } from './fetch-limits.js';
import { ForbiddenAddressError } from './guarded-connector.js';
import { TooLargeError } from './read-body.js';

/** Codes of calls that are wrong in themselves: the outside is not to blame. */
const OWN_FAULT = /^(?:UND_)?ERR_INVALID/;

/** Codes of connections that took too long to open. */
const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

/** Says as data why a server gave no answer.
 * @throws the error itself, if it is a fault of ours */
export function describeFailure(error: unknown, { href: url }: URL, limitBytes: number): FetchProblem {
  if (error instanceof TimeLimitError) return { kind: 'timeout', url, limitMs: TIME_LIMIT_MS };
  if (error instanceof TooLargeError) return { kind: 'page-too-large', url, limitBytes };
  if (error instanceof ForbiddenAddressError) return { kind: 'forbidden-address', url, host: error.host };
  const code = codeOf(error);
  if (code === null || OWN_FAULT.test(code)) throw error;
  if (TIMEOUTS.has(code)) return { kind: 'timeout', url, limitMs: TIME_LIMIT_MS };
  return { kind: 'unreachable', url, reason: code };
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}

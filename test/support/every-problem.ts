import type { SourceProblem } from '../../src/sources/problem.js';

/** Mentions, links and formatting in one name. */
export const HOSTILE = '@everyone <@123456789012345678> [a](https://evil.example) **b** `c` ||d||';

/** One problem of every kind, all of whose texts are the given one. */
export function everyProblem(text: string): readonly SourceProblem[] {
  const byKind: Readonly<Record<SourceProblem['kind'], SourceProblem>> = {
    'bad-address': { kind: 'bad-address', url: text },
    'forbidden-address': { kind: 'forbidden-address', url: text, host: text },
    robots: { kind: 'robots', url: text },
    status: { kind: 'status', url: text, status: 404 },
    'too-many-redirects': { kind: 'too-many-redirects', url: text, limit: 5 },
    timeout: { kind: 'timeout', url: text, limitMs: 20_000 },
    unreachable: { kind: 'unreachable', url: text, reason: text },
    'content-type': { kind: 'content-type', url: text, type: text },
    'page-too-large': { kind: 'page-too-large', url: text, limitBytes: 10_485_760 },
    'file-too-large': { kind: 'file-too-large', name: text, bytes: 40_000_000, limitBytes: 10_485_760 },
    'not-delivered': { kind: 'not-delivered', name: text, reason: text },
    'unknown-type': { kind: 'unknown-type', name: text },
    'not-what-it-says': { kind: 'not-what-it-says', name: text, found: text },
    encoding: { kind: 'encoding', name: text },
    'no-text': { kind: 'no-text', name: text },
    scanned: { kind: 'scanned', name: text },
    password: { kind: 'password', name: text },
    damaged: { kind: 'damaged', name: text },
    'too-heavy': { kind: 'too-heavy', name: text },
    'too-long': { kind: 'too-long', name: text, chars: 1_200_000, limitChars: 400_000 },
    'too-many-entries': { kind: 'too-many-entries', name: text, entries: 10_000, limit: 500 },
    'no-feed': { kind: 'no-feed', name: text },
    'front-matter': { kind: 'front-matter', name: text, line: 3, message: text, remedy: text },
  };
  return Object.values(byKind);
}

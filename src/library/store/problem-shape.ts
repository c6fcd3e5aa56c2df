import { z } from 'zod';
import type { SourceProblem } from '../../sources/problem.js';

const named = { name: z.string() };
const reached = { url: z.string() };

/** Why a text could not be read, as the store keeps it. */
export const problemShape: z.ZodType<SourceProblem> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['bad-address', 'robots']), ...reached }),
  z.strictObject({ kind: z.literal('forbidden-address'), ...reached, host: z.string() }),
  z.strictObject({ kind: z.literal('status'), ...reached, status: z.number() }),
  z.strictObject({ kind: z.literal('too-many-redirects'), ...reached, limit: z.number() }),
  z.strictObject({ kind: z.literal('timeout'), ...reached, limitMs: z.number() }),
  z.strictObject({ kind: z.literal('unreachable'), ...reached, reason: z.string() }),
  z.strictObject({ kind: z.literal('content-type'), ...reached, type: z.string() }),
  z.strictObject({ kind: z.literal('page-too-large'), ...reached, limitBytes: z.number() }),
  z.strictObject({ kind: z.literal('file-too-large'), ...named, bytes: z.number(), limitBytes: z.number() }),
  z.strictObject({ kind: z.literal('not-delivered'), ...named, reason: z.string() }),
  z.strictObject({
    kind: z.literal(['unknown-type', 'encoding', 'no-text', 'scanned', 'password', 'damaged', 'too-heavy', 'no-feed']),
    ...named,
  }),
  z.strictObject({ kind: z.literal('not-what-it-says'), ...named, found: z.string() }),
  z.strictObject({ kind: z.literal('too-long'), ...named, chars: z.number(), limitChars: z.number() }),
  z.strictObject({ kind: z.literal('too-many-entries'), ...named, entries: z.number(), limit: z.number() }),
  z.strictObject({
    kind: z.literal('front-matter'),
    ...named,
    line: z.number().nullable(),
    message: z.string(),
    remedy: z.string(),
  }),
]);

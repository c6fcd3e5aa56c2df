import type { IncomingHttpHeaders } from 'undici/types/header.js';
import { Client } from 'undici';
import type { buildConnector } from 'undici';
import type { Clock } from './clock.js';
import { MAX_HEADER_BYTES } from './fetch-limits.js';
import { readBody, TooLargeError } from './read-body.js';

/** One question to one server. */
export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the body is wanted, by status and header; else it is not read. */
  readonly wants: (status: number, header: ReadHeader) => boolean;
  readonly maxBytes: number;
  /** Milliseconds for all of it. */
  readonly limitMs: number;
  readonly signal: AbortSignal | undefined;
}

/** A field of a header by its name in lower case; `null`: absent. Of one that stands twice the first. */
export type ReadHeader = (name: string) => string | null;

export interface Answer {
  readonly status: number;
  readonly header: ReadHeader;
  /** Unpacked; empty where it was not wanted. */
  readonly bytes: Uint8Array;
}

/** Took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** Asks one server one thing over a connection of its own, which is closed in any case; follows no redirect.
 * @throws {TimeLimitError}
 * @throws {TooLargeError}
 * @throws {EncodingError}
 * @throws {ForbiddenAddressError}
 * @throws the signal's reason, or what the connection fails with */
export type Exchange = (question: Question) => Promise<Answer>;

/** Creates it over connections that the connector opens. */
export function createExchange(connect: buildConnector.connector, clock: Clock): Exchange {
  return async (question) => {
    const client = new Client(question.url.origin, {
      connect,
      pipelining: 0,
      maxHeaderSize: MAX_HEADER_BYTES,
      // One limit for everything, with our own clock.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const limit = startLimit(question, clock);
    // Before there is a connection, undici itself takes no notice of a signal.
    limit.signal.addEventListener('abort', () => void client.destroy());
    try {
      limit.signal.throwIfAborted();
      return await ask(client, question);
    } catch (error) {
      throw limit.signal.aborted ? limit.signal.reason : error;
    } finally {
      limit.stop();
      await client.destroy();
    }
  };
}

async function ask(client: Client, question: Question): Promise<Answer> {
  const { url, maxBytes } = question;
  const {
    statusCode: status,
    headers,
    body,
  } = await client.request({
    method: 'GET',
    path: `${url.pathname}${url.search}`,
    headers: question.headers,
  });
  const header: ReadHeader = (name) => firstOf(headers, name);
  // A body that is not read ends with its client, and that is no fault of anyone's.
  body.on('error', () => undefined);
  if (!question.wants(status, header)) return { status, header, bytes: new Uint8Array() };
  if (Number(header('content-length')) > maxBytes) throw new TooLargeError(maxBytes);
  return { status, header, bytes: await readBody(body, header('content-encoding') ?? '', maxBytes) };
}

function firstOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

function startLimit({ limitMs, signal }: Question, clock: Clock): { readonly signal: AbortSignal; stop(): void } {
  const limit = new AbortController();
  const done = new AbortController();
  clock.wait(limitMs, done.signal).then(
    () => limit.abort(new TimeLimitError(`No whole answer within ${limitMs} ms.`)),
    () => undefined,
  );
  return {
    signal: signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal]),
    stop: () => done.abort(),
  };
}

import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** What we tell servers that they may send; see DESIGN, "What leaves the machine", for zstd. */
export const ACCEPT_ENCODING = 'gzip, br';

/** More came than is taken. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(limitBytes: number) {
    super(`The answer is longer than ${limitBytes} bytes.`);
  }
}

/** The server packed its answer in a way that nobody asked for. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';
  readonly code = 'CONTENT_ENCODING';

  constructor(encoding: string) {
    super(`The answer is packed as "${encoding}", which was not asked for.`);
  }
}

/**
 * Reads the body of an answer and unpacks it. Both what comes and what it unpacks to are counted on the way, so that a few
 * kilobytes that unpack to gigabytes are stopped at the limit.
 * @throws {TooLargeError}
 * @throws {EncodingError}
 * @throws what the connection or the unpacking fails with
 */
export async function readBody(body: Readable, encoding: string, limitBytes: number): Promise<Uint8Array> {
  const unpacker = createUnpacker(encoding);
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of countBytes(source, limitBytes)) chunks.push(chunk);
  };
  if (unpacker === null) await pipeline(body, collect);
  else await pipeline(body, (source: AsyncIterable<Buffer>) => countBytes(source, limitBytes), unpacker, collect);
  return Buffer.concat(chunks);
}

function createUnpacker(encoding: string): Transform | null {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return null;
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  throw new EncodingError(encoding);
}

async function* countBytes(source: AsyncIterable<Buffer>, limitBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw new TooLargeError(limitBytes);
    yield chunk;
  }
}

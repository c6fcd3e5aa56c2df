import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from './build-server.js';
import type { PreviewOptions } from './build-server.js';
import { rehearse } from './rehearse.js';

/** This computer only: the preview knows no passwords. */
const HOST = '127.0.0.1';

const DEFAULT_PORT = 3000;

/** A running preview. */
export interface Preview {
  /** `http://127.0.0.1:3000` or the like. */
  readonly address: string;
  readonly port: number;
  /** The usual port was taken, and a free one found. */
  readonly isOtherPort: boolean;
  close(): Promise<void>;
}

/** The preview cannot listen; the message says what to do. */
export class PreviewPortError extends Error {
  override readonly name = 'PreviewPortError';
}

/** `port`: `null` takes 3000, or a free one where that is taken. */
export interface StartOptions extends Omit<PreviewOptions, 'pageFolders'> {
  readonly port: number | null;
  /** Questions with which the preview warms itself up. */
  readonly rehearsal: readonly string[];
  /** The folder with package.json. */
  readonly root: string;
}

/**
 * Starts the preview; it listens when this resolves, and answers when its program is there.
 *
 * @throws PreviewPortError when the port that was asked for cannot be used.
 */
export async function startPreview({ port, root, rehearsal, ...options }: StartOptions): Promise<Preview> {
  const server = await buildServer({ ...options, pageFolders: pageFolders(root) });
  const listen = (at: number): Promise<string> => server.listen({ host: HOST, port: at });
  let isOtherPort = false;
  const address = await listen(port ?? DEFAULT_PORT).catch((cause: unknown) => {
    if (port !== null || !isTaken(cause)) throw describe(cause, port ?? DEFAULT_PORT);
    isOtherPort = true;
    return listen(0);
  });
  // While the browser opens.
  const end = new AbortController();
  void rehearse(server, rehearsal, end.signal);
  const close = (): Promise<void> => {
    end.abort();
    return server.close();
  };
  return { address, port: Number(new URL(address).port), isOtherPort, close };
}

/** Scripts are compiled to beside this file; what needs no compiling is served from where it is written. */
function pageFolders(root: string): readonly string[] {
  const folders = [join(dirname(fileURLToPath(import.meta.url)), 'page'), join(root, 'src/platforms/preview/page')];
  return [...new Set(folders)];
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

function describe(cause: unknown, port: number): PreviewPortError {
  const reason = isTaken(cause) ? 'is taken by another program' : `cannot be used (${String(cause)})`;
  return new PreviewPortError(
    `PREVIEW_PORT ${port} on ${HOST} ${reason}. Choose another port, or remove the setting: then a free one is found.`,
    { cause },
  );
}

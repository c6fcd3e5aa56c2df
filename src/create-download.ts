import type { Fetch } from './sources/fetch/fetch.js';

/** An upload could not be fetched from Discord. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';

  /** `problem`: the kind of `FetchProblem`; links of uploads are secret, so the address is not told. */
  constructor(readonly problem: string) {
    super(`An upload could not be fetched from Discord (${problem})`);
  }
}

/** Fetches uploads through the guarded fetcher. */
export function createDownload(fetch: Fetch): (url: string, maxBytes: number) => Promise<Uint8Array> {
  return async (url, maxBytes) => {
    const fetched = await fetch(url, { accept: 'file', maxBytes });
    if (fetched.kind === 'content') return fetched.bytes;
    throw new DownloadError(fetched.kind === 'failed' ? fetched.problem.kind : fetched.kind);
  };
}

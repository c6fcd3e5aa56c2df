import { UploadError } from './bot/upload-error.js';
import type { Fetch } from './sources/fetch/fetch.js';

/** Fetches uploads through the guarded fetcher; they reject with `UploadError`. */
export function createDownload(fetch: Fetch): (url: string, maxBytes: number) => Promise<Uint8Array> {
  return async (url, maxBytes) => {
    const fetched = await fetch(url, { accept: 'file', maxBytes });
    if (fetched.kind === 'content') return fetched.bytes;
    throw new UploadError(fetched.kind === 'failed' ? fetched.problem.kind : fetched.kind);
  };
}

import type { FetchProblem } from '../problem.js';
import type { Validators } from '../reading.js';

/**
 * What is fetched, which decides the content types that are taken. `page`: a text to read, a feed included. `feed`: a feed, or
 * the page that names it. `file`: an upload of Discord's, of any type; asked without `robots.txt` and pauses, since a person
 * has just put it there for us.
 */
export type Accept = 'page' | 'feed' | 'file';

/** Reads one address from outside. Never throws for what the outside does.
 * @throws the signal's reason, when it is aborted */
export type Fetch = (url: string, options: FetchOptions) => Promise<Fetched>;

export interface FetchOptions {
  readonly accept: Accept;
  /** What an earlier fetch of the address gave, for a server to say "not modified". */
  readonly known?: Validators;
  /** At most this much, packed and unpacked; `MAX_BYTES` unless given. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export type Fetched =
  | FetchedContent
  /** Only where `known` was given. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: FetchProblem };

export interface FetchedContent {
  readonly kind: 'content';
  /** Unpacked; may be empty. */
  readonly bytes: Uint8Array;
  readonly contentType: ContentType;
  /** Where it was found, after all redirects; without fragment. */
  readonly url: string;
  /** Where to look next time: after redirects that are permanent (301, 308), as long as none before was not. */
  readonly permanentUrl: string;
  readonly validators: Validators;
}

/** As the server named it. */
export interface ContentType {
  /** In lower case, e.g. `text/html`; `application/octet-stream` where the server named none. */
  readonly type: string;
  /** In lower case, e.g. `euc-kr`; `null`: not named. */
  readonly charset: string | null;
}

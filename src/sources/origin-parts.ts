import type { Fetch } from './fetch/fetch.js';
import type { Importer } from './import/importer.js';

/** What gets texts and what understands them. */
export interface OriginParts {
  readonly fetch: Fetch;
  readonly importer: Pick<Importer, 'parseFile' | 'parseText' | 'parseFeed'>;
}

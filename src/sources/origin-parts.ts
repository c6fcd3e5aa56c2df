import type { Fetch } from './fetch/fetch.js';
import type { Importer } from './import/importer.js';

/** An importer's readers. */
export type Parsers = Pick<Importer, 'parseFile' | 'parseText' | 'parseFeed'>;

/** What gets texts and what understands them. */
export interface OriginParts {
  readonly fetch: Fetch;
  readonly importer: Parsers;
}

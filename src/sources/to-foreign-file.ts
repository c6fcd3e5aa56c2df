import type { FetchedContent } from './fetch/fetch.js';
import type { ForeignFile } from './import/importer.js';

/** What was fetched, as the importer takes it. */
export function toForeignFile({ bytes, contentType, url }: FetchedContent): ForeignFile & { readonly url: string } {
  const { type, charset } = contentType;
  return { name: url, bytes, contentType: charset === null ? type : `${type}; charset=${charset}`, url };
}

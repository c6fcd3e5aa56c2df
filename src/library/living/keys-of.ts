import type { AddedDocument, Source } from './state.js';

/** `ReadDocument.key` of what a library has of a source. */
export function keysOf({ id }: Source, added: readonly AddedDocument[]): ReadonlySet<string> {
  return new Set(added.flatMap(({ source, key }) => (source === id ? [key] : [])));
}

import type { LibraryState, Operation } from './state.js';

/**
 * Whether a library has moved on since operations were prepared: another text stands where one is put, or none any more, or its
 * source is gone, or a page or feed that they bring is read already.
 */
export function isOutdated(operations: readonly Operation[], { added, sources }: LibraryState): boolean {
  const texts = new Map(added.map(({ id, text }) => [id, text]));
  const known = new Set(sources.map(({ id }) => id));
  const urls = new Map(sources.map(({ id, url }) => [url, id]));
  for (const operation of operations) if (operation.kind === 'put-source') known.add(operation.source.id);
  return operations.some((operation) => {
    if (operation.kind === 'put-source')
      return (urls.get(operation.source.url) ?? operation.source.id) !== operation.source.id;
    if (operation.kind !== 'put' || operation.over === undefined) return false;
    const { id, text, source } = operation.document;
    const now = texts.get(id) ?? null;
    return (now !== operation.over && now !== text) || (source !== null && !known.has(source));
  });
}

import type { AddedDocument } from './state.js';
import type { Store } from './store.js';

/** Documents of drafts that wait to be published. @throws {StoreError} */
export async function promisedDocuments(store: Store, serverId: string): Promise<readonly AddedDocument[]> {
  const drafts = await store.drafts(serverId);
  return drafts.flatMap(({ operations }) =>
    operations.flatMap((operation) => (operation.kind === 'put' ? [operation.document] : [])),
  );
}

import { putDocuments } from './drop-superseded.js';
import type { AddedDocument } from './state.js';
import type { Store } from './store.js';

/** Documents of drafts that wait to be published. @throws {StoreError} */
export async function promisedDocuments(store: Store, serverId: string): Promise<readonly AddedDocument[]> {
  return (await store.drafts(serverId)).flatMap(putDocuments);
}

import type { Draft } from './draft.js';
import type { AddedDocument } from './state.js';
import type { Store } from './store.js';

/** What was read just now. */
export interface Superseding {
  /** The newer draft, which stays; `null`: there is none. */
  readonly draftId: string | null;
  /** Ids of documents whose newer texts are published or in the newer draft. */
  readonly documents: ReadonlySet<string>;
  /** Sources that are pages: what they don't give any more is not there any more. */
  readonly pages: ReadonlySet<string>;
}

/** Deletes earlier refreshes that wait with older texts of the same documents or pages. @throws {StoreError} */
export async function dropSuperseded(
  serverId: string,
  { draftId, documents, pages }: Superseding,
  store: Pick<Store, 'drafts' | 'deleteDraft'>,
): Promise<void> {
  const isNewer = ({ id, source }: AddedDocument): boolean =>
    documents.has(id) || (source !== null && pages.has(source));
  for (const other of await store.drafts(serverId)) {
    const isOld = other.reason === 'refresh' && other.id !== draftId && putDocuments(other).every(isNewer);
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other; there is hardly ever more than one.
    if (isOld) await store.deleteDraft(serverId, other.id);
  }
}

/** The documents that a draft puts. */
export function putDocuments({ operations }: Pick<Draft, 'operations'>): readonly AddedDocument[] {
  return operations.flatMap((operation) => (operation.kind === 'put' ? [operation.document] : []));
}

import { libraryLimits } from './check-limits.js';
import type { Draft } from './draft.js';
import type { Hash } from './state.js';
import type { Store } from './store.js';

/** Keeps a draft with its texts; where a server has more than it may, the oldest go. @throws {StoreError} */
export async function keepDraft(
  draft: Draft,
  texts: ReadonlyMap<Hash, string>,
  store: Pick<Store, 'saveDraft' | 'drafts' | 'deleteDraft'>,
): Promise<void> {
  await store.saveDraft(draft, texts);
  const others = (await store.drafts(draft.serverId)).filter(({ id }) => id !== draft.id);
  for (const { id } of others.slice(libraryLimits.drafts - 1)) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other, and hardly ever more than one.
    await store.deleteDraft(draft.serverId, id);
  }
}

import type { Store } from '../living/store.js';

/**
 * Answers from memory for servers of which nothing is kept, which are most of them: they need no database, not even one that
 * is away for a while. All writing for a server in this store makes it one of the others; no other process may write for it.
 *
 * @throws StoreError
 */
export async function rememberServers(store: Store): Promise<Store> {
  const kept = new Set(await store.known());
  return {
    ...store,
    head: async (serverId) => (kept.has(serverId) ? store.head(serverId) : null),
    settings: async (serverId) => (kept.has(serverId) ? store.settings(serverId) : null),
    async saveSettings(serverId, settings) {
      kept.add(serverId);
      return store.saveSettings(serverId, settings);
    },
    async addVersion(added) {
      kept.add(added.version.serverId);
      return store.addVersion(added);
    },
  };
}

import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import { StoreError, type Store } from '../../../src/library/living/store.js';
import { openStore } from '../../../src/library/store/open-store.js';
import { rememberServers } from '../../../src/library/store/remember-servers.js';
import { here, there, versionOf } from '../../support/store-samples.js';

const away = (): Promise<never> => Promise.reject(new StoreError('unreachable', 'away'));

async function opened(): Promise<Store> {
  return openStore({ dataDir: ':memory:', databaseUrl: null });
}

describe('a store that remembers which servers it keeps something of', () => {
  it('answers for all others while the database is away', async () => {
    const store = await opened();
    await store.addVersion(versionOf(1, []));
    const remembering = await rememberServers({ ...store, head: away, settings: away });
    expect([await remembering.head(there), await remembering.settings(there)]).toEqual([null, null]);
    await expect(remembering.head(here)).rejects.toThrow('away');
    await expect(remembering.settings(here)).rejects.toThrow('away');
    await store.close();
  });

  it('learns of servers as they are written to', async () => {
    const store = await rememberServers(await opened());
    expect([await store.head(here), await store.settings(there)]).toEqual([null, null]);
    await store.addVersion(versionOf(1, []));
    await store.saveSettings(there, { ...defaultSettings, isPrivate: true });
    expect(await store.head(here)).toEqual(versionOf(1, []).version);
    expect(await store.settings(there)).toMatchObject({ isPrivate: true });
    await store.close();
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/library/store/open-store.js';
import { makeFolder } from '../../support/make-folder.js';
import { here, versionOf } from '../../support/store-samples.js';
import { describeStore } from './store-contract.js';
import { storeProperty } from './store-property.js';

describeStore('memory', () => openStore({ dataDir: ':memory:', databaseUrl: null }));
describeStore('a file', () => openStore({ dataDir: makeFolder(), databaseUrl: null }));

describe('a store in memory', () => {
  it('gives what the model gives, whatever is called', async () => {
    const open = () => openStore({ dataDir: ':memory:', databaseUrl: null });
    const property = storeProperty(open, (actual, expected) => expect(actual).toEqual(expected));
    await fc.assert(property, { numRuns: 60 });
  }, 60_000);
});

describe('a store in a file', () => {
  it('makes its folder, keeps everything, and leaves one file when it is closed', async () => {
    const dataDir = join(makeFolder(), 'made', 'here');
    const place = { dataDir, databaseUrl: null };
    const store = await openStore(place);
    await store.addVersion(versionOf(1, ['One.']));
    await store.close();
    expect(readdirSync(dataDir)).toEqual(['footnote.sqlite']);
    const again = await openStore(place);
    onTestFinished(() => again.close());
    expect(await again.head(here)).toEqual(versionOf(1, ['One.']).version);
  });

  it('is made once, though several start at the same time', async () => {
    const place = { dataDir: makeFolder(), databaseUrl: null };
    const stores = await Promise.all([1, 2, 3].map(() => openStore(place)));
    for (const [index, store] of stores.entries()) {
      onTestFinished(() => store.close());
      expect(await store.addVersion(versionOf(index, []))).toBe(true);
    }
    expect(await stores[0]?.versions(here)).toHaveLength(3);
  });
});

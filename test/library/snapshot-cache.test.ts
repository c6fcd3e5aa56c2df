import { describe, expect, it } from 'vitest';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { createSnapshotCache, type SnapshotCache } from '../../src/library/snapshot-cache.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import { corpusOfTexts } from '../support/tiny-corpus.js';
import { createPromise } from '../support/create-promise.js';

const snapshotOf = (passages: number): Snapshot =>
  createSnapshot(corpusOfTexts(Array.from({ length: passages }, (_, at) => `Text ${at}.`)));
const [shipped, small, other, large] = [snapshotOf(2), snapshotOf(3), snapshotOf(3), snapshotOf(9)];
const never = (): Promise<Snapshot> => Promise.reject(new Error('Nothing should be built.'));
const rejectBuild = (): Promise<Snapshot> => Promise.reject(new Error('The store is gone.'));
const throwBuild = (): Promise<Snapshot> => {
  throw new Error('There is no such state.');
};
const createCache = (): SnapshotCache =>
  createSnapshotCache({ maxPassages: 8, shipped: { hash: 'shipped', snapshot: shipped } });

/** A cache that has built these, one after the other. */
async function cacheWith(...built: readonly (readonly [hash: string, snapshot: Snapshot])[]): Promise<SnapshotCache> {
  const cache = createCache();
  // oxlint-disable-next-line no-await-in-loop -- their order is the point.
  for (const [hash, snapshot] of built) await cache.get(hash, () => Promise.resolve(snapshot));
  return cache;
}

describe('a cache of snapshots', () => {
  it('has the shipped one at once, always', async () => {
    expect(createCache().get('shipped', never)).toBe(shipped);
    expect((await cacheWith(['large', large])).get('shipped', never)).toBe(shipped);
  });

  it('builds one that it does not have, and has it at once from then on', async () => {
    const cache = createCache();
    await expect(cache.get('small', () => Promise.resolve(small))).resolves.toBe(small);
    expect(cache.get('small', never)).toBe(small);
  });

  it('builds once for requests at the same time', async () => {
    const cache = createCache();
    const { promise, resolve } = createPromise<Snapshot>();
    const waiting = [cache.get('small', () => promise), cache.get('small', never)];
    resolve(small);
    expect([await waiting[0], await waiting[1]]).toEqual([small, small]);
  });

  it('keeps no failed build: all who wait for it learn why, and the next request builds anew', async () => {
    const cache = createCache();
    const waiting = [cache.get('small', rejectBuild), cache.get('small', never)];
    await Promise.all(waiting.map((one) => expect(one).rejects.toThrow('The store is gone.')));
    await expect(cache.get('small', () => Promise.resolve(small))).resolves.toBe(small);
  });

  it('keeps no build that fails before it begins', async () => {
    const cache = createCache();
    await expect(cache.get('small', throwBuild)).rejects.toThrow('There is no such state.');
    await expect(cache.get('small', () => Promise.resolve(small))).resolves.toBe(small);
  });

  it('lets those go that were asked for the longest time ago, so that all together stay below the limit', async () => {
    const cache = await cacheWith(['small', small], ['other', other]);
    expect(cache.get('small', never)).toBe(small);
    await cache.get('third', () => Promise.resolve(snapshotOf(3)));
    expect(cache.get('small', never)).toBe(small);
    await expect(cache.get('other', never)).rejects.toThrow('Nothing should be built.');
  });

  it('lets one go when told so, and builds it anew when it is asked for after all', async () => {
    const cache = await cacheWith(['small', small], ['other', other]);
    cache.drop('small');
    cache.drop('unknown');
    expect(cache.get('other', never)).toBe(other);
    await expect(cache.get('small', () => Promise.resolve(snapshotOf(3)))).resolves.not.toBe(small);
  });

  it('keeps the one asked for last, however large', async () => {
    const cache = await cacheWith(['small', small], ['large', large]);
    expect(cache.get('large', never)).toBe(large);
    await expect(cache.get('small', never)).rejects.toThrow('Nothing should be built.');
  });
});

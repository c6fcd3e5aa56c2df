import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../src/library/living/create-records.js';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import { StoreError } from '../../../src/library/living/store.js';
import { countedRandom, createWorld, type World } from '../../support/living-world.js';

const server = '100000000000000001';
const day = 86_400_000;

async function createTestRecords(options: Parameters<typeof createWorld>[0] = {}) {
  const world: World = await createWorld(options);
  const { store, keeper, clock } = world;
  return { ...world, records: createRecords({ store, keeper, now: () => clock.now, random: countedRandom() }) };
}

describe('settings', () => {
  it('are the defaults at first, and at once for direct messages', async () => {
    const { records } = await createTestRecords();
    expect(records.settings(null)).toBe(defaultSettings);
    expect(await records.settings(server)).toEqual(defaultSettings);
  });

  it('come from memory once they were read or saved, and from the store after a restart', async () => {
    const { records, store } = await createTestRecords();
    const settings = { ...defaultSettings, locale: 'ko', channels: ['1'] };
    await records.saveSettings(server, settings);
    expect(records.settings(server)).toEqual(settings);
    const later = await createTestRecords({ store });
    expect(later.records.settings(server)).toBeInstanceOf(Promise);
    expect(await later.records.settings(server)).toEqual(settings);
    expect(later.records.settings(server)).toEqual(settings);
  });

  it('stay what they were where the store fails', async () => {
    const { store } = await createTestRecords();
    const broken = { ...store, saveSettings: () => Promise.reject(new StoreError('full', 'The disk is full')) };
    const { records } = await createTestRecords({ store: broken });
    await records.settings(server);
    await expect(records.saveSettings(server, { ...defaultSettings, isPrivate: true })).rejects.toThrow(StoreError);
    expect(records.settings(server)).toEqual(defaultSettings);
  });
});

describe('gaps', () => {
  const keepsGaps = { ...defaultSettings, keepsGaps: true };

  it('are not kept unless a moderator wants them', async () => {
    const { records } = await createTestRecords();
    await records.recordGap(server, 'Why is the lighthouse red?');
    expect(await records.gaps(server)).toEqual([]);
  });

  it('count questions in the same words together, most asked first', async () => {
    const { records } = await createTestRecords();
    await records.saveSettings(server, keepsGaps);
    for (const question of [
      'Who owns the quays?',
      'Why is the lighthouse red?',
      'the red lighthouses: why',
      'why??',
      '등대는 왜 빨간가요?',
    ]) {
      await records.recordGap(server, question);
    }
    expect(await records.gaps(server)).toMatchObject([
      { question: 'Why is the lighthouse red?', count: 2, lastDay: '2023-11-14' },
      { count: 1 },
      { count: 1 },
    ]);
  });

  it('go after 90 days, when they are cleared, and when a moderator turns them off', async () => {
    const { records, store, clock } = await createTestRecords();
    await records.saveSettings(server, keepsGaps);
    await records.recordGap(server, 'Who owns the quays?');
    clock.now += 89 * day;
    await records.recordGap(server, 'Why is the lighthouse red?');
    expect(await records.gaps(server)).toHaveLength(2);
    clock.now += 2 * day;
    expect((await records.gaps(server)).map(({ question }) => question)).toEqual(['Why is the lighthouse red?']);
    await records.saveSettings(server, defaultSettings);
    expect(await store.gaps(server)).toEqual([]);
    await records.saveSettings(server, keepsGaps);
    await records.recordGap(server, 'Who owns the quays?');
    await records.clearGaps(server);
    expect(await records.gaps(server)).toEqual([]);
  });

  it('stay none where a moderator turns them off while one is being written', async () => {
    const { records, store } = await createTestRecords();
    await records.saveSettings(server, keepsGaps);
    await Promise.all([
      records.recordGap(server, 'Who owns the quays?'),
      records.saveSettings(server, defaultSettings),
    ]);
    expect(await store.gaps(server)).toEqual([]);
    await Promise.all([
      records.saveSettings(server, defaultSettings),
      records.recordGap(server, 'Who owns the quays?'),
    ]);
    expect(await store.gaps(server)).toEqual([]);
  });

  it('are at most 500 groups, of at most 300 characters', async () => {
    const { records } = await createTestRecords();
    await records.saveSettings(server, keepsGaps);
    await records.recordGap(server, `Who owns ${'x'.repeat(6_000)}?`);
    for (let count = 0; count < 505; count += 1) await records.recordGap(server, `Who owns quay${count}?`);
    const gaps = await records.gaps(server);
    expect(gaps).toHaveLength(500);
    expect(Math.max(...gaps.map(({ question }) => question.length))).toBe(300);
  });
});

describe('suggestions', () => {
  it('are kept in order, at most 100, and taken once', async () => {
    const { records, clock } = await createTestRecords();
    for (let count = 0; count < 100; count += 1) {
      clock.now += 1;
      expect(
        await records.suggest(server, { kind: 'source', text: `https://a.example/${count}`, documentId: null }),
      ).toBe(true);
    }
    expect(await records.suggest(server, { kind: 'source', text: 'https://b.example', documentId: null })).toBe(false);
    const [first] = await records.suggestions(server);
    expect(first).toMatchObject({ kind: 'source', text: 'https://a.example/0' });
    expect(await records.takeSuggestion(server, first?.id ?? '')).toEqual(first);
    expect(await records.takeSuggestion(server, first?.id ?? '')).toBeNull();
  });
});

describe('a server that the bot left', () => {
  const hidden = { reason: 'hide', about: [], operations: [{ kind: 'hide', id: 'lighthouse-facts' }] };

  it('is erased after 30 days, unless the bot came back', async () => {
    const { records, keeper, clock } = await createTestRecords();
    for (const serverId of [server, 'back']) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test's id.
      await keeper.change({ serverId, userId: '1' }, hidden as Parameters<typeof keeper.change>[1]);
      await records.saveSettings(serverId, { ...defaultSettings, isPrivate: true });
      await records.noteLeft(serverId);
    }
    await records.noteJoined('back');
    clock.now += 30 * day;
    await records.purge();
    expect(await keeper.history(server)).toHaveLength(2);
    clock.now += 1;
    await records.purge();
    expect(await keeper.history(server)).toHaveLength(1);
    expect(await records.settings(server)).toEqual(defaultSettings);
    expect(await keeper.history('back')).toHaveLength(2);
    expect(await records.settings('back')).toMatchObject({ isPrivate: true });
  });
});

/** Whether anything is kept after so many days of a server that was left when the clock said `at`. */
const leaveAt = async (at: number) => {
  const test = await createTestRecords();
  const right = test.clock.now;
  await test.records.saveSettings(server, defaultSettings);
  test.clock.now = at;
  await test.records.noteLeft(server);
  test.clock.now = right;
  const isKept = async (days: number): Promise<boolean> => {
    test.clock.now = right + days * day;
    await test.records.purge();
    return (await test.store.settings(server)) !== null;
  };
  return isKept;
};

describe('a server that was left while the clock was wrong', () => {
  it('is erased a day later, not at once, where the clock was behind', async () => {
    const isKept = await leaveAt(0);
    expect([await isKept(0), await isKept(0.9), await isKept(1.1)]).toEqual([true, true, false]);
  });

  it('is erased after its days where the clock was ahead', async () => {
    const isKept = await leaveAt(4_000_000_000_000);
    expect([await isKept(0), await isKept(29), await isKept(31)]).toEqual([true, true, false]);
  });
});

describe('a user who asks for it', () => {
  it('is named in no history any more', async () => {
    const { records, keeper } = await createTestRecords();
    const operations = [{ kind: 'put-question', question: { id: 'q', question: 'Why?', documents: [] } }] as const;
    await keeper.change({ serverId: server, userId: '42' }, { reason: 'questions', about: [], operations });
    expect(await records.eraseUser('42')).toBe(1);
    expect((await keeper.history(server)).map(({ madeBy }) => madeBy)).toEqual([null, null]);
    expect((await keeper.overview(server)).version.madeBy).toBeNull();
  });
});

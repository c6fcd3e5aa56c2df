import { describe, expect, it, onTestFinished } from 'vitest';
import { hashText } from '../../../src/library/living/hash-text.js';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import { emptyState } from '../../../src/library/living/state.js';
import type { SourceCheck, Store, VersionChoice } from '../../../src/library/living/store.js';
import { draftOf, here, stateOf, textsOf, there, versionOf } from '../../support/store-samples.js';

/** What every store must do, with each database; `open` gives an empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  const opened = async (): Promise<Store> => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };

  describe(`versions in ${name}`, () => {
    it('are none at first', async () => {
      const store = await opened();
      expect(await store.head(here)).toBeNull();
      expect(await store.versions(here)).toEqual([]);
      expect(await store.version(here, 0)).toBeNull();
      expect(await store.state(hashText(''))).toBeNull();
      expect(await store.servers()).toEqual([]);
    });

    it('come back as they were written, newest first, with their states and texts', async () => {
      const store = await opened();
      const [first, second] = [versionOf(0, []), versionOf(1, ['One.', 'Two.'])];
      expect(await store.addVersion(first)).toBe(true);
      expect(await store.addVersion(second)).toBe(true);
      expect(await store.head(here)).toEqual(second.version);
      expect(await store.version(here, 0)).toEqual(first.version);
      expect(await store.versions(here)).toEqual([second.version, first.version]);
      expect(await store.state(second.version.hash)).toEqual(second.state);
      const asked = [...second.texts.keys(), hashText('Three.')];
      expect(await store.texts([...asked, ...asked])).toEqual(second.texts);
      expect(await store.texts([])).toEqual(new Map());
    });

    it('come in pages, or only those that were made in one way', async () => {
      const store = await opened();
      const made = [1, 2, 3, 4, 5].map((number) => versionOf(number, [`Text ${number}.`]));
      for (const [index, one] of made.entries()) {
        const version = index === 1 ? { ...one.version, reason: 'undo' as const } : one.version;
        // oxlint-disable-next-line no-await-in-loop -- one after the other.
        await store.addVersion({ ...one, version });
      }
      const numbers = async (choice: VersionChoice): Promise<readonly number[]> =>
        (await store.versions(here, choice)).map(({ number }) => number);
      expect(await numbers({ count: 2 })).toEqual([5, 4]);
      expect(await numbers({ from: 3, count: 2 })).toEqual([3, 2]);
      expect(await numbers({ from: 1, count: 2 })).toEqual([1]);
      expect(await numbers({ reason: 'undo' })).toEqual([2]);
    });

    it('keep any text to the letter', async () => {
      const store = await opened();
      const texts = ['', 'a\0b', '\u202ea\u200b', '가'.repeat(200_000), `"\\'; drop table texts; --`, 'x\r\ny'];
      await store.addVersion(versionOf(1, texts));
      expect(await store.texts([...textsOf(...texts).keys()])).toEqual(textsOf(...texts));
    });

    it('take a number once, and the loser leaves nothing behind', async () => {
      const store = await opened();
      await store.saveDraft(draftOf('d1', ['Two.']), textsOf('Two.'));
      await store.addVersion(versionOf(1, ['One.']));
      const loser = { ...versionOf(1, ['Two.', 'Three.']), draftId: 'd1' };
      expect(await store.addVersion(loser)).toBe(false);
      expect(await store.state(loser.version.hash)).toBeNull();
      expect(await store.texts([hashText('Three.')])).toEqual(new Map());
      expect(await store.drafts(here)).toHaveLength(1);
    });

    it('take a number once, though two are added at the same time', async () => {
      const store = await opened();
      const added = await Promise.all([1, 2, 3, 4].map((n) => store.addVersion(versionOf(1, [`Text ${n}.`]))));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.versions(here)).toHaveLength(1);
    });

    it('keep a draft with long lists whole, and let all of it go with it', async () => {
      const store = await opened();
      const texts = Array.from({ length: 700 }, (_, number) => `Text ${number}: ${'mussels '.repeat(20)}`);
      const draft = draftOf('d1', texts);
      const [document] = draft.report.diff.documents;
      if (document === undefined) throw new Error('the sample has a changed document');
      const documents = texts.map((title) => ({ ...document, title }));
      const long = { ...draft, report: { ...draft.report, diff: { ...draft.report.diff, documents } } };
      await store.saveDraft(long, textsOf(...texts));
      expect(await store.draft(here, 'd1')).toEqual(long);
      const amended = { ...long, about: ['Another title'] };
      await store.saveDraft(amended, new Map());
      await store.sweep(0, '');
      expect(await store.drafts(here)).toEqual([amended]);
      await store.deleteDraft(here, 'd1');
      await store.sweep(0, '');
      expect(await store.texts([...textsOf(...texts).keys()])).toEqual(new Map());
    });

    it('publish a draft and delete it with the same stroke', async () => {
      const store = await opened();
      await store.saveDraft(draftOf('d1', ['One.']), textsOf('One.'));
      await store.saveDraft(draftOf('d2', []), new Map());
      await store.saveDraft(draftOf('d1', [], { serverId: there }), new Map());
      await store.addVersion({ ...versionOf(1, ['One.']), texts: new Map(), draftId: 'd1' });
      expect(await store.draft(there, 'd1')).not.toBeNull();
      expect(await store.draft(here, 'd1')).toBeNull();
      expect(await store.draft(here, 'd2')).not.toBeNull();
      expect(await store.texts([hashText('One.')])).toEqual(textsOf('One.'));
    });

    it('share a state between servers and numbers', async () => {
      const store = await opened();
      await store.addVersion(versionOf(1, ['One.']));
      await store.addVersion(versionOf(2, ['One.'], { reason: 'undo' }));
      await store.addVersion({ ...versionOf(1, ['One.'], { serverId: there }), texts: new Map() });
      expect(await store.head(there)).toEqual(versionOf(1, ['One.'], { serverId: there }).version);
    });

    it('are refused whole where a text is neither there nor given', async () => {
      const store = await opened();
      const added = { ...versionOf(1, ['One.', 'Two.']), texts: textsOf('One.') };
      await expect(store.addVersion(added)).rejects.toMatchObject({ name: 'StoreError', fault: 'damaged' });
      expect(await store.head(here)).toBeNull();
      expect(await store.texts([hashText('One.')])).toEqual(new Map());
    });

    it('are refused where a hash is not its text’s', async () => {
      const store = await opened();
      const added = { ...versionOf(1, ['One.']), texts: new Map([[hashText('One.'), 'Two.']]) };
      await expect(store.addVersion(added)).rejects.toThrow(TypeError);
    });

    it('name the servers whose newest one differs from the shipped corpus', async () => {
      const store = await opened();
      await store.addVersion(versionOf(0, []));
      await store.addVersion(versionOf(1, ['One.']));
      await store.addVersion(versionOf(1, ['One.'], { serverId: there }));
      expect(await store.servers()).toEqual([here, there]);
      await store.addVersion(versionOf(2, [], { reason: 'undo' }));
      expect(await store.servers()).toEqual([there]);
    });
  });

  describe(`drafts in ${name}`, () => {
    it('come back as they were saved, newest first, each server its own', async () => {
      const store = await opened();
      const [older, newer] = [draftOf('d1', ['One.']), draftOf('d2', [], { madeAt: 1_732_600_000_001 })];
      await store.saveDraft(older, textsOf('One.'));
      await store.saveDraft(newer, new Map());
      await store.saveDraft(draftOf('d1', [], { serverId: there, madeBy: null }), new Map());
      expect(await store.drafts(here)).toEqual([newer, older]);
      expect(await store.draft(here, 'd1')).toEqual(older);
      expect(await store.draft(there, 'd1')).toMatchObject({ madeBy: null });
      expect(await store.draft(here, 'd3')).toBeNull();
      expect(await store.texts([hashText('One.')])).toEqual(textsOf('One.'));
    });

    it('take the place of an earlier one with the id', async () => {
      const store = await opened();
      await store.saveDraft(draftOf('d1', ['One.']), textsOf('One.'));
      await store.saveDraft(draftOf('d1', ['Two.'], { about: ['Another'] }), textsOf('Two.'));
      await store.sweep(0, '');
      expect(await store.drafts(here)).toEqual([draftOf('d1', ['Two.'], { about: ['Another'] })]);
      expect(await store.texts([hashText('One.'), hashText('Two.')])).toEqual(textsOf('Two.'));
    });

    it('are deleted once', async () => {
      const store = await opened();
      await store.saveDraft(draftOf('d1', []), new Map());
      expect(await store.deleteDraft(there, 'd1')).toBe(false);
      expect(await store.deleteDraft(here, 'd1')).toBe(true);
      expect(await store.deleteDraft(here, 'd1')).toBe(false);
    });
  });

  describe(`records in ${name}`, () => {
    it('hold the last check of each source', async () => {
      const store = await opened();
      const check: SourceCheck = {
        sourceId: 'aaaabbbb',
        validators: { etag: '"1"', lastModified: null },
        checkedAt: 1_732_600_000_000,
        problem: { kind: 'timeout', url: 'https://blog.example/', limitMs: 10_000 },
      };
      const later: SourceCheck = { ...check, checkedAt: 1_732_600_000_001, problem: null };
      await store.saveCheck(here, check);
      await store.saveCheck(here, { ...check, sourceId: 'aaaacccc' });
      await store.saveCheck(here, later);
      expect(await store.checks(here)).toEqual([later, { ...check, sourceId: 'aaaacccc' }]);
      expect(await store.checks(there)).toEqual([]);
    });

    it('hold the settings of each server', async () => {
      const store = await opened();
      expect(await store.settings(here)).toBeNull();
      await store.saveSettings(here, defaultSettings);
      await store.saveSettings(here, { ...defaultSettings, locale: 'ko', channels: ['1', '2'] });
      expect(await store.settings(here)).toEqual({ ...defaultSettings, locale: 'ko', channels: ['1', '2'] });
      expect(await store.settings(there)).toBeNull();
    });

    it('count questions by their key, most asked first, up to a limit of groups', async () => {
      const store = await opened();
      const count = (key: string, question: string, day: string): Promise<void> =>
        store.countGap(here, { key, question, day }, 2);
      await count('a', 'A?', '2024-08-01');
      await count('b', 'B\0?', '2024-08-02');
      await count('c', 'C?', '2024-08-03');
      await count('b', 'b?', '2024-08-04');
      const gaps = await store.gaps(here);
      expect(gaps).toMatchObject([
        { question: 'B\0?', count: 2, lastDay: '2024-08-04' },
        { question: 'A?', count: 1, lastDay: '2024-08-01' },
      ]);
      expect(new Set(gaps.map(({ id }) => /^[0-9a-hjkmnp-tv-z]{8}$/.test(id) && id)).size).toBe(2);
      await store.deleteGaps(here, '2024-08-04');
      expect(await store.gaps(here)).toHaveLength(1);
      await store.deleteGaps(here);
      expect(await store.gaps(here)).toEqual([]);
    });

    it('hand out a suggestion once, and keep no more than they may', async () => {
      const store = await opened();
      const suggestion = { id: 's1', kind: 'source', text: '@everyone\0', documentId: null, madeAt: 2 } as const;
      const earlier = { ...suggestion, id: 's2', kind: 'correction', documentId: 'a', madeAt: 1 } as const;
      expect(await store.addSuggestion(here, suggestion, 2)).toBe(true);
      expect(await store.addSuggestion(here, earlier, 2)).toBe(true);
      expect(await store.addSuggestion(here, { ...suggestion, id: 's3' }, 2)).toBe(false);
      expect(await store.suggestions(here)).toEqual([earlier, suggestion]);
      expect(await store.takeSuggestion(there, 's1')).toBeNull();
      expect(await store.takeSuggestion(here, 's1')).toEqual(suggestion);
      expect(await store.takeSuggestion(here, 's1')).toBeNull();
    });
  });

  describe(`erasing in ${name}`, () => {
    it('takes a user out of every version and draft', async () => {
      const store = await opened();
      await store.addVersion(versionOf(1, ['One.']));
      await store.addVersion(versionOf(2, [], { madeBy: '300000000000000002' }));
      await store.addVersion(versionOf(1, [], { serverId: there }));
      await store.saveDraft(draftOf('d1', []), new Map());
      expect(await store.eraseUser('300000000000000001')).toBe(2);
      expect(await store.eraseUser('300000000000000001')).toBe(0);
      expect((await store.versions(here)).map(({ madeBy }) => madeBy)).toEqual(['300000000000000002', null]);
      expect(await store.draft(here, 'd1')).toEqual(draftOf('d1', [], { madeBy: null }));
    });

    it('takes all of a server, and nothing of another', async () => {
      const store = await opened();
      for (const serverId of [here, there]) {
        const own = `Only of ${serverId}.`;
        await store.addVersion(versionOf(1, ['Of both.', own], { serverId }));
        await store.saveDraft(draftOf('d1', [`${own} draft`], { serverId }), textsOf(`${own} draft`));
        await store.saveSettings(serverId, defaultSettings);
        await store.countGap(serverId, { key: 'a', question: 'A?', day: '2024-08-01' }, 9);
        await store.markLeft(serverId, 1);
      }
      await store.eraseServer(here);
      expect(await store.versions(here)).toEqual([]);
      expect(await store.drafts(here)).toEqual([]);
      expect(await store.settings(here)).toBeNull();
      expect(await store.gaps(here)).toEqual([]);
      expect(await store.leftBefore(2)).toEqual([there]);
      const all = textsOf('Of both.', ...[here, there].flatMap((id) => [`Only of ${id}.`, `Only of ${id}. draft`]));
      const left = textsOf('Of both.', `Only of ${there}.`, `Only of ${there}. draft`);
      expect(await store.texts([...all.keys()])).toEqual(left);
      expect(await store.head(there)).not.toBeNull();
      expect(await store.gaps(there)).toHaveLength(1);
    });

    it('knows who left, and forgets it of those that are back', async () => {
      const store = await opened();
      await store.markLeft(there, 10);
      await store.markLeft(here, 20);
      expect(await store.leftBefore(20)).toEqual([there]);
      expect(await store.leftBefore(21)).toEqual([here, there]);
      await store.markLeft(there, null);
      await store.markLeft(here, 30);
      expect(await store.leftBefore(21)).toEqual([]);
      expect(await store.leftBefore(Number.MAX_SAFE_INTEGER)).toEqual([here]);
      await store.saveSettings(there, defaultSettings);
      expect(await store.known()).toEqual([here, there]);
    });

    it('sweeps old drafts and what nothing names, and nothing else', async () => {
      const store = await opened();
      const kept = versionOf(1, ['Of a version.']);
      await store.addVersion(kept);
      await store.saveDraft(draftOf('old', ['Of an old draft.'], { madeAt: 9 }), textsOf('Of an old draft.'));
      await store.saveDraft(draftOf('new', ['Of a draft.'], { madeAt: 10 }), textsOf('Of a draft.', 'Besides.'));
      await store.countGap(here, { key: 'a', question: 'A?', day: '2024-08-30' }, 9);
      await store.countGap(here, { key: 'b', question: 'B?', day: '2024-08-31' }, 9);
      await store.sweep(10, '2024-08-31');
      expect((await store.gaps(here)).map(({ question }) => question)).toEqual(['B?']);
      expect(await store.drafts(here)).toHaveLength(1);
      expect(await store.state(kept.version.hash)).toEqual(stateOf('Of a version.'));
      const all = textsOf('Of a version.', 'Of an old draft.', 'Of a draft.', 'Besides.');
      expect(await store.texts([...all.keys()])).toEqual(textsOf('Of a version.', 'Of a draft.', 'Besides.'));
    });

    it('keeps the shipped corpus’ own state a state like any', async () => {
      const store = await opened();
      await store.addVersion(versionOf(0, []));
      await store.sweep(0, '');
      expect(await store.state(versionOf(0, []).version.hash)).toEqual(emptyState);
    });
  });
}

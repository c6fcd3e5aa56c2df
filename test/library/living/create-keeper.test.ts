import { describe, expect, it } from 'vitest';
import { createSnapshot } from '../../../src/library/create-snapshot.js';
import type { DocumentId } from '../../../src/corpus/document.js';
import type { MetaEdit } from '../../../src/sources/reading.js';
import { StoreError, type Store } from '../../../src/library/living/store.js';
import { createPromise } from '../../support/create-promise.js';
import {
  createPlainCache,
  createWorld,
  draftOf,
  fileOrigin,
  lastStep,
  publishedOf,
  readDocument,
  readingOf,
  shippedCorpus,
  stepsOf,
} from '../../support/living-world.js';

const server = '100000000000000001';
const actor = { serverId: server, userId: '200000000000000002' };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test's id.
const id = (text: string): DocumentId => text as DocumentId;
const essay =
  '# Mussel farming\n\nThe mussel farms of Veldsund harvest forty tonnes a year.\n\nThey employ nineteen people.';
const hide = (text: string) =>
  ({ reason: 'hide', about: [text], operations: [{ kind: 'hide', id: id(text) }] }) as const;

describe('a keeper', () => {
  it('gives a server that changed nothing the shipped snapshot itself, and direct messages too', async () => {
    const { keeper, built } = await createWorld();
    const snapshot = await keeper.snapshot(server);
    expect(snapshot).toBe(keeper.snapshot(null));
    expect(keeper.snapshot(server)).toBe(snapshot);
    expect(built).toEqual([]);
  });

  it('adds a file: a draft first, then a version that answers', async () => {
    const { keeper } = await createWorld();
    const steps = await stepsOf(keeper.add(actor, fileOrigin('mussels.md', essay)));
    const last = steps.at(-1);
    if (last?.kind !== 'draft') throw new Error('a draft was expected');
    const { report, operations } = last.draft;
    expect(report.incoming).toMatchObject([{ id: 'mussel-farming', passages: 2, words: 14, originalOf: null }]);
    expect(report.diff.counts).toEqual({ added: 2, changed: 0, removed: 0, moved: 0 });
    expect(report.golden).toEqual({ asked: 2, before: 2, after: 2 });
    expect(report.findings).toEqual([]);
    expect(operations).toHaveLength(1);
    expect((await keeper.snapshot(server)).findDocument('mussel-farming')).toBeNull();

    const published = await publishedOf(keeper.publish(actor, last.draft.id));
    expect(published).toMatchObject({ number: 1, reason: 'add', about: ['Mussel farming'], previous: 0 });
    const answer = (await keeper.snapshot(server)).answer('How much do the mussel farms harvest a year?');
    expect(answer.kind === 'found' ? answer.summary[0]?.text : null).toBe(
      'The mussel farms of Veldsund harvest forty tonnes a year.',
    );
    expect(await keeper.draft(server, last.draft.id)).toBeNull();
    expect(await keeper.publish(actor, last.draft.id)).toEqual({ kind: 'refused', refusal: { kind: 'gone' } });
  });

  it('undoes to the very same hash and snapshot, and version 0 can be restored', async () => {
    const { keeper } = await createWorld();
    const before = await keeper.snapshot(server);
    await publishedOf(keeper.change(actor, hide('lighthouse-facts')));
    expect((await keeper.snapshot(server)).findDocument('lighthouse-facts')).toBeNull();
    expect(await publishedOf(keeper.restore(actor, 0))).toMatchObject({ number: 2, reason: 'undo', previous: 1 });
    expect(await keeper.snapshot(server)).toBe(before);
    const [third, , first] = await keeper.history(server);
    expect(third?.hash).toBe(first?.hash);
    expect(await keeper.restore(actor, 2)).toEqual({ kind: 'refused', refusal: { kind: 'nothing-to-do' } });
    expect(await keeper.restore(actor, 9)).toEqual({ kind: 'refused', refusal: { kind: 'gone' } });
  });

  it('reads of a history what a page shows, down to the version that came along', async () => {
    const { keeper, store } = await createWorld();
    for (const one of ['lighthouse-facts', 'harbour-digest']) {
      // oxlint-disable-next-line no-await-in-loop -- one version after the other.
      await publishedOf(keeper.change(actor, hide(one)));
    }
    const choices: unknown[] = [];
    const watched = {
      ...store,
      versions: (...args: Parameters<Store['versions']>) => {
        choices.push(args[1]);
        return store.versions(...args);
      },
    };
    const { keeper: reader } = await createWorld({ store: watched });
    expect((await reader.current(server)).number).toBe(2);
    const numbers = async (from: number, count: number) =>
      (await reader.history(server, { from, count })).map(({ number }) => number);
    expect(await numbers(2, 2)).toEqual([2, 1]);
    expect(await numbers(1, 2)).toEqual([1, 0]);
    expect(await numbers(0, 2)).toEqual([0]);
    expect(choices).toEqual([
      { from: 2, count: 2 },
      { from: 1, count: 2 },
      { from: 0, count: 2 },
    ]);
  });

  it('refuses what is not there, what changes nothing, and an empty library', async () => {
    const { keeper } = await createWorld();
    expect(await keeper.change(actor, hide('nowhere'))).toEqual({ kind: 'refused', refusal: { kind: 'gone' } });
    await publishedOf(keeper.change(actor, hide('lighthouse-facts')));
    await publishedOf(keeper.change(actor, hide('harbour-digest')));
    expect(await keeper.change(actor, hide('harbour-digest'))).toMatchObject({ refusal: { kind: 'nothing-to-do' } });
    expect(await keeper.change(actor, hide('ferry-commentary'))).toMatchObject({ refusal: { kind: 'would-be-empty' } });
    expect((await keeper.history(server)).map(({ number }) => number)).toEqual([2, 1, 0]);
  });

  it('makes changes of one server one after the other, in the order in which they came', async () => {
    const { keeper } = await createWorld();
    const outcomes = await Promise.all(
      ['lighthouse-facts', 'harbour-digest', 'ferry-commentary'].map((one) => keeper.change(actor, hide(one))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'published', 'refused']);
    expect((await keeper.overview(server)).state.hidden).toEqual(['harbour-digest', 'lighthouse-facts']);
  });

  it('loses no field where two people correct a work at once, and revives no source that went', async () => {
    const { keeper } = await createWorld();
    const edit = (meta: MetaEdit) =>
      keeper.change(actor, {
        reason: 'edit',
        about: [],
        operations: [{ kind: 'edit', id: id('harbour-digest'), meta }],
      });
    await Promise.all([edit({ title: 'One' }), edit({ author: 'Two' })]);
    expect((await keeper.overview(server)).state.edits).toMatchObject([{ meta: { title: 'One', author: 'Two' } }]);
    const operations = [{ kind: 'schedule', id: 'gone', schedule: 'daily' }] as const;
    const outcome = await keeper.change(actor, { reason: 'sources', about: [], operations });
    expect(outcome).toEqual({ kind: 'refused', refusal: { kind: 'gone' } });
  });

  it('keeps the newest twenty drafts', async () => {
    const { keeper, clock } = await createWorld();
    const ids: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      clock.now += 1;
      const body = `# Text ${count}\n\nThis is text ${count} of many which all wait for somebody.`;
      ids.push((await draftOf(keeper.add(actor, fileOrigin(`${count}.md`, body)))).id);
    }
    expect((await keeper.overview(server)).drafts.map((draft) => draft.id)).toEqual(ids.slice(2).toReversed());
  });

  it('takes no more than 200 questions of a server', async () => {
    const { keeper } = await createWorld();
    const ask = (from: number, to: number) => {
      const operations = Array.from({ length: to - from }, (_, at) => {
        const question = { id: `own-${from + at}`, question: `Question ${from + at}?`, documents: [] };
        return { kind: 'put-question', question } as const;
      });
      return keeper.change(actor, { reason: 'questions', about: [], operations });
    };
    await publishedOf(ask(0, 200));
    const refusal = { kind: 'full', of: 'questions', limit: 200 };
    expect(await ask(200, 201)).toEqual({ kind: 'refused', refusal });
  });

  it('tells that a text is there already', async () => {
    const { keeper } = await createWorld();
    const draft = await draftOf(keeper.add(actor, fileOrigin('mussels.md', essay)));
    await publishedOf(keeper.publish(actor, draft.id));
    expect(await lastStep(keeper.add(actor, fileOrigin('again.md', essay)))).toEqual({
      kind: 'refused',
      refusal: { kind: 'already-there', id: 'mussel-farming', title: 'Mussel farming' },
    });
  });

  it('gives two texts with one title that wait at the same time an id each', async () => {
    const { keeper } = await createWorld();
    const other = '# Mussel farming\n\nQuite another text about how mussels are grown on ropes.';
    const [one, two] = await Promise.all([
      draftOf(keeper.add(actor, fileOrigin('a.md', essay))),
      draftOf(keeper.add(actor, fileOrigin('b.md', other))),
    ]);
    await publishedOf(keeper.publish(actor, one.id));
    await publishedOf(keeper.publish(actor, two.id));
    expect((await keeper.overview(server)).state.added).toHaveLength(2);
    expect((await keeper.snapshot(server)).corpus.documents).toHaveLength(5);
  });

  it('takes a text whose digest ships for the original, with the numbers of its paragraphs', async () => {
    const { keeper } = await createWorld();
    const paragraphs = [
      'After nine closed years the harbour of Veldsund was opened again on the first weekend of May, with music on both quays.',
      'It is the ferry guild that profits most from this, since both quays have belonged to it from the beginning.',
      'The council should now rent the old warehouse to the fishermen of the town, who have had no roof for their nets.',
    ];
    const body = `By Mara Lindqvist\n\n${paragraphs.join('\n\n')}`;
    const origin = { kind: 'text', title: 'The harbour opens again: What the town should do', text: body } as const;
    const draft = await draftOf(keeper.add(actor, origin));
    expect(draft.report.incoming[0]).toMatchObject({
      originalOf: 'harbour-digest',
      meta: { author: 'Mara Lindqvist', publication: 'Tidewater Notes', published: '2023-05' },
    });
    await publishedOf(keeper.publish(actor, draft.id));
    const snapshot = await keeper.snapshot(server);
    const original = snapshot.findDocument(draft.report.incoming[0]?.id ?? '');
    expect(original?.meta).toMatchObject({ work: 'harbour-digest', kind: 'article' });
    expect(original?.passages.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      [null, 'By Mara Lindqvist'],
      ...paragraphs.map((text, index) => [index + 1, text]),
    ]);
    expect(snapshot.findDocument('harbour-digest')).not.toBeNull();
  });

  it('corrects a document in a draft, and the correction outlasts the next reading', async () => {
    const { keeper, pages } = await createWorld();
    const url = 'https://tidewater.example/mussels';
    pages.set(url, readingOf([readDocument({ key: url, body: essay })], 'Mussels'));
    const draft = await draftOf(keeper.add(actor, { kind: 'page', url }));
    const amended = await keeper.amend(server, draft.id, { id: id('mussel-farming'), meta: { author: 'Ida Berg' } });
    expect(amended?.report.incoming[0]?.meta.author).toBe('Ida Berg');
    expect(await keeper.amend(server, draft.id, { id: id('nowhere'), meta: {} })).toBeNull();
    await publishedOf(keeper.publish(actor, draft.id));
    pages.set(url, readingOf([readDocument({ key: url, body: `${essay}\n\nThe rafts lie east of the pier.` })]));
    const refreshed = await draftOf(keeper.refresh(actor, null));
    await publishedOf(keeper.publish(actor, refreshed.id));
    const document = (await keeper.snapshot(server)).findDocument('mussel-farming');
    expect(document?.meta.author).toBe('Ida Berg');
    expect(document?.passages).toHaveLength(3);
  });

  it('leaves the library as it is when a draft is discarded', async () => {
    const { keeper } = await createWorld();
    const draft = await draftOf(keeper.add(actor, fileOrigin('mussels.md', essay)));
    expect(await keeper.discard(server, draft.id)).toBe(true);
    expect(await keeper.discard(server, draft.id)).toBe(false);
    expect((await keeper.overview(server)).version.number).toBe(0);
  });

  it('compares two versions by passages', async () => {
    const { keeper } = await createWorld();
    await publishedOf(keeper.change(actor, hide('lighthouse-facts')));
    const diff = await keeper.diff(server, 0, 1);
    expect(diff).toMatchObject({
      documents: [{ id: 'lighthouse-facts', kind: 'hidden', passages: [] }],
      counts: { added: 0, changed: 0, removed: 2, moved: 0 },
    });
    expect(await keeper.diff(server, 0, 7)).toBeNull();
  });

  it('shares one building among those who wait for the same library', async () => {
    const { keeper, store, built } = await createWorld();
    await publishedOf(keeper.change(actor, hide('lighthouse-facts')));
    const later = await createWorld({ store });
    const snapshots = await Promise.all([later.keeper.snapshot(server), later.keeper.snapshot(server)]);
    expect(snapshots[0]).toBe(snapshots[1]);
    expect([built.length, later.built.length]).toEqual([1, 1]);
    await publishedOf(later.keeper.change({ ...actor, serverId: '3' }, hide('lighthouse-facts')));
    expect(later.keeper.snapshot('3')).toBe(snapshots[0]);
    expect(later.built).toHaveLength(1);
  });

  it('answers from the old version until the new one is on disk, and readers keep what they have', async () => {
    const gate = createPromise<void>();
    const { keeper } = await createWorld({
      buildSnapshot: async (corpus) => {
        await gate.promise;
        return createSnapshot(corpus);
      },
    });
    const before = await keeper.snapshot(server);
    const outcome = keeper.change(actor, hide('lighthouse-facts'));
    expect(keeper.snapshot(server)).toBe(before);
    gate.resolve();
    await publishedOf(outcome);
    expect(keeper.snapshot(server)).not.toBe(before);
    expect(before.findDocument('lighthouse-facts')).not.toBeNull();
  });

  it('throws what breaks the building of an index, writes nothing and serves the old version', async () => {
    const { keeper } = await createWorld({ buildSnapshot: () => Promise.reject(new Error('out of order')) });
    const before = await keeper.snapshot(server);
    await expect(keeper.change(actor, hide('lighthouse-facts'))).rejects.toThrow('out of order');
    expect(keeper.snapshot(server)).toBe(before);
    expect(await keeper.history(server)).toHaveLength(1);
  });

  it('says why the store refuses', async () => {
    const { store } = await createWorld();
    const full = { ...store, addVersion: () => Promise.reject(new StoreError('full', 'The disk is full')) };
    const { keeper } = await createWorld({ store: full });
    expect(await keeper.change(actor, hide('lighthouse-facts'))).toEqual({
      kind: 'refused',
      refusal: { kind: 'store', why: 'full' },
    });
  });

  it('writes the next number when another process took the one it wanted', async () => {
    const first = await createWorld();
    const second = await createWorld({ store: first.store });
    await Promise.all([first.keeper.snapshot(server), second.keeper.snapshot(server)]);
    await publishedOf(first.keeper.change(actor, hide('lighthouse-facts')));
    expect(await publishedOf(second.keeper.change(actor, hide('harbour-digest')))).toMatchObject({ number: 2 });
    expect((await second.keeper.overview(server)).state.hidden).toEqual(['harbour-digest', 'lighthouse-facts']);
  });

  it('serves the old snapshot until the one over another shipped corpus is built', async () => {
    const { keeper } = await createWorld({ snapshots: createPlainCache() });
    await publishedOf(keeper.change(actor, hide('lighthouse-facts')));
    await keeper.snapshot('other');
    const old = await keeper.snapshot(server);
    const smaller = { ...shippedCorpus, documents: shippedCorpus.documents.slice(1) };
    const next = createSnapshot(smaller);
    keeper.replaceShipped(next);
    expect(keeper.snapshot('other')).toBe(next);
    expect(keeper.snapshot(server)).toBe(old);
    await expect.poll(() => keeper.snapshot(server)).not.toBe(old);
    const documents = (await keeper.snapshot(server)).corpus.documents.map((document) => document.id);
    expect(documents).toEqual(['ferry-commentary']);
  });

  it('lets a replaced snapshot go, unless another server reads the same', async () => {
    const { keeper } = await createWorld({ snapshots: createPlainCache() });
    const other = { ...actor, serverId: 'other' };
    await publishedOf(keeper.change(actor, hide('lighthouse-facts')));
    const shared = await keeper.snapshot(server);
    await publishedOf(keeper.change(other, hide('lighthouse-facts')));
    await publishedOf(keeper.change(actor, hide('harbour-digest')));
    expect(await keeper.snapshot('other')).toBe(shared);
    await publishedOf(keeper.change(other, hide('harbour-digest')));
    await publishedOf(keeper.restore(actor, 1));
    const rebuilt = await keeper.snapshot(server);
    expect(rebuilt).not.toBe(shared);
    expect(rebuilt.version).toBe(shared.version);
  });

  it('forgets an erased server, and names of users who ask for it', async () => {
    const { keeper } = await createWorld();
    await publishedOf(keeper.change(actor, hide('lighthouse-facts')));
    expect(await keeper.eraseUser(actor.userId)).toBe(1);
    expect((await keeper.overview(server)).version.madeBy).toBeNull();
    await keeper.erase(server);
    expect(await keeper.history(server)).toHaveLength(1);
    expect(await keeper.snapshot(server)).toBe(keeper.snapshot(null));
  });
});

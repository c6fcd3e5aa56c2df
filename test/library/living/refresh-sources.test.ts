import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/library/living/state.js';
import type { Reading } from '../../../src/sources/reading.js';
import { createPromise } from '../../support/create-promise.js';
import {
  createWorld,
  draftOf,
  lastStep,
  publishedOf,
  readDocument,
  readingOf,
  stepsOf,
  type World,
} from '../../support/living-world.js';

const server = '100000000000000001';
const actor = { serverId: server, userId: '200000000000000002' };
const url = 'https://tidewater.example/mussels';
const essay =
  '# Mussel farming\n\nThe mussel farms of Veldsund harvest forty tonnes a year.\n\nThey employ nineteen people.';
const changed = essay.replace('forty', 'fifty');
const page = (body: string) => readingOf([readDocument({ key: url, body })], 'Mussels');

async function withPage(world: World, settings: Partial<Source> = {}): Promise<Source> {
  world.pages.set(url, page(essay));
  const draft = await draftOf(world.keeper.add(actor, { kind: 'page', url }));
  await publishedOf(world.keeper.publish(actor, draft.id));
  const [source] = (await world.keeper.overview(server)).state.sources;
  if (source === undefined) throw new Error('a page becomes a source');
  if (Object.keys(settings).length === 0) return source;
  const operations = [{ kind: 'put-source', source: { ...source, ...settings } }] as const;
  await publishedOf(world.keeper.change(actor, { reason: 'sources', about: [], operations }));
  return { ...source, ...settings };
}

/** A post of a feed. */
const post = (key: string) => readDocument({ key, title: key, body: `The post of ${key} tells of a storm at sea.` });

describe('a refresh', () => {
  it('finds nothing where the words are the same, and keeps what the server said of them', async () => {
    const world = await createWorld();
    const source = await withPage(world);
    expect(await lastStep(world.keeper.refresh(actor, null))).toEqual({
      kind: 'nothing',
      sources: [{ source, outcome: { kind: 'unchanged' } }],
    });
    const [check] = await world.store.checks(server);
    expect(check).toMatchObject({ validators: { etag: '"1"' }, checkedAt: world.clock.now, problem: null });
  });

  it('makes a draft of a changed page, which a later refresh replaces', async () => {
    const world = await createWorld();
    await withPage(world);
    world.pages.set(url, page(changed));
    const first = await draftOf(world.keeper.refresh(actor, null));
    expect(first.report.diff.documents[0]?.passages).toEqual([
      {
        kind: 'changed',
        before: 'The mussel farms of Veldsund harvest forty tonnes a year.',
        after: 'The mussel farms of Veldsund harvest fifty tonnes a year.',
      },
    ]);
    const second = await draftOf(world.keeper.refresh(actor, null));
    expect((await world.keeper.overview(server)).drafts.map(({ id }) => id)).toEqual([second.id]);
    expect(await world.keeper.publish(actor, first.id)).toMatchObject({ refusal: { kind: 'gone' } });
  });

  it('refuses a draft whose texts moved on, and publishes the newer one', async () => {
    const world = await createWorld();
    const source = await withPage(world);
    const other = 'https://tidewater.example/oysters';
    const oysters = (body: string) => readingOf([readDocument({ key: other, title: 'Oysters', body })]);
    world.pages.set(other, oysters('A second page tells of oysters and their beds.'));
    const added = await draftOf(world.keeper.add(actor, { kind: 'page', url: other }));
    await publishedOf(world.keeper.publish(actor, added.id));
    world.pages.set(url, page(changed));
    world.pages.set(other, oysters('A second page tells of oysters and their new beds.'));
    const older = await draftOf(world.keeper.refresh(actor, null));
    world.pages.set(url, page(essay.replace('forty', 'sixty')));
    const newer = await draftOf(world.keeper.refresh(actor, source.id));
    await publishedOf(world.keeper.publish(actor, newer.id));
    expect(await world.keeper.publish(actor, older.id)).toEqual({ kind: 'refused', refusal: { kind: 'outdated' } });
    const texts = (await world.keeper.snapshot(server)).corpus.documents.flatMap(({ passages }) => passages);
    expect(texts.filter(({ text }) => text.includes('sixty'))).toHaveLength(1);
  });

  it('takes back its draft of a page that is again as it was', async () => {
    const world = await createWorld();
    await withPage(world);
    world.pages.set(url, page(changed));
    await draftOf(world.keeper.refresh(actor, null));
    world.pages.set(url, page(essay));
    expect((await lastStep(world.keeper.refresh(actor, null))).kind).toBe('nothing');
    expect((await world.keeper.overview(server)).drafts).toEqual([]);
  });

  it('keeps the old validators until what was read is published', async () => {
    const world = await createWorld();
    await withPage(world);
    world.pages.set(url, page(changed));
    const draft = await draftOf(world.keeper.refresh(actor, null));
    expect((await world.store.checks(server))[0]?.validators.etag).toBeNull();
    await publishedOf(world.keeper.publish(actor, draft.id));
    await lastStep(world.keeper.refresh(actor, null));
    expect((await world.store.checks(server))[0]?.validators.etag).toBe('"1"');
  });

  it('publishes by itself where the source is set so and nothing is suspicious', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    world.pages.set(url, page(changed));
    const step = await lastStep(world.keeper.refresh({ serverId: server, userId: null }, null));
    expect(step).toMatchObject({ kind: 'published', published: { reason: 'refresh', about: ['Mussels'] } });
    expect((await world.keeper.history(server))[0]?.madeBy).toBeNull();
    expect((await world.store.checks(server))[0]?.validators.etag).toBe('"1"');
  });

  it('waits for a person once somebody has undone just this', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    world.pages.set(url, page(changed));
    await lastStep(world.keeper.refresh(actor, null));
    await publishedOf(world.keeper.restore(actor, 2));
    expect((await lastStep(world.keeper.refresh(actor, null))).kind).toBe('draft');
  });

  it('publishes what is new of a feed, while what somebody has undone waits', async () => {
    const world = await createWorld();
    const feed = 'https://tidewater.example/feed';
    world.pages.set(feed, readingOf([post('one')], 'The feed'));
    const added = await draftOf(world.keeper.add(actor, { kind: 'feed', url: feed }));
    await publishedOf(world.keeper.publish(actor, added.id));
    const [source] = (await world.keeper.overview(server)).state.sources;
    if (source === undefined) throw new Error('a feed becomes a source');
    const operations = [{ kind: 'put-source', source: { ...source, isAutomatic: true } }] as const;
    await publishedOf(world.keeper.change(actor, { reason: 'sources', about: [], operations }));
    world.pages.set(feed, readingOf([post('spam'), post('one')], 'The feed'));
    expect((await lastStep(world.keeper.refresh(actor, null))).kind).toBe('published');
    await publishedOf(world.keeper.restore(actor, 2));
    world.pages.set(feed, readingOf([post('two'), post('spam'), post('one')], 'The feed'));
    expect((await lastStep(world.keeper.refresh(actor, null))).kind).toBe('published');
    const { state, drafts } = await world.keeper.overview(server);
    expect(state.added.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(drafts.map(({ report }) => report.incoming.map(({ id }) => id))).toEqual([['spam']]);
    expect((await lastStep(world.keeper.refresh(actor, null))).kind).toBe('draft');
    expect((await world.keeper.overview(server)).drafts).toHaveLength(1);
  });

  it('asks for the whole text again once somebody went back to an older one', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    const asked: unknown[] = [];
    const { keeper } = await createWorld({
      store: world.store,
      readOrigin: (_, known) => {
        asked.push(known?.etag);
        return Promise.resolve(known?.etag === '"1"' ? { kind: 'unchanged' } : page(changed));
      },
    });
    expect((await lastStep(keeper.refresh(actor, null))).kind).toBe('published');
    expect((await lastStep(keeper.refresh(actor, null))).kind).toBe('nothing');
    await publishedOf(keeper.restore(actor, 2));
    expect((await lastStep(keeper.refresh(actor, null))).kind).toBe('draft');
    await publishedOf(keeper.restore(actor, 3));
    expect((await lastStep(keeper.refresh(actor, null))).kind).toBe('nothing');
    expect(asked).toEqual([null, '"1"', null, '"1"']);
  });

  it.each([
    ['half of the words are gone', '# Mussel farming\n\nThe mussel farms.', [], 'lost-words'],
    ['the page asks to sign in', changed, [{ kind: 'login-page' as const }], 'login-page'],
    ['the page is an error', changed, [{ kind: 'error-page' as const }], 'error-page'],
    [
      'the language is another',
      '# 홍합 양식\n\n펠순의 홍합 양식장은 한 해에 사십 톤을 거두어들인다.\n\n양식장에서는 열아홉 명이 일하고 있으며 모두 마을 사람이다.',
      [],
      'language-changed',
    ],
  ])('holds a trusted source when %s', async (_, body, notes, kind) => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    world.pages.set(url, readingOf([readDocument({ key: url, body, notes })]));
    const draft = await draftOf(world.keeper.refresh(actor, null));
    expect(draft.report.findings.map((finding) => finding.kind)).toContain(kind);
  });

  it('holds a change with which a golden question would lose its passage', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    const [added] = (await world.keeper.overview(server)).state.added;
    if (added === undefined) throw new Error('the page was added');
    const question = { id: 'own', question: 'How many people do the mussel farms employ?', documents: [added.id] };
    const operations = [{ kind: 'put-question', question }] as const;
    await publishedOf(world.keeper.change(actor, { reason: 'questions', about: [], operations }));
    world.pages.set(
      url,
      page('# Oyster beds\n\nOysters thrive in cold water off the southern skerries.\n\nDivers gather them by hand.'),
    );
    const draft = await draftOf(world.keeper.refresh(actor, null));
    expect(draft.report.golden).toEqual({ asked: 3, before: 3, after: 2 });
    expect(draft.report.findings).toContainEqual({ kind: 'golden', question: question.question });
  });

  it('holds a text that has nearly the words of another work', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    const words = Array.from({ length: 120 }, (__, index) => `word${index}`).join(' ');
    const file = { kind: 'text', title: 'Words', text: `${words} end.` } as const;
    await publishedOf(world.keeper.publish(actor, (await draftOf(world.keeper.add(actor, file))).id));
    world.pages.set(url, page(`# Mussel farming\n\n${words} close.`));
    const draft = await draftOf(world.keeper.refresh(actor, null));
    expect(draft.report.findings).toContainEqual({ kind: 'duplicate', id: 'mussel-farming', of: 'words' });
  });

  it('knows a page again wherever it leads to, and believes no id that a page states', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    const shipped = (await world.keeper.snapshot(server)).findDocument('ferry-commentary');
    const key = 'https://elsewhere.example/other.md';
    const frontMatter = 'id: ferry-commentary\ntitle: Mussel farming\nwork: harbour-digest';
    world.pages.set(url, readingOf([readDocument({ key, body: changed, frontMatter, title: 'Mussel farming' })]));
    expect((await lastStep(world.keeper.refresh(actor, null))).kind).toBe('published');
    const { corpus } = await world.keeper.snapshot(server);
    expect(corpus.documents.find(({ id }) => id === 'ferry-commentary')).toEqual(shipped);
    expect((await world.keeper.overview(server)).state.added).toMatchObject([{ id: 'mussel-farming' }]);
    expect(corpus.documents.find(({ id }) => id === 'mussel-farming')).toMatchObject({
      meta: { work: null },
      passages: [{ text: expect.stringContaining('fifty') }, {}],
    });
  });

  it('takes no texts of a page that became many', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    const entries = ['One tells of nets.', 'Two tells of ropes.'].map((body) => readDocument({ key: body, body }));
    world.pages.set(url, readingOf(entries));
    const problem = { kind: 'too-many-entries', name: url, entries: 2, limit: 1 };
    expect(await lastStep(world.keeper.refresh(actor, null))).toMatchObject({
      kind: 'nothing',
      sources: [{ outcome: { kind: 'failed', problem } }],
    });
  });

  it('says of a file that it takes the place of a work that ships', async () => {
    const { keeper } = await createWorld({
      readOrigin: () =>
        Promise.resolve(
          readingOf([readDocument({ key: 'a.md', body: essay, frontMatter: 'id: ferry-commentary\ntitle: Ferries' })]),
        ),
    });
    const draft = await draftOf(keeper.add(actor, { kind: 'file', name: 'a.md', bytes: new Uint8Array() }));
    expect(draft.report.findings).toContainEqual({ kind: 'replaces', id: 'ferry-commentary' });
  });

  it('reports a source that fails and goes on with the others', async () => {
    const world = await createWorld();
    await withPage(world);
    const feed = 'https://tidewater.example/feed';
    const entries = [1, 2, 3].map((n) =>
      readDocument({ key: `entry-${n}`, title: `Post ${n}`, body: `Post number ${n} tells of a storm of year ${n}.` }),
    );
    world.pages.set(feed, readingOf(entries.slice(0, 2), 'The feed'));
    await publishedOf(
      world.keeper.publish(actor, (await draftOf(world.keeper.add(actor, { kind: 'feed', url: feed }))).id),
    );
    world.pages.delete(url);
    world.pages.set(feed, readingOf(entries.toReversed(), 'The feed'));
    const draft = await draftOf(world.keeper.refresh(actor, null));
    const outcomes = draft.report.sources.map(({ source, outcome }) => [source.url, outcome] as const);
    expect(new Map(outcomes)).toEqual(
      new Map<string, unknown>([
        [url, { kind: 'failed', problem: { kind: 'status', url, status: 404 } }],
        [feed, { kind: 'changed', documents: 1 }],
      ]),
    );
    const statuses = (await world.keeper.overview(server)).sources;
    expect(statuses.find(({ source }) => source.url === url)?.problem).toEqual({ kind: 'status', url, status: 404 });
  });

  it('reports a reader that breaks as a problem of its source', async () => {
    const world = await createWorld();
    await withPage(world);
    const broken = await createWorld({ store: world.store, readOrigin: () => Promise.reject(new Error('broken')) });
    const step = await lastStep(broken.keeper.refresh(actor, null));
    expect(step).toMatchObject({ kind: 'nothing', sources: [{ outcome: { kind: 'failed' } }] });
    expect(broken.errors).toHaveLength(1);
  });

  it('gives up on a source that keeps it waiting', async () => {
    const world = await createWorld();
    await withPage(world);
    const waiting: (() => void)[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const { keeper } = await createWorld({
      store: world.store,
      timer: (_, callback) => {
        waiting.push(callback);
        return () => {};
      },
      readOrigin: (_, __, options) => {
        signals.push(options?.signal);
        return createPromise<Reading>().promise;
      },
    });
    const refreshed = lastStep(keeper.refresh(actor, null));
    await expect.poll(() => signals).toHaveLength(1);
    for (const callback of waiting) callback();
    const problem = { kind: 'timeout', url, limitMs: 300_000 };
    expect(await refreshed).toMatchObject({ kind: 'nothing', sources: [{ outcome: { kind: 'failed', problem } }] });
    expect(signals[0]?.aborted).toBe(true);
  });

  it('does not bring back what a moderator removed', async () => {
    const world = await createWorld();
    await withPage(world);
    const [added] = (await world.keeper.overview(server)).state.added;
    if (added === undefined) throw new Error('the page was added');
    const operations = [{ kind: 'drop', id: added.id }] as const;
    await publishedOf(world.keeper.change(actor, { reason: 'remove', about: [], operations }));
    expect((await world.keeper.snapshot(server)).findDocument(added.id)).toBeNull();
    world.pages.set(url, page(changed));
    expect((await lastStep(world.keeper.refresh(actor, null))).kind).toBe('nothing');
    const again = await draftOf(world.keeper.add(actor, { kind: 'page', url }));
    await publishedOf(world.keeper.publish(actor, again.id));
    expect((await world.keeper.snapshot(server)).findDocument(added.id)).not.toBeNull();
  });

  it('is joined by a second one, which sees the last step at once', async () => {
    const gate = createPromise<void>();
    const world = await createWorld();
    await withPage(world);
    let readings = 0;
    const { keeper } = await createWorld({
      store: world.store,
      readOrigin: async () => {
        readings += 1;
        await gate.promise;
        return page(changed);
      },
    });
    const first = stepsOf(keeper.refresh(actor, null));
    await expect.poll(() => readings).toBe(1);
    expect((await keeper.overview(server)).isRefreshing).toBe(true);
    const late = keeper.refresh(actor, null)[Symbol.asyncIterator]();
    expect((await late.next()).value).toMatchObject({ kind: 'reading', done: 0, total: 1, name: 'Mussels' });
    gate.resolve();
    const rest = await stepsOf({ [Symbol.asyncIterator]: () => late });
    expect(rest.at(-1)).toEqual((await first).at(-1));
    expect(rest.at(-1)?.kind).toBe('draft');
    expect(readings).toBe(1);
    expect((await keeper.overview(server)).isRefreshing).toBe(false);
  });

  it('waits for one of another source, and then reads its own', async () => {
    const gate = createPromise<void>();
    const world = await createWorld();
    const source = await withPage(world);
    const other = 'https://tidewater.example/oysters';
    const oysters = (body: string) => readingOf([readDocument({ key: other, title: 'Oysters', body })], 'Oysters');
    world.pages.set(other, oysters('A second page tells of oysters and their beds.'));
    const added = await draftOf(world.keeper.add(actor, { kind: 'page', url: other }));
    await publishedOf(world.keeper.publish(actor, added.id));
    const second = (await world.keeper.overview(server)).state.sources.find((one) => one.url === other);
    if (second === undefined) throw new Error('the second page became a source');
    const asked: string[] = [];
    const { keeper } = await createWorld({
      store: world.store,
      readOrigin: async (origin) => {
        asked.push('url' in origin ? origin.url : '');
        await gate.promise;
        return oysters('A second page tells of oysters and their new beds.');
      },
    });
    const first = lastStep(keeper.refresh(actor, source.id));
    const next = draftOf(keeper.refresh(actor, second.id));
    const joined = draftOf(keeper.refresh(actor, second.id));
    await expect.poll(() => asked).toEqual([url]);
    gate.resolve();
    await first;
    expect((await next).about).toEqual(['Oysters']);
    expect((await joined).id).toBe((await next).id);
    expect(asked).toEqual([url, other]);
    await keeper.whenIdle();
    expect((await keeper.overview(server)).isRefreshing).toBe(false);
  });

  it('goes on when nobody watches it', async () => {
    const world = await createWorld();
    await withPage(world, { isAutomatic: true });
    world.pages.set(url, page(changed));
    world.keeper.refresh(actor, null);
    await world.keeper.whenIdle();
    expect((await world.keeper.history(server))[0]?.reason).toBe('refresh');
  });

  it('refuses a source that is not there', async () => {
    const { keeper } = await createWorld();
    expect(await lastStep(keeper.refresh(actor, 'nothing1'))).toMatchObject({ refusal: { kind: 'gone' } });
    expect(await lastStep(keeper.refresh(actor, null))).toEqual({ kind: 'nothing', sources: [] });
  });
});

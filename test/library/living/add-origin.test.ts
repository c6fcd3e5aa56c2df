import { describe, expect, it } from 'vitest';
import type { SourceProblem } from '../../../src/sources/problem.js';
import type { Known, Reading } from '../../../src/sources/reading.js';
import { createPromise } from '../../support/create-promise.js';
import {
  createWorld,
  draftOf,
  fileOrigin,
  lastStep,
  publishedOf,
  readDocument,
  readingOf,
  readPages,
} from '../../support/living-world.js';

const server = '100000000000000001';
const actor = { serverId: server, userId: '200000000000000002' };
const url = 'https://tidewater.example/feed.xml';
const essay = '# Mussel farming\n\nThe mussel farms of Veldsund harvest forty tonnes a year.';
const post = (guild: string) =>
  readDocument({ key: guild, title: `The ${guild}`, body: `The guild of ${guild} met in Veldsund in spring.` });

describe('adding while the server is erased', () => {
  it('leaves nothing behind', async () => {
    const gate = createPromise<Reading>();
    const { keeper, store } = await createWorld({ readOrigin: () => gate.promise });
    const adding = lastStep(keeper.add(actor, { kind: 'page', url }));
    await keeper.erase(server);
    gate.resolve(readingOf([post('bakers')]));
    expect(await adding).toEqual({ kind: 'refused', refusal: { kind: 'gone' } });
    expect(await store.drafts(server)).toEqual([]);
    expect(await store.known()).toEqual([]);
  });

  it('is none of the business of other servers, nor of what is added later', async () => {
    const gate = createPromise<Reading>();
    const { keeper } = await createWorld({ readOrigin: () => gate.promise });
    const elsewhere = draftOf(keeper.add({ ...actor, serverId: '3' }, { kind: 'page', url }));
    await keeper.erase(server);
    const later = draftOf(keeper.add(actor, { kind: 'page', url }));
    gate.resolve(readingOf([post('bakers')]));
    expect((await elsewhere).about).toEqual(['The bakers']);
    expect((await later).about).toEqual(['The bakers']);
  });
});

describe('a feed whose posts are read few at a time', () => {
  const problem: SourceProblem = { kind: 'status', url: 'https://tidewater.example/smiths', status: 503 };

  it('says in the draft what is left out, and is asked next for what the library has not', async () => {
    const asked: (Known | undefined)[] = [];
    const pages = new Map<string, Reading>();
    const read = readPages(pages);
    const { keeper, store } = await createWorld({
      readOrigin: (origin, known) => {
        asked.push(known);
        return read(origin);
      },
    });
    const leftOut = { problems: [problem], waiting: 12 };
    pages.set(url, readingOf([post('bakers'), post('tanners')], 'Guilds', leftOut));
    const draft = await draftOf(keeper.add(actor, { kind: 'feed', url }));
    expect(draft.report.leftOut).toEqual(leftOut);
    expect((await store.draft(server, draft.id))?.report.leftOut).toEqual(leftOut);
    await publishedOf(keeper.publish(actor, draft.id));

    pages.set(url, readingOf([post('weavers')], 'Guilds'));
    const next = await draftOf(keeper.refresh(actor, null));
    expect(next.report.leftOut).toEqual({ problems: [], waiting: 0 });
    await publishedOf(keeper.publish(actor, next.id));
    pages.set(url, readingOf([post('coopers')], 'Guilds'));
    await draftOf(keeper.add(actor, { kind: 'feed', url }));
    expect(asked.map((known) => [...(known?.keys ?? [])].toSorted())).toEqual([
      [],
      ['bakers', 'tanners'],
      ['bakers', 'tanners', 'weavers'],
    ]);
  });

  it('keeps no more than twenty problems', async () => {
    const { keeper, pages } = await createWorld();
    const leftOut = { problems: Array.from({ length: 100 }, () => problem), waiting: 0 };
    pages.set(url, readingOf([post('bakers')], 'Guilds', leftOut));
    const draft = await draftOf(keeper.add(actor, { kind: 'feed', url }));
    expect(draft.report.leftOut?.problems).toHaveLength(20);
  });
});

it('an accepted suggestion is in the history as one', async () => {
  const { keeper } = await createWorld();
  const draft = await draftOf(keeper.add(actor, fileOrigin('mussels.md', essay), 'suggestion'));
  expect(await publishedOf(keeper.publish(actor, draft.id))).toMatchObject({ reason: 'suggestion' });
  expect((await keeper.history(server))[0]).toMatchObject({ reason: 'suggestion', about: ['Mussel farming'] });
});

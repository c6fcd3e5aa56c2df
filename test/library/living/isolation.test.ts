import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRecords } from '../../../src/library/living/create-records.js';
import { defaultSettings, type ServerRecords } from '../../../src/library/living/server-records.js';
import type { Operation } from '../../../src/library/living/state.js';
import { documentId } from '../../support/any-operation.js';
import {
  countedRandom,
  createWorld,
  fileOrigin,
  lastStep,
  readDocument,
  readingOf,
  type World,
} from '../../support/living-world.js';

const [own, other] = ['100000000000000001', '100000000000000002'];
const actorOf = (serverId: string) => ({ serverId, userId: '200000000000000002' });
const feed = 'https://tidewater.example/feed';

interface Servers extends World {
  readonly records: ServerRecords;
}

type Command =
  | { readonly kind: 'add'; readonly words: string }
  | { readonly kind: 'feed' | 'refresh' | 'erase' | 'erase-user' | 'gap' | 'suggest' | 'settings' | 'purge' }
  | { readonly kind: 'change'; readonly operation: Operation }
  | { readonly kind: 'restore'; readonly number: number };

const anyId = fc.constantFrom('harbour-digest', 'ferry-commentary', 'lighthouse-facts', 'nets', 'post').map(documentId);
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      words: fc.constantFrom('nets', 'granite', 'ferry fares', '등대'),
    }),
  },
  fc.record({
    kind: fc.constantFrom('feed' as const, 'refresh' as const, 'erase' as const, 'gap' as const, 'suggest' as const),
  }),
  fc.record({ kind: fc.constantFrom('settings' as const, 'purge' as const) }),
  fc.record({
    kind: fc.constant('change' as const),
    operation: fc.oneof(
      fc.record({ kind: fc.constantFrom('hide' as const, 'show' as const, 'drop' as const), id: anyId }),
      fc.record({
        kind: fc.constant('edit' as const),
        id: anyId,
        meta: fc.record({ author: fc.constantFrom('A', 'B') }),
      }),
      fc.record({
        kind: fc.constant('put-question' as const),
        question: fc.record({
          id: fc.constant('g1'),
          question: fc.constant('Why granite?'),
          documents: fc.array(anyId),
        }),
      }),
    ),
  }),
  fc.record({ kind: fc.constant('restore' as const), number: fc.nat(4) }),
);

/** Does what a moderator of a server might; whether it is refused makes no difference. */
async function run({ keeper, records, pages, clock }: Servers, serverId: string, command: Command): Promise<void> {
  const actor = actorOf(serverId);
  const publish = async (steps: ReturnType<typeof keeper.add>): Promise<void> => {
    const step = await lastStep(steps);
    if (step.kind === 'draft') await keeper.publish(actor, step.draft.id);
  };
  clock.now += 1_000;
  switch (command.kind) {
    case 'add':
      return publish(keeper.add(actor, fileOrigin(`${command.words}.md`, `# Nets\n\nOn ${command.words} and nets.`)));
    case 'feed':
      pages.set(feed, readingOf([readDocument({ key: 'e', title: 'Post', body: `The lamp of ${clock.now} is lit.` })]));
      return publish(keeper.add(actor, { kind: 'feed', url: feed }));
    case 'refresh':
      pages.set(feed, readingOf([readDocument({ key: 'e', title: 'Post', body: `The lamp of ${clock.now} is lit.` })]));
      return publish(keeper.refresh(actor, null));
    case 'change':
      await keeper.change(actor, { reason: 'edit', about: [], operations: [command.operation] });
      return;
    case 'restore':
      await keeper.restore(actor, command.number);
      return;
    case 'erase':
      return records.eraseServer(serverId);
    case 'erase-user':
      await records.eraseUser('0');
      return;
    case 'gap':
      await records.saveSettings(serverId, { ...defaultSettings, keepsGaps: true });
      return records.recordGap(serverId, 'Why is the lighthouse red?');
    case 'suggest':
      await records.suggest(serverId, { kind: 'correction', text: 'Twelve, not ten', documentId: null });
      return;
    case 'settings':
      return records.saveSettings(serverId, { ...defaultSettings, locale: 'ko', keepsGaps: true });
    case 'purge':
      return records.purge();
  }
}

/** All that a member or moderator of a server can see. */
async function viewOf({ keeper, records }: Servers, serverId: string) {
  const snapshot = await keeper.snapshot(serverId);
  const questions = [
    'When was the lighthouse built?',
    'By how much did the ferry guild raise its fares?',
    'What are nets?',
  ];
  return {
    answers: questions.map((question) => {
      const answer = snapshot.answer(question);
      return answer.kind === 'found' ? answer.summary : answer.reason;
    }),
    suggestions: ['', 'n', 'l', '등'].map((typed) => [
      snapshot.suggestDocuments(typed, 25).map(({ id }) => id),
      snapshot.suggestPassages(typed, 25).map(({ id }) => id),
      snapshot.suggestAuthors(typed, 25),
      snapshot.suggestEntries(typed, [], 25).map(({ name }) => name),
    ]),
    search: snapshot.search('nets lamp granite').hits.map(({ passage, score }) => [passage.id, score]),
    counts: [snapshot.passageCount, snapshot.corpus.documents.length, snapshot.version],
    state: keeper.state(serverId),
    overview: await keeper.overview(serverId),
    history: await keeper.history(serverId),
    records: [await records.settings(serverId), await records.gaps(serverId), await records.suggestions(serverId)],
  };
}

async function createServers(options: Parameters<typeof createWorld>[0] = {}): Promise<Servers> {
  const world = await createWorld(options);
  const { store, keeper, clock } = world;
  return { ...world, records: createRecords({ store, keeper, now: () => clock.now, random: countedRandom() }) };
}

it('no sequence of commands in one server changes anything that another server sees', async () => {
  const command = { minLength: 1, maxLength: 6 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyCommand, { maxLength: 3 }),
      fc.array(anyCommand, command),
      async (before, commands) => {
        const servers = await createServers();
        for (const one of before) await run(servers, other, one);
        const snapshot = await servers.keeper.snapshot(other);
        const view = await viewOf(servers, other);
        for (const one of commands) await run(servers, own, one);
        expect(await servers.keeper.snapshot(other)).toBe(snapshot);
        expect(await viewOf(servers, other)).toEqual(view);
        const afresh = await createServers({ store: servers.store });
        await viewOf(afresh, own); // What was made for one server first must not be given to the other.
        expect(await viewOf(afresh, other)).toEqual(view);
        await servers.store.close();
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

it('two servers with other words under one id each read their own, whichever is read first', async () => {
  const servers = await createServers();
  await run(servers, own, { kind: 'add', words: 'granite' });
  await run(servers, other, { kind: 'add', words: 'ferry fares' });
  for (const order of [[own, other] as const, [other, own] as const]) {
    const { keeper } = await createServers({ store: servers.store });
    const texts = new Map<string, string | undefined>();
    for (const serverId of order) {
      texts.set(serverId, (await keeper.snapshot(serverId)).findDocument('nets')?.passages[0]?.text);
    }
    expect([texts.get(own), texts.get(other)]).toEqual(['On granite and nets.', 'On ferry fares and nets.']);
  }
});

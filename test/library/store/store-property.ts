import fc from 'fast-check';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import type { Store } from '../../../src/library/living/store.js';
import { createModelStore, type ModelStore } from '../../support/model-store.js';
import { draftOf, here, textsOf, there, versionOf } from '../../support/store-samples.js';

/** One call of a store, and what it gave: a value, or that it was refused. */
type Call = (store: ModelStore) => Promise<unknown>;

const server = fc.constantFrom(here, there);
const small = fc.integer({ min: 0, max: 3 });
const user = fc.constantFrom('300000000000000001', '300000000000000002', null);
const words = fc.subarray(['One.', 'Two.', 'Zero\0.', '세 번째.']);
const id = fc.constantFrom('d1', 'd2');
const day = small.map((n) => `2024-08-0${n + 1}`);

/** The names are printed where the property fails. */
const named = <T>(name: string, made: fc.Arbitrary<T>, call: (store: ModelStore, args: T) => Promise<unknown>) =>
  made.map((args) => {
    const run: Call = (store) => call(store, args);
    return Object.assign(run, { [fc.toStringMethod]: () => `${name}(${fc.stringify(args)})` });
  });

const anyCall: fc.Arbitrary<Call> = fc.oneof(
  named('addVersion', fc.tuple(server, small, words, user, fc.option(id), fc.boolean()), (store, args) => {
    const [serverId, number, texts, madeBy, draftId, givesTexts] = args;
    const added = versionOf(number, texts, { serverId, madeBy });
    return store.addVersion({ ...added, draftId, texts: givesTexts ? added.texts : new Map() });
  }),
  named('saveDraft', fc.tuple(server, id, words, words, small, user), (store, args) => {
    const [serverId, draftId, put, given, madeAt, madeBy] = args;
    return store.saveDraft(draftOf(draftId, put, { serverId, madeAt, madeBy }), textsOf(...given));
  }),
  named('deleteDraft', fc.tuple(server, id), (store, args) => store.deleteDraft(...args)),
  named('saveCheck', fc.tuple(server, id, small), (store, [serverId, sourceId, checkedAt]) =>
    store.saveCheck(serverId, { sourceId, checkedAt, validators: { etag: null, lastModified: 'x' }, problem: null }),
  ),
  named('saveSettings', fc.tuple(server, fc.boolean()), (store, [serverId, isPrivate]) =>
    store.saveSettings(serverId, { ...defaultSettings, isPrivate }),
  ),
  named('countGap', fc.tuple(server, fc.constantFrom('a', 'b', 'c', 'd'), day), (store, [serverId, key, date]) =>
    store.countGap(serverId, { key, question: `${key}?`, day: date }, 3),
  ),
  named('deleteGaps', fc.tuple(server, fc.option(day, { nil: undefined })), (store, args) => store.deleteGaps(...args)),
  named('addSuggestion', fc.tuple(server, fc.uuid(), small), (store, [serverId, suggestionId, madeAt]) =>
    store.addSuggestion(serverId, { id: suggestionId, kind: 'source', text: '\0', documentId: null, madeAt }, 3),
  ),
  named('takeOldestSuggestion', server, async (store, serverId) => {
    const [oldest] = await store.suggestions(serverId);
    return oldest === undefined ? null : store.takeSuggestion(serverId, oldest.id);
  }),
  named('eraseUser', fc.constantFrom('300000000000000001', '300000000000000002'), (store, userId) =>
    store.eraseUser(userId),
  ),
  named('eraseServer', server, (store, serverId) => store.eraseServer(serverId)),
  named('markLeft', fc.tuple(server, fc.option(small)), (store, args) => store.markLeft(...args)),
  named('sweep', small, (store, time) => store.sweep(time)),
);

/** All that can be read. */
async function readAll(store: ModelStore): Promise<unknown> {
  const all = textsOf('One.', 'Two.', 'Zero\0.', '세 번째.');
  const states = fc.sample(words, { numRuns: 20, seed: 1 }).map((texts) => versionOf(0, texts).version.hash);
  return {
    servers: await store.servers(),
    left: await store.leftBefore(2),
    texts: new Map([...(await store.texts([...all.keys()]))].toSorted()),
    states: await Promise.all(states.map((hash) => store.state(hash))),
    each: await Promise.all([here, there].map((serverId) => readServer(store, serverId))),
  };
}

async function readServer(store: ModelStore, serverId: string): Promise<unknown> {
  const gaps = await store.gaps(serverId);
  return {
    head: await store.head(serverId),
    versions: await store.versions(serverId),
    second: await store.version(serverId, 1),
    draft: await store.draft(serverId, 'd1'),
    drafts: await store.drafts(serverId),
    checks: await store.checks(serverId),
    settings: await store.settings(serverId),
    gaps: gaps.map(({ question, count, lastDay }) => `${count} ${lastDay} ${question}`).toSorted(),
    suggestions: await store.suggestions(serverId),
  };
}

const outcomeOf = (call: Call, store: ModelStore): Promise<unknown> =>
  call(store).then(
    (value) => value ?? null,
    () => 'refused',
  );

/** That any sequence of calls gives what the plain model gives; `open` gives an empty store each time. */
export function storeProperty(
  open: () => Promise<Store>,
  expectSame: (actual: unknown, expected: unknown) => void,
): fc.IAsyncProperty<[Call[]]> {
  return fc.asyncProperty(fc.array(anyCall, { maxLength: 25 }), async (calls) => {
    const model = createModelStore();
    const store = await open();
    try {
      for (const call of calls) {
        const [actual, expected] = [await outcomeOf(call, store), await outcomeOf(call, model)];
        expectSame(actual, expected);
      }
      expectSame(await readAll(store), await readAll(model));
    } finally {
      await store.close();
    }
  });
}

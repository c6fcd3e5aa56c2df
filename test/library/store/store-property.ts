import {
  array,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  oneof,
  option,
  sample,
  stringify,
  subarray,
  toStringMethod,
  tuple,
  uuid,
  type Arbitrary,
  type IAsyncProperty,
} from 'fast-check';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import type { Store } from '../../../src/library/living/store.js';
import { createModelStore, type ModelStore } from '../../support/model-store.js';
import { draftOf, here, textsOf, there, versionOf } from '../../support/store-samples.js';

/** One call of a store, and what it gave: a value, or that it was refused. */
type Call = (store: ModelStore) => Promise<unknown>;

const server = constantFrom(here, there);
const small = integer({ min: 0, max: 3 });
const user = constantFrom('300000000000000001', '300000000000000002', null);
const words = subarray(['One.', 'Two.', 'Zero\0.', '세 번째.']);
const id = constantFrom('d1', 'd2');
const day = small.map((n) => `2024-08-0${n + 1}`);

/** The names are printed where the property fails. */
const named = <T>(name: string, made: Arbitrary<T>, call: (store: ModelStore, args: T) => Promise<unknown>) =>
  made.map((args) => {
    const run: Call = (store) => call(store, args);
    return Object.assign(run, { [toStringMethod]: () => `${name}(${stringify(args)})` });
  });

const anyCall: Arbitrary<Call> = oneof(
  named('addVersion', tuple(server, small, words, user, option(id), boolean()), (store, args) => {
    const [serverId, number, texts, madeBy, draftId, givesTexts] = args;
    const added = versionOf(number, texts, { serverId, madeBy });
    return store.addVersion({ ...added, draftId, texts: givesTexts ? added.texts : new Map() });
  }),
  named('saveDraft', tuple(server, id, words, words, small, user), (store, args) => {
    const [serverId, draftId, put, given, madeAt, madeBy] = args;
    return store.saveDraft(draftOf(draftId, put, { serverId, madeAt, madeBy }), textsOf(...given));
  }),
  named('deleteDraft', tuple(server, id), (store, args) => store.deleteDraft(...args)),
  named('saveCheck', tuple(server, id, small), (store, [serverId, sourceId, checkedAt]) =>
    store.saveCheck(serverId, { sourceId, checkedAt, validators: { etag: null, lastModified: 'x' }, problem: null }),
  ),
  named('saveSettings', tuple(server, boolean()), (store, [serverId, isPrivate]) =>
    store.saveSettings(serverId, { ...defaultSettings, isPrivate }),
  ),
  named('countGap', tuple(server, constantFrom('a', 'b', 'c', 'd'), day), (store, [serverId, key, date]) =>
    store.countGap(serverId, { key, question: `${key}?`, day: date }, 3),
  ),
  named('deleteGaps', tuple(server, option(day, { nil: undefined })), (store, args) => store.deleteGaps(...args)),
  named('addSuggestion', tuple(server, uuid(), small), (store, [serverId, suggestionId, madeAt]) =>
    store.addSuggestion(serverId, { id: suggestionId, kind: 'source', text: '\0', documentId: null, madeAt }, 3),
  ),
  named('takeOldestSuggestion', server, async (store, serverId) => {
    const [oldest] = await store.suggestions(serverId);
    return oldest === undefined ? null : store.takeSuggestion(serverId, oldest.id);
  }),
  named('eraseUser', constantFrom('300000000000000001', '300000000000000002'), (store, userId) =>
    store.eraseUser(userId),
  ),
  named('eraseServer', server, (store, serverId) => store.eraseServer(serverId)),
  named('markLeft', tuple(server, option(small)), (store, args) => store.markLeft(...args)),
  named('sweep', tuple(small, day), (store, args) => store.sweep(...args)),
);

/** All that can be read. */
async function readAll(store: ModelStore): Promise<unknown> {
  const all = textsOf('One.', 'Two.', 'Zero\0.', '세 번째.');
  const states = sample(words, { numRuns: 20, seed: 1 }).map((texts) => versionOf(0, texts).version.hash);
  return {
    servers: await store.servers(),
    known: await store.known(),
    left: await store.leftBefore(2),
    texts: await store.texts([...all.keys()]),
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
): IAsyncProperty<[Call[]]> {
  return asyncProperty(array(anyCall, { maxLength: 25 }), async (calls) => {
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

import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../src/corpus/document.js';
import { hashState } from '../../../src/library/living/hash-state.js';
import { StoreError, type Store } from '../../../src/library/living/store.js';
import { openStore } from '../../../src/library/store/open-store.js';
import { createSnapshot } from '../../../src/library/create-snapshot.js';
import {
  createPlainCache,
  createWorld,
  fileOrigin,
  lastStep,
  readDocument,
  readingOf,
  shippedCorpus,
  type World,
} from '../../support/living-world.js';

const server = '100000000000000001';
const actor = { serverId: server, userId: '200000000000000002' };
const url = 'https://tidewater.example/mussels';
const essay =
  '# Mussel farming\n\nThe mussel farms of Veldsund harvest forty tonnes a year.\n\nThey employ nineteen people.';

/** How the store fails: for good, before the call has done anything; for good, after it has; with this one call, after it has. */
type Failure = 'before' | 'after' | 'once';

/** The store whose `at`-th call (from 0) fails. */
function failingStore(
  store: Store,
  at: number,
  failure: Failure,
): { readonly store: Store; readonly calls: () => number } {
  let calls = 0;
  const failing = new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        calls += 1;
        if (calls <= at || (failure === 'once' && calls > at + 1)) return Reflect.apply(method, target, args);
        if (failure !== 'before' && calls === at + 1) await Reflect.apply(method, target, args);
        throw new StoreError('unreachable', 'The database is gone');
      };
    },
  });
  return { store: failing, calls: () => calls };
}

/** All that a moderator does, one thing after the other; what fails is passed over. Gives the acknowledged version numbers. */
async function moderate({ keeper, pages }: World): Promise<readonly number[]> {
  const acknowledged: number[] = [];
  const attempt = async (task: () => Promise<number | null>): Promise<void> => {
    const number = await task().catch((error: unknown) => {
      if (error instanceof StoreError) return null;
      throw error;
    });
    if (number !== null) acknowledged.push(number);
  };
  const publish = async (steps: ReturnType<typeof keeper.add>): Promise<number | null> => {
    const step = await lastStep(steps);
    if (step.kind === 'published') return step.published.number;
    if (step.kind !== 'draft') return null;
    const outcome = await keeper.publish(actor, step.draft.id);
    return outcome.kind === 'published' ? outcome.published.number : null;
  };
  pages.set(url, readingOf([readDocument({ key: url, body: essay })], 'Mussels'));
  await attempt(() => publish(keeper.add(actor, { kind: 'page', url })));
  await attempt(() =>
    publish(keeper.add(actor, fileOrigin('nets.md', '# Nets\n\nNets are mended in winter by hand.'))),
  );
  pages.set(url, readingOf([readDocument({ key: url, body: essay.replace('forty', 'fifty') })], 'Mussels'));
  await attempt(() => publish(keeper.refresh(actor, null)));
  await attempt(async () => {
    const outcome = await keeper.restore(actor, 1);
    return outcome.kind === 'published' ? outcome.published.number : null;
  });
  await attempt(async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test's id.
    const operations = [{ kind: 'hide', id: 'lighthouse-facts' as DocumentId }] as const;
    const outcome = await keeper.change(actor, { reason: 'hide', about: [], operations });
    return outcome.kind === 'published' ? outcome.published.number : null;
  });
  return acknowledged;
}

/** The worlds share what they index, which is the same in each. */
const indexed = { shipped: createSnapshot(shippedCorpus), snapshots: createPlainCache() };

const open = () => openStore({ dataDir: ':memory:', databaseUrl: null });

describe('a program that loses its store', () => {
  it.each(['before', 'after', 'once'] as const)(
    'leaves whole versions behind, at whichever call (%s)',
    async (failure) => {
      const count = failingStore(await open(), Number.MAX_SAFE_INTEGER, failure);
      expect(await moderate(await createWorld({ ...indexed, store: count.store }))).toEqual([1, 2, 3, 4, 5]);
      expect(count.calls()).toBeGreaterThanOrEqual(20);
      for (let at = 0; at < count.calls(); at += 1) {
        const store = await open();
        const acknowledged = await moderate(
          await createWorld({ ...indexed, store: failingStore(store, at, failure).store }),
        );
        const { keeper } = await createWorld({ ...indexed, store });
        const history = await keeper.history(server);
        const { state, version } = await keeper.overview(server);
        const snapshot = await keeper.snapshot(server);
        const found = state.added.filter(({ id }) => snapshot.findDocument(id) !== null);
        expect({ at, found: found.length, numbers: history.map(({ number }) => number) }).toEqual({
          at,
          found: state.added.length,
          numbers: Array.from(history, (_, index) => history.length - 1 - index),
        });
        expect(hashState(state)).toBe(version.hash);
        expect(history.length - 1).toBeGreaterThanOrEqual(acknowledged.length);
        await store.close();
      }
    },
    60_000,
  );
});

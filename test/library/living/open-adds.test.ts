import { expect, it } from 'vitest';
import { addLimits, createOpenAdds } from '../../../src/library/living/open-adds.js';
import type { Reading } from '../../../src/sources/reading.js';
import { createPromise } from '../../support/create-promise.js';
import { createWorld, draftOf, fileOrigin, lastStep, readDocument, readingOf } from '../../support/living-world.js';

const page = { kind: 'page', url: 'https://tidewater.example/' } as const;
const text = { kind: 'text', title: '', text: 'Mussels.' } as const;
const file = (bytes: number) => ({ kind: 'file', name: 'a.txt', bytes: new Uint8Array(bytes) }) as const;

it('takes a few addresses of a server, and the next when one is done', () => {
  const open = createOpenAdds();
  const ends = Array.from({ length: addLimits.read }, () => open.begin('a', page));
  expect(ends).not.toContain(null);
  expect(open.begin('a', page)).toBeNull();
  expect(open.begin('b', page)).not.toBeNull();
  ends[0]?.();
  expect(open.begin('a', page)).not.toBeNull();
  expect(open.begin('a', page)).toBeNull();
});

it('takes files up to so many bytes together', () => {
  const open = createOpenAdds();
  expect(open.begin('a', file(addLimits.bytes - 1))).not.toBeNull();
  expect(open.begin('a', file(2))).toBeNull();
  expect(open.begin('a', file(1))).not.toBeNull();
});

it('takes what was pasted though files wait, up to a limit of its own', () => {
  const open = createOpenAdds();
  for (let count = 0; count < addLimits.read; count += 1) open.begin('a', page);
  for (let count: number = addLimits.read; count < addLimits.pasted; count += 1) {
    expect(open.begin('a', text)).not.toBeNull();
  }
  expect(open.begin('a', text)).toBeNull();
});

it('a keeper refuses what is too much for one server, reads all that it took, and serves the others', async () => {
  const gate = createPromise<Reading>();
  const asked: unknown[] = [];
  const { keeper } = await createWorld({
    readOrigin: (_, __, options) => {
      asked.push(options?.turn);
      return gate.promise;
    },
  });
  const actor = { serverId: '1', userId: '2' };
  const taken = Array.from({ length: addLimits.read }, () =>
    draftOf(keeper.add(actor, fileOrigin('a.md', 'Mussels.'))),
  );
  const refusal = { kind: 'busy', limit: addLimits.read, limitBytes: addLimits.bytes };
  expect(await lastStep(keeper.add(actor, page))).toEqual({ kind: 'refused', refusal });
  const elsewhere = draftOf(keeper.add({ serverId: '3', userId: '2' }, page));
  gate.resolve(readingOf([readDocument({ key: 'a', title: 'Mussels', body: 'The mussel farms of Veldsund.' })]));
  expect(await Promise.all(taken)).toHaveLength(addLimits.read);
  expect((await elsewhere).about).toEqual(['Mussels']);
  expect((await draftOf(keeper.add(actor, page))).about).toEqual(['Mussels']);
  expect(asked).toContainEqual({ serverId: '1', isScheduled: false });
});

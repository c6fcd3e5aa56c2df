import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/library/living/keeper.js';
import { createScheduler, type SchedulerParts } from '../../../src/library/living/create-scheduler.js';
import type { Step } from '../../../src/library/living/draft.js';
import type { Schedule, Source } from '../../../src/library/living/state.js';
import { whenDue } from '../../../src/library/living/when-due.js';
import { createPromise } from '../../support/create-promise.js';

const hour = 3_600_000;
const sourceOf = (id: string, schedule: Schedule): Source => ({
  id,
  kind: 'page',
  url: `https://a.example/${id}`,
  title: id,
  schedule,
  isAutomatic: true,
});

/** Servers with sources that were never read, a timer that a test sets off, and what was refreshed. */
function createParts(servers: Readonly<Record<string, readonly Source[]>>, refresh?: (id: string) => Promise<void>) {
  const read: string[] = [];
  const checked = new Map<string, number>();
  const waiting: (() => void)[] = [];
  const errors: object[] = [];
  const clock = { now: 1_000_000 };
  async function* refreshSource({ serverId }: Actor, id: string | null): AsyncGenerator<Step, void, undefined> {
    read.push(`${serverId}/${id}`);
    await refresh?.(`${serverId}/${id}`);
    checked.set(`${serverId}/${id}`, clock.now);
    yield { kind: 'nothing', sources: [] };
  }
  const parts: SchedulerParts = {
    store: { servers: () => Promise.resolve(Object.keys(servers)), leftBefore: () => Promise.resolve([]) },
    mayChange: () => true,
    keeper: {
      sources: (serverId) =>
        Promise.resolve(
          (servers[serverId] ?? []).map((source) => {
            const checkedAt = checked.get(`${serverId}/${source.id}`) ?? null;
            return { source, documents: 1, checkedAt, dueAt: whenDue(source, checkedAt, clock.now), problem: null };
          }),
        ),
      refresh: refreshSource,
    },
    now: () => clock.now,
    timer: (_, callback) => {
      waiting.push(callback);
      return () => void waiting.splice(waiting.indexOf(callback), 1);
    },
    log: { info: () => {}, warn: () => {}, error: (fields) => void errors.push(fields) },
  };
  const tick = (): void => waiting.shift()?.();
  return { parts, read, waiting, clock, tick, errors };
}

describe('a scheduler', () => {
  it('reads what is due at the start, and again when its time has come', async () => {
    const { parts, read, waiting, clock, tick } = createParts({
      a: [sourceOf('one', 'hourly'), sourceOf('two', 'never')],
      b: [sourceOf('three', 'daily')],
    });
    const scheduler = createScheduler(parts);
    scheduler.start();
    await expect.poll(() => waiting).toHaveLength(1);
    expect(read).toEqual(['a/one', 'b/three']);
    clock.now += hour - 1;
    tick();
    await expect.poll(() => waiting).toHaveLength(1);
    expect(read).toHaveLength(2);
    clock.now += 1.1 * hour;
    tick();
    await expect.poll(() => waiting).toHaveLength(1);
    expect(read).toEqual(['a/one', 'b/three', 'a/one']);
    await scheduler.stop();
    expect(waiting).toEqual([]);
  });

  it('reads nothing more once it is stopped, and waits for what it reads', async () => {
    const gate = createPromise<void>();
    const { parts, read, waiting } = createParts(
      { a: [sourceOf('one', 'hourly'), sourceOf('two', 'hourly')] },
      () => gate.promise,
    );
    const scheduler = createScheduler(parts);
    scheduler.start();
    await expect.poll(() => read).toEqual(['a/one']);
    let isStopped = false;
    const stopped = scheduler.stop().then(() => void (isStopped = true));
    await Promise.resolve();
    expect(isStopped).toBe(false);
    gate.resolve();
    await stopped;
    expect(read).toEqual(['a/one']);
    expect(waiting).toEqual([]);
  });

  it('reads nothing for servers that it left or that may not have a library', async () => {
    const source = [sourceOf('one', 'hourly')];
    const { parts, read, waiting } = createParts({ left: source, revoked: source, mine: source });
    const store = { ...parts.store, leftBefore: () => Promise.resolve(['left']) };
    const scheduler = createScheduler({ ...parts, store, mayChange: (id) => id !== 'revoked' });
    scheduler.start();
    await expect.poll(() => waiting).toHaveLength(1);
    expect(read).toEqual(['mine/one']);
  });

  it('reads for three servers at once, so that a slow one holds up no other', async () => {
    const gate = createPromise<void>();
    const source = [sourceOf('one', 'hourly'), sourceOf('two', 'hourly')];
    const servers = { a: source, b: source, c: source, d: source };
    const { parts, read, waiting } = createParts(servers, (id) => (id === 'a/one' ? gate.promise : Promise.resolve()));
    createScheduler(parts).start();
    await expect.poll(() => read).toHaveLength(7);
    expect(read).not.toContain('a/two');
    expect(read).toContain('d/two');
    gate.resolve();
    await expect.poll(() => waiting).toHaveLength(1);
    expect(read).toHaveLength(8);
  });

  it('leaves what a server takes too long for to the next round', async () => {
    const { parts, read, waiting, clock, tick } = createParts(
      { a: [sourceOf('one', 'daily'), sourceOf('two', 'daily'), sourceOf('three', 'daily')] },
      () => Promise.resolve(void (clock.now += 400_000)),
    );
    createScheduler(parts).start();
    await expect.poll(() => waiting).toHaveLength(1);
    expect(read).toEqual(['a/one', 'a/two']);
    tick();
    await expect.poll(() => read).toEqual(['a/one', 'a/two', 'a/three']);
  });

  it('goes on with the next server where one fails', async () => {
    const { parts, read, waiting, errors } = createParts({ a: [], b: [sourceOf('one', 'weekly')] });
    const { sources } = parts.keeper;
    const failing = (id: string) => (id === 'a' ? Promise.reject(new Error('broken')) : sources(id));
    const scheduler = createScheduler({ ...parts, keeper: { ...parts.keeper, sources: failing } });
    scheduler.start();
    await expect.poll(() => waiting).toHaveLength(1);
    expect(read).toEqual(['b/one']);
    expect(errors).toMatchObject([{ server: 'a' }]);
  });
});

describe('when a source is due', () => {
  it.each([
    ['hourly', hour],
    ['daily', 24 * hour],
    ['weekly', 168 * hour],
  ] as const)('%s: after its interval and up to a tenth more', (schedule, interval) => {
    const due = Array.from({ length: 40 }, (_, at) => whenDue(sourceOf(`source${at}`, schedule), 5, 5) ?? 0);
    expect(Math.min(...due)).toBeGreaterThanOrEqual(5 + interval);
    expect(Math.max(...due)).toBeLessThanOrEqual(5 + 1.1 * interval);
    expect(new Set(due).size).toBeGreaterThan(30);
  });

  it('never, and at once where it was not read yet', () => {
    expect(whenDue(sourceOf('a', 'never'), null, 5)).toBeNull();
    expect(whenDue(sourceOf('a', 'weekly'), null, 5)).toBe(0);
  });

  it('at once where it was read in the future', () => {
    expect(whenDue(sourceOf('a', 'weekly'), 6, 5)).toBe(0);
  });
});

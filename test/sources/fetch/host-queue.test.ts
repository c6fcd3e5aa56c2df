import { describe, expect, it } from 'vitest';
import { createHostQueue } from '../../../src/sources/fetch/host-queue.js';
import { createPromise } from '../../support/create-promise.js';
import { createManualClock } from '../../support/manual-clock.js';

const turn = (host: string, visit: object, pauseMs = 1000) => ({ host, visit, pauseMs, signal: undefined });

const done = async (): Promise<void> => undefined;

describe('the queue of a host', () => {
  it('runs one task at a time, in order, with a pause between visits', async () => {
    const clock = createManualClock();
    const queue = createHostQueue(clock);
    const first = createPromise<string>();
    const begun: string[] = [];
    const task = (name: string, result: Promise<string>) => async () => {
      begun.push(name);
      return result;
    };
    const results = [
      queue.run(turn('a', {}), task('first', first.promise)),
      queue.run(turn('a', {}), task('second', Promise.resolve('2'))),
      queue.run(turn('a', {}, 5000), task('third', Promise.resolve('3'))),
    ];
    expect(await queue.run(turn('b', {}), task('elsewhere', Promise.resolve('b')))).toBe('b');
    expect(begun).toEqual(['first', 'elsewhere']);
    first.resolve('1');
    expect(await Promise.all(results)).toEqual(['1', '2', '3']);
    expect(begun).toEqual(['first', 'elsewhere', 'second', 'third']);
    expect(clock.pauses).toEqual([1000, 5000]);
  });

  it('makes no pause inside a visit, nor when enough time has passed', async () => {
    const clock = createManualClock();
    const queue = createHostQueue(clock);
    const visit = {};
    await queue.run(turn('a', visit), done);
    await queue.run(turn('a', visit), done);
    clock.advance(400);
    await queue.run(turn('a', {}), done);
    clock.advance(1000);
    await queue.run(turn('a', {}), done);
    clock.advance(100_000);
    await queue.run(turn('a', {}), done);
    expect(clock.pauses).toEqual([600]);
  });

  it('goes on after a task that failed, and leaves out one that was called off', async () => {
    const queue = createHostQueue(createManualClock());
    const failed = queue.run(turn('a', {}), async () => Promise.reject(new Error('no')));
    const stop = new AbortController();
    const called = queue.run({ ...turn('a', {}), signal: stop.signal }, async () => 'ran');
    const last = queue.run(turn('a', {}), async () => 'last');
    stop.abort(new Error('enough'));
    await expect(failed).rejects.toThrow('no');
    await expect(called).rejects.toThrow('enough');
    expect(await last).toBe('last');
  });
});

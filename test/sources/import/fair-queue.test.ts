import { expect, it } from 'vitest';
import { createFairQueue } from '../../../src/sources/import/fair-queue.js';
import { createPromise } from '../../support/create-promise.js';

/** Runs tasks that are all there before the first one ends. @returns their names in the order in which they ran */
async function runAll(tasks: readonly string[]): Promise<readonly string[]> {
  const queue = createFairQueue();
  const gate = createPromise<null>();
  const ran: string[] = [];
  const first = queue.add(() => gate.promise);
  const added = tasks.map((name) =>
    queue.add(
      async () => {
        ran.push(name);
        await gate.promise;
      },
      { serverId: name.charAt(0), isScheduled: name.endsWith('~') },
    ),
  );
  gate.resolve(null);
  await Promise.all([first, ...added]);
  await queue.whenIdle();
  return ran;
}

it.each([
  ['one server’s in the order given', ['a1', 'a2', 'a3'], ['a1', 'a2', 'a3']],
  [
    'each server in its turn, however much one gives first',
    ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'],
    ['a1', 'b1', 'c1', 'a2', 'b2', 'a3'],
  ],
  ['what people wait for before what the schedule reads', ['a1~', 'a2~', 'b1', 'b2'], ['b1', 'b2', 'a1~', 'a2~']],
])('runs %s', async (_, given, order) => {
  expect(await runAll(given)).toEqual(order);
});

it('lets the schedule come to its turn though people never stop', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `a${index}`);
  const ran = await runAll([...people, 'b1~', 'b2~']);
  expect([ran.indexOf('b1~'), ran.indexOf('b2~')]).toEqual([3, 8]);
});

it('runs one at a time, and a task that fails fails for its giver only', async () => {
  const queue = createFairQueue();
  let running = 0;
  const task = async (): Promise<number> => {
    running += 1;
    await Promise.resolve();
    running -= 1;
    return running;
  };
  const broken = queue.add(() => Promise.reject(new Error('broken')));
  const others = [queue.add(task), queue.add(task)];
  await expect(broken).rejects.toThrow('broken');
  expect(await Promise.all(others)).toEqual([0, 0]);
});

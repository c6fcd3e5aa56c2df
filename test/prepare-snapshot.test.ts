import { expect, it } from 'vitest';
import { prepareSnapshot } from '../src/prepare-snapshot.js';

it('a snapshot is prepared to the end, and other work comes between', async () => {
  const order: string[] = [];
  const steps = [true, true, false];
  const prepared = prepareSnapshot({
    prepare() {
      order.push('step');
      return steps.shift() ?? false;
    },
  });
  setImmediate(() => order.push('other work'));
  await prepared;
  expect(order.filter((name) => name === 'step')).toHaveLength(3);
  expect(order.indexOf('other work')).toBeLessThan(order.lastIndexOf('step'));
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../src/load-snapshot.js';
import { median } from './statistics.js';

const runs = 10;

/**
 * Median time from the start of a process to the ready index over the shipped corpus, without what Node takes to start and do
 * nothing.
 *
 * @throws {Error} where the index is empty.
 */
export async function measureStart(): Promise<number> {
  const program = join(packageRoot(), 'dist', 'bench', 'ready-index.js');
  const ready: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // oxlint-disable-next-line no-await-in-loop -- side by side they would slow each other down.
    const [ms = Number.NaN, passages = 0] = await runNode([program]);
    if (passages === 0) throw new Error('The index is empty: nothing is measured.');
    ready.push(ms);
    // oxlint-disable-next-line no-await-in-loop -- the same.
    bare.push(...(await runNode(['-e', 'process.stdout.write(String(performance.now()))'])));
  }
  return median(ready) - median(bare);
}

/** The numbers that a program of Node's writes. */
async function runNode(args: readonly string[]): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [...args]);
  return stdout.trim().split(' ').map(Number);
}

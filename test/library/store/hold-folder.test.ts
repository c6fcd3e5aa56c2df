import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdFolder } from '../../../src/library/store/hold-folder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a data folder', () => {
  it('is held by one bot at a time', async () => {
    const release = await holdFolder(folder);
    await expect(holdFolder(folder)).rejects.toMatchObject({
      name: 'StoreError',
      fault: 'locked',
      message: `Another Footnote runs over the data folder ${folder}: end it, or set DATA_DIR to another folder.`,
    });
    release();
    (await holdFolder(folder))();
  });

  it('is made where it is missing, and another is not concerned', async () => {
    const release = await holdFolder(join(folder, 'a'));
    const releaseOther = await holdFolder(join(folder, 'b'));
    expect((await readdir(folder)).toSorted()).toEqual(['a', 'b']);
    release();
    releaseOther();
  });

  it('that cannot be one is told plainly', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(holdFolder(join(folder, 'file'))).rejects.toThrow(/^The data folder .*file cannot be reached/);
  });
});

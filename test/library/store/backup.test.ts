import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Version } from '../../../src/library/living/state.js';
import { backUp } from '../../../src/library/store/backup.js';
import { openStore } from '../../../src/library/store/open-store.js';
import { restore } from '../../../src/library/store/restore.js';
import { makeFolder } from '../../support/make-folder.js';
import { here, versionOf } from '../../support/store-samples.js';

/** A folder with a closed store that has versions 1 to `count`. */
async function makeSample(count: number, folder = makeFolder()): Promise<string> {
  const store = await openStore({ dataDir: folder, databaseUrl: null });
  for (let number = 1; number <= count; number += 1) await store.addVersion(versionOf(number, [`Text ${number}.`]));
  await store.close();
  return folder;
}

async function readVersions(folder: string): Promise<readonly Version[]> {
  const store = await openStore({ dataDir: folder, databaseUrl: null });
  try {
    return await store.versions(here);
  } finally {
    await store.close();
  }
}

describe('a backup', () => {
  it('is written while the store is in use, and holds what was acknowledged by then', async () => {
    const folder = makeFolder();
    const store = await openStore({ dataDir: folder, databaseUrl: null });
    onTestFinished(() => store.close());
    await store.addVersion(versionOf(1, ['One.']));
    const target = join(makeFolder(), 'backup.sqlite');
    const adding = store.addVersion(versionOf(2, ['Two. '.repeat(100_000)]));
    expect(await backUp(folder, target)).toEqual({
      servers: 1,
      versions: expect.any(Number),
      texts: expect.any(Number),
    });
    expect(await adding).toBe(true);
    expect(await backUp(folder, target)).toEqual({ servers: 1, versions: 2, texts: 2 });
    expect(await store.addVersion(versionOf(3, []))).toBe(true);
  });

  it('comes back as it was, and what was there before stays beside it', async () => {
    const folder = await makeSample(2);
    const target = join(makeFolder(), 'backup.sqlite');
    await backUp(folder, target);
    await makeSample(3, folder).catch(() => null);
    const later = await readVersions(folder);
    expect(later).toHaveLength(3);
    expect(await restore(target, folder)).toEqual({
      contents: { servers: 1, versions: 2, texts: 2 },
      aside: join(folder, 'footnote.sqlite.before-restore'),
    });
    expect(readdirSync(folder).toSorted()).toEqual(['footnote.sqlite', 'footnote.sqlite.before-restore']);
    expect(await readVersions(folder)).toEqual(later.slice(1));
    await restore(join(folder, 'footnote.sqlite.before-restore'), folder);
    expect(await readVersions(folder)).toEqual(later);
  });

  it('comes back into a folder that is not there yet', async () => {
    const target = join(makeFolder(), 'backup.sqlite');
    await backUp(await makeSample(1), target);
    const folder = join(makeFolder(), 'new');
    expect((await restore(target, folder)).aside).toBeNull();
    expect(await readVersions(folder)).toHaveLength(1);
  });

  it('is not written over the database itself, nor where there is none', async () => {
    const folder = await makeSample(1);
    const path = join(folder, 'footnote.sqlite');
    const before = readFileSync(path);
    await expect(backUp(folder, path)).rejects.toThrow(/is the database itself: name another file/);
    await expect(backUp(makeFolder(), path)).rejects.toThrow(/There is no database .* to back up/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('of a damaged database is refused, and an earlier one stays', async () => {
    const folder = await makeSample(40);
    const target = join(makeFolder(), 'backup.sqlite');
    await backUp(folder, target);
    const before = readFileSync(target);
    const path = join(folder, 'footnote.sqlite');
    writeFileSync(path, readFileSync(path).fill(0xa5, 4096));
    await expect(backUp(folder, target)).rejects.toMatchObject({ name: 'StoreError', fault: 'damaged' });
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  it('is not written where it has no place', async () => {
    const target = join(makeFolder(), 'missing', 'backup.sqlite');
    await expect(backUp(await makeSample(1), target)).rejects.toMatchObject({ name: 'StoreError' });
  });
});

describe('a restore leaves the database as it was', () => {
  const damage: readonly (readonly [string, (path: string) => void, object])[] = [
    ['is a text', (path) => writeFileSync(path, 'No. '.repeat(5000)), { name: 'StoreError', fault: 'damaged' }],
    ['is empty', (path) => writeFileSync(path, ''), { name: 'StoreError', fault: 'damaged' }],
    [
      'is overwritten in part',
      (path) => writeFileSync(path, readFileSync(path).fill(0xa5, 8192, 20_000)),
      { name: 'StoreError', fault: 'damaged' },
    ],
    [
      'lacks a text that is named',
      (path) => change(path, 'pragma foreign_keys = off; delete from texts'),
      { name: 'StoreError', fault: 'damaged' },
    ],
    [
      'was written by a newer program',
      (path) => change(path, "insert into kysely_migration values ('0009-later', '2999-01-01T00:00:00.000Z')"),
      { name: 'NewerStoreError', steps: ['0009-later'] },
    ],
  ];

  it.each(damage)('where the backup %s', async (_, spoil, error) => {
    const folder = await makeSample(3);
    const target = join(makeFolder(), 'backup.sqlite');
    await backUp(folder, target);
    spoil(target);
    await expect(restore(target, folder)).rejects.toMatchObject(error);
    expect(readdirSync(folder)).toEqual(['footnote.sqlite']);
    expect(await readVersions(folder)).toHaveLength(3);
  });

  it('where there is no backup', async () => {
    const folder = await makeSample(1);
    await expect(restore(join(folder, 'none'), folder)).rejects.toThrow(/There is no backup .*: name a file/);
    expect(await readVersions(folder)).toHaveLength(1);
  });

  it('while the bot has it open', async () => {
    const folder = await makeSample(1);
    const target = join(makeFolder(), 'backup.sqlite');
    await backUp(folder, target);
    const store = await openStore({ dataDir: folder, databaseUrl: null });
    onTestFinished(() => store.close());
    await store.addVersion(versionOf(2, []));
    await expect(restore(target, folder)).rejects.toThrow(/is in use: stop the bot, restore, then start it again/);
    expect(await store.addVersion(versionOf(3, []))).toBe(true);
    expect(await store.versions(here)).toHaveLength(3);
  });
});

it('a restore takes the place of a database that is beyond use, and keeps that too', async () => {
  const folder = await makeSample(2);
  const target = join(makeFolder(), 'backup.sqlite');
  await backUp(folder, target);
  const path = join(folder, 'footnote.sqlite');
  writeFileSync(path, 'Beyond use. '.repeat(1000));
  await restore(target, folder);
  expect(await readVersions(folder)).toHaveLength(2);
  expect(readFileSync(`${path}.before-restore`, 'utf8')).toMatch(/^Beyond use/);
});

function change(path: string, statements: string): void {
  const file = new Libsql(path);
  file.exec(statements);
  file.close();
}

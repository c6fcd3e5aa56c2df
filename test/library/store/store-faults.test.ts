import { chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { sql, type Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultSettings } from '../../../src/library/living/server-records.js';
import { hashText } from '../../../src/library/living/hash-text.js';
import type { Store } from '../../../src/library/living/store.js';
import { createStore, openStore } from '../../../src/library/store/open-store.js';
import { migrate } from '../../../src/library/store/migrate.js';
import { openSqlite } from '../../../src/library/store/open-sqlite.js';
import type { Tables } from '../../../src/library/store/tables.js';
import { makeFolder } from '../../support/make-folder.js';
import { draftOf, here, textsOf, versionOf } from '../../support/store-samples.js';
import { withoutRoot } from '../../support/without-root.js';

/** No second try while a test holds a lock. */
const impatient = 0;

interface Opened {
  readonly store: Store;
  readonly path: string;
  /** Runs something on the store's own connection. */
  readonly run: (statement: string) => Promise<void>;
}

/** A store in a file with one version in it. */
async function openSample(): Promise<Opened> {
  const folder = makeFolder();
  const database = await openSqlite(folder, impatient);
  await migrate(database, 'sqlite');
  const store = createStore(database);
  onTestFinished(() => store.close());
  await store.addVersion(versionOf(1, ['One.']));
  const run = (statement: string): Promise<void> =>
    database.read(async (db: Kysely<Tables>) => void (await sql.raw(statement).execute(db)));
  return { store, path: join(folder, 'footnote.sqlite'), run };
}

/** A folder with a store in it that nobody has open. */
async function makeSample(texts: readonly string[] = ['One.']): Promise<string> {
  const folder = makeFolder();
  const store = await openStore({ dataDir: folder, databaseUrl: null });
  await store.addVersion(versionOf(1, texts));
  await store.close();
  return folder;
}

const openAt = (dataDir: string): Promise<Store> =>
  openStore({ dataDir, databaseUrl: null }, { patienceMs: impatient });

/** Another program's connection. */
function connect(path: string): Libsql.Database {
  const other = new Libsql(path, { timeout: 0 });
  onTestFinished(() => void other.close());
  return other;
}

/** All that can be seen of the server, as one value. */
const seen = async (store: Store): Promise<unknown> => [
  await store.versions(here),
  await store.drafts(here),
  await store.settings(here),
  await store.gaps(here),
  await store.checks(here),
];

const fill = async (store: Store): Promise<void> => {
  await store.saveDraft(draftOf('d1', ['Draft.']), textsOf('Draft.'));
  await store.saveSettings(here, defaultSettings);
  await store.countGap(here, { key: 'a', question: 'A?', day: '2024-08-01' }, 9);
};
const cut = (table: string): string =>
  `create trigger cut before delete on ${table} begin select raise(abort, 'cut off'); end`;

describe('erasing a server that is cut off', () => {
  it.each(['versions', 'settings', 'gaps'])('leaves all of it as it was, cut off at its %s', async (table) => {
    const { store, run } = await openSample();
    await fill(store);
    const before = await seen(store);
    await run(cut(table));
    await expect(store.eraseServer(here)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await seen(store)).toEqual(before);
  });

  it.each(['drafts', 'draft_texts', 'texts'])('shows nothing of it any more, cut off at its %s', async (table) => {
    const { store, run } = await openSample();
    await fill(store);
    await run(cut(table));
    await expect(store.eraseServer(here)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await seen(store)).toEqual([[], [], null, [], []]);
    expect(await store.draft(here, 'd1')).toBeNull();
    await run('drop trigger cut');
    await store.sweep(0, '');
    expect(await store.texts([hashText('Draft.')])).toEqual(new Map());
  });
});

describe('a store that is open', () => {
  it.each([
    ['the disk is full', 'full', 'pragma max_page_count = 1', 'pragma max_page_count = 1073741823'],
    ['the file may only be read', 'read-only', 'pragma query_only = on', 'pragma query_only = off'],
  ])('rejects while %s, keeps what it has, and goes on when that is over', async (_, fault, begin, end) => {
    const { store, run } = await openSample();
    await run(begin);
    const large = versionOf(2, ['Two. '.repeat(100_000)]);
    await expect(store.addVersion(large)).rejects.toMatchObject({ name: 'StoreError', fault });
    await expect(store.saveDraft(draftOf('d1', []), textsOf('Three. '.repeat(9999)))).rejects.toMatchObject({ fault });
    expect(await store.versions(here)).toEqual([versionOf(1, ['One.']).version]);
    await run(end);
    expect(await store.addVersion(large)).toBe(true);
    expect(await store.texts([...large.texts.keys()])).toEqual(large.texts);
  });

  it('rejects while another program holds the lock, and goes on when that is over', async () => {
    const { store, path } = await openSample();
    const other = connect(path);
    other.exec('begin exclusive');
    await expect(store.addVersion(versionOf(2, []))).rejects.toMatchObject({
      fault: 'locked',
      message: expect.stringMatching(/footnote\.sqlite is in use by another program: end that program/),
    });
    expect(await store.head(here)).toEqual(versionOf(1, ['One.']).version);
    other.exec('rollback');
    expect(await store.addVersion(versionOf(2, []))).toBe(true);
  });

  it('waits for a lock that is not held for long, and other work goes on meanwhile', async () => {
    const folder = await makeSample();
    const store = await openStore({ dataDir: folder, databaseUrl: null });
    onTestFinished(() => store.close());
    const other = connect(join(folder, 'footnote.sqlite'));
    other.exec('begin exclusive');
    const adding = store.addVersion(versionOf(2, []));
    expect(await store.versions(here)).toHaveLength(1);
    other.exec('rollback');
    expect(await adding).toBe(true);
  });

  it.each([
    ['a text', `update texts set body = '"Two."'`, (store: Store) => store.texts([hashText('One.')])],
    ['a text that is no JSON', `update texts set body = 'One.'`, (store: Store) => store.texts([hashText('One.')])],
    [
      'a state',
      `update states set body = replace(body, 'text-0', 'text-1')`,
      (store: Store) => store.state(versionOf(1, ['One.']).version.hash),
    ],
    [
      'a state of another shape',
      `update states set body = '{"added":1}', body_hash = '${hashText('{"added":1}')}'`,
      (store: Store) => store.state(versionOf(1, ['One.']).version.hash),
    ],
    ['a version', `update versions set reason = 'whim'`, (store: Store) => store.head(here)],
    ['a version’s counts', `update versions set counts = '{}'`, (store: Store) => store.versions(here)],
    ['settings', `insert into settings values ('${here}', '{"locale":1}')`, (store: Store) => store.settings(here)],
    ['a draft', `insert into drafts values ('${here}', 'd', null, 1, '{}')`, (store: Store) => store.draft(here, 'd')],
    ['a check', `insert into checks values ('${here}', 's', 'soon', '{}')`, (store: Store) => store.checks(here)],
  ])('finds %s damaged that is not what was written', async (_, statement, read) => {
    const { store, run } = await openSample();
    await run(statement);
    await expect(read(store)).rejects.toMatchObject({
      name: 'StoreError',
      fault: 'damaged',
      message: expect.stringMatching(/damaged .*: restore a backup/),
    });
    expect(await store.addVersion(versionOf(7, ['Seven.']))).toBe(true);
  });

  it('finds a table gone', async () => {
    const { store, run } = await openSample();
    await run('drop table departures');
    await expect(store.markLeft(here, 1)).rejects.toMatchObject({ fault: 'damaged' });
  });
});

describe('starting', () => {
  it('on a folder that may only be read', async () => {
    const folder = await makeSample();
    chmodSync(folder, 0o555);
    chmodSync(join(folder, 'footnote.sqlite'), 0o444);
    const error: unknown = await withoutRoot(() => openAt(folder).catch((thrown: unknown) => thrown));
    chmodSync(folder, 0o755);
    expect(error).toMatchObject({ name: 'StoreError', fault: 'read-only' });
    expect(String(error)).toMatch(/footnote\.sqlite cannot be written: give the user that runs Footnote the right/);
  });

  it('on a folder where only the file may not be written', async () => {
    const folder = await makeSample();
    chmodSync(folder, 0o777);
    chmodSync(join(folder, 'footnote.sqlite'), 0o444);
    const error: unknown = await withoutRoot(() => openAt(folder).catch((thrown: unknown) => thrown));
    expect(error).toMatchObject({ fault: 'read-only' });
  });

  it.each([
    ['a file in place of the folder', (folder: string) => writeFileSync(join(folder, 'data'), '')],
    [
      'a folder in place of the file',
      (folder: string) => mkdirSync(join(folder, 'data', 'footnote.sqlite'), { recursive: true }),
    ],
  ])('on %s', async (_, prepare) => {
    const folder = makeFolder();
    prepare(folder);
    await expect(openAt(join(folder, 'data'))).rejects.toMatchObject({ name: 'StoreError', fault: 'unreachable' });
  });

  it('on a text in place of the database', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'footnote.sqlite'), 'Not a database. '.repeat(1000));
    await expect(openAt(folder)).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringMatching(/footnote\.sqlite is damaged, or none of Footnote's: restore a backup/),
    });
    expect(readFileSync(join(folder, 'footnote.sqlite'), 'utf8')).toMatch(/^Not a database/);
  });

  it.each([
    ['overwritten', (path: string) => writeFileSync(path, overwrite(readFileSync(path)))],
    ['cut off', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 3))],
  ])('on a file that was %s', async (_, spoil) => {
    const folder = await makeSample(Array.from({ length: 40 }, (__, index) => `Text ${index}. `.repeat(500)));
    spoil(join(folder, 'footnote.sqlite'));
    const use = async (): Promise<void> => {
      const store = await openAt(folder);
      onTestFinished(() => store.close());
      const { texts } = versionOf(
        1,
        Array.from({ length: 40 }, (__, index) => `Text ${index}. `.repeat(500)),
      );
      await store.texts([...texts.keys()]);
    };
    await expect(use()).rejects.toMatchObject({ name: 'StoreError', fault: 'damaged' });
  });

  it('on a database that another program holds', async () => {
    const folder = await makeSample();
    connect(join(folder, 'footnote.sqlite')).exec('begin exclusive');
    await expect(openAt(folder)).rejects.toMatchObject({ fault: 'locked' });
  });

  it('on a database that a newer program wrote, which stays as it is', async () => {
    const folder = await makeSample();
    const other = connect(join(folder, 'footnote.sqlite'));
    other.exec("insert into kysely_migration values ('0009-later', '2999-01-01T00:00:00.000Z')");
    other.close();
    const dump = (): unknown => connect(join(folder, 'footnote.sqlite')).prepare('select * from versions').all();
    const before = dump();
    await expect(openAt(folder)).rejects.toMatchObject({
      name: 'NewerStoreError',
      steps: ['0009-later'],
      message: expect.stringMatching(/footnote\.sqlite was written by a newer version .* start that version/),
    });
    expect(dump()).toEqual(before);
  });
});

/** All pages but the first, so that the file still says that it is a database. */
function overwrite(bytes: Buffer): Buffer {
  return bytes.fill(0xa5, 4096);
}

import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Libsql from 'libsql';
import { BackupError } from './backup-error.js';
import { checkFile, type Contents } from './check-file.js';
import { findFault } from './find-fault.js';
import { fileName } from './open-sqlite.js';
import { moveIntoPlace } from './sync-file.js';
import { toStoreError } from './to-store-error.js';

/** What was done; `aside`: where the database is that was there before, `null`: there was none. */
export interface Restored {
  readonly contents: Contents;
  readonly aside: string | null;
}

/** Long enough for another program to finish one change. */
const timeoutMs = 500;

/** SQLite's own files beside a database that was not closed. */
const journals = ['-wal', '-shm', '-journal'];

/**
 * Puts a backup in the place of the database in `dataDir`. The database that was there is kept beside it as
 * `footnote.sqlite.before-restore`, in place of an earlier one.
 *
 * @throws {BackupError} where there is no such backup, or the bot has the database open; StoreError, NewerStoreError where the
 *   backup can't be used. In each case the database is as it was.
 */
export async function restore(backup: string, dataDir: string): Promise<Restored> {
  if (!existsSync(backup))
    throw new BackupError(`There is no backup ${backup}: name a file that npm run backup wrote.`);
  const path = join(dataDir, fileName);
  const made = `${path}.restoring`;
  try {
    await mkdir(dataDir, { recursive: true });
    await copyFile(backup, made);
    const contents = checkFile(made, `The backup ${backup}`);
    return { contents, aside: await replace(path, made) };
  } catch (error) {
    throw toStoreError(error, `The database ${path}`);
  } finally {
    for (const end of ['', ...journals]) await rm(`${made}${end}`, { force: true });
  }
}

/** The old database stays locked until the new one is in its place, so that no bot begins with it in between. */
async function replace(path: string, made: string): Promise<string | null> {
  if (!existsSync(path)) {
    await moveIntoPlace(made, path);
    return null;
  }
  const aside = `${path}.before-restore`;
  const release = lock(path);
  try {
    for (const end of ['', ...journals]) await rm(`${aside}${end}`, { force: true });
    await keepAside(path, aside);
    await moveIntoPlace(made, path);
  } finally {
    release();
  }
  return aside;
}

/**
 * Closes the journal and locks the file; a database that is too damaged for that is held by nobody who could use it.
 *
 * @throws {BackupError} where another program has it open.
 */
function lock(path: string): () => void {
  const file = new Libsql(path, { timeout: timeoutMs });
  try {
    // Only the sole user of a database may leave WAL. Source: https://sqlite.org/pragma.html#pragma_journal_mode
    file.exec('pragma journal_mode = delete');
    file.exec('begin exclusive');
  } catch (error) {
    const fault = findFault(error);
    if (fault !== 'damaged') file.close();
    if (fault === 'locked') {
      throw new BackupError(`${path} is in use: stop the bot, restore, then start it again. Nothing was changed.`);
    }
    if (fault !== 'damaged') throw error;
  }
  return () => file.close();
}

/** A second name for the file where the disk allows that, so that at no moment there is none; a copy elsewhere. */
async function keepAside(path: string, aside: string): Promise<void> {
  await link(path, aside).catch(() => copyFile(path, aside));
  for (const end of journals) if (existsSync(`${path}${end}`)) await rename(`${path}${end}`, `${aside}${end}`);
}

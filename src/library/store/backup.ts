import { existsSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Libsql from 'libsql';
import { BackupError } from './backup-error.js';
import { checkFile, type Contents } from './check-file.js';
import { moveIntoPlace } from './sync-file.js';
import { fileName } from './open-sqlite.js';
import { toStoreError } from './to-store-error.js';

/** How long to wait where the bot holds the database at that moment. */
const timeoutMs = 5000;

/**
 * Writes the database in `dataDir`, as it is at one moment, to a file, checked and whole, or leaves that file as it was. The bot
 * may go on meanwhile.
 *
 * @throws {BackupError} where there is nothing to back up, or `target` is the database; StoreError, NewerStoreError
 */
export async function backUp(dataDir: string, target: string): Promise<Contents> {
  const path = join(dataDir, fileName);
  if (!existsSync(path))
    throw new BackupError(`There is no database ${path} to back up: see whether DATA_DIR is right.`);
  if (existsSync(target) && realpathSync(target) === realpathSync(path)) {
    throw new BackupError(`${target} is the database itself: name another file for the backup.`);
  }
  const made = `${target}.part`;
  try {
    await rm(made, { force: true });
    copyInto(path, made);
    const contents = checkFile(made, `The backup ${made}`);
    await moveIntoPlace(made, target);
    return contents;
  } catch (error) {
    await rm(made, { force: true });
    throw toStoreError(error, `The backup ${target}`);
  }
}

function copyInto(path: string, made: string): void {
  try {
    const file = new Libsql(path, { timeout: timeoutMs });
    try {
      file.prepare('vacuum into ?').run([made]);
    } finally {
      file.close();
    }
  } catch (error) {
    throw toStoreError(error, `The database ${path} or the backup`);
  }
}

import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Libsql from 'libsql';
import { StoreError } from '../living/store.js';
import { findFault } from './find-fault.js';
import { toStoreError } from './to-store-error.js';

/** Locked for as long as a bot runs over the folder. */
const lockName = 'footnote.lock';

/**
 * Takes a data folder for this process alone: two bots over one folder would each go on with what it read itself. SQLite's own
 * lock is used, which the system releases when a process ends, however it ends. Tools such as the backup do not ask for it.
 *
 * @returns what gives the folder free
 * @throws {StoreError} where another bot has it, or the folder can't be written
 */
export async function holdFolder(dataDir: string): Promise<() => void> {
  const path = join(dataDir, lockName);
  try {
    await mkdir(dataDir, { recursive: true });
    // Node says more plainly than SQLite what is wrong with a folder.
    await access(dataDir, constants.R_OK | constants.W_OK);
    const lock = new Libsql(path, { timeout: 0 });
    try {
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if (findFault(error) !== 'locked') throw toStoreError(error, `The data folder ${dataDir}`);
    const message = `Another Footnote runs over the data folder ${dataDir}: end it, or set DATA_DIR to another folder.`;
    throw new StoreError('locked', message, { cause: error });
  }
}

import { lstat, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { moveIntoPlace } from '../store/sync-file.js';

/** A file of the corpus folder could not be written; nothing has changed. */
export class WriteFileError extends Error {
  override readonly name = 'WriteFileError';

  constructor(
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${path} cannot be written: ${reason}`, options);
  }
}

/**
 * Writes a text file whole or not at all; readers never meet half of it.
 *
 * @throws {WriteFileError} where a file is there that may not be replaced, or the disk does not take it.
 */
export async function writeWholeFile(path: string, text: string, mayReplace: boolean): Promise<void> {
  if (!mayReplace && (await isThere(path))) throw new WriteFileError(path, 'a file is there; --replace overwrites it.');
  // A dot before the name: neither a reader nor a watcher of the folder takes it for a document.
  const made = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await writeFile(made, text);
    await moveIntoPlace(made, path);
  } catch (cause) {
    await rm(made, { force: true });
    throw new WriteFileError(path, `${reasonOf(cause)}. Check the folder's permissions and the space on the disk.`, {
      cause,
    });
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

import type { StoreFault } from '../living/draft.js';
import { StoreError } from '../living/store.js';
import { BackupError } from './backup-error.js';
import { codeOf, findFault } from './find-fault.js';
import { NewerStoreError } from './newer-store-error.js';

const WORDS: Readonly<Record<StoreFault, (name: string) => string>> = {
  full: (name) => `There is no room left for ${name}: free some space on that disk.`,
  'read-only': (name) => `${name} cannot be written: give the user that runs Footnote the right to write it.`,
  locked: (name) => `${name} is in use by another program: end that program, or try again when it is done.`,
  damaged: (name) => `${name} is damaged, or none of Footnote's: restore a backup (npm run restore -- FILE).`,
  unreachable: (name) =>
    `${name} cannot be reached: see that it is there, and that DATA_DIR and DATABASE_URL lead to it.`,
};

/** What is said plainly already, and errors of the code itself. */
const OURS = [StoreError, NewerStoreError, BackupError, TypeError, RangeError, ReferenceError];

/**
 * An error that a database threw as the one that the rest of the program knows; an error that is our own stays as it is.
 * `name` says which database, e.g. `The database data/footnote.sqlite`, never with a password.
 */
export function toStoreError(error: unknown, name: string): unknown {
  if (OURS.some((kind) => error instanceof kind)) return error;
  const fault = findFault(error);
  return new StoreError(fault, describeFault(fault, name, codeOf(error)), { cause: error });
}

/** What, where, and what to do. */
export function describeFault(fault: StoreFault, name: string, code = ''): string {
  return WORDS[fault](name) + (code === '' ? '' : ` (${code})`);
}

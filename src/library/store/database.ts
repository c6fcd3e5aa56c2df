import type { Kysely } from 'kysely';
import pRetry from 'p-retry';
import { findFault } from './find-fault.js';
import type { Tables } from './tables.js';
import { toStoreError } from './to-store-error.js';

/** A connection to either database, whose failures are `StoreError`s. */
export interface Database {
  /** As messages call it, without a password: `The database data/footnote.sqlite`. */
  readonly name: string;
  /** One statement, or several that need not agree. */
  read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** One transaction, on disk when the promise is fulfilled. `work` is run again where another process was in the way. */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Takes what was deleted out of the files, too. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseParts {
  readonly kysely: Kysely<Tables>;
  readonly name: string;
  /** How long to try again while another process holds the database. */
  readonly patienceMs: number;
}

/** Between two tries. SQLite's own waiting would hold up the whole process. */
const pauseMs = 50;

/** Makes a connection whose work is tried again while the database is locked. */
export function createDatabase({ kysely, name, patienceMs }: DatabaseParts): Database {
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await pRetry(work, {
        retries: Math.ceil(patienceMs / pauseMs),
        minTimeout: pauseMs,
        factor: 1,
        shouldRetry: ({ error }) => findFault(error) === 'locked',
      });
    } catch (error) {
      throw toStoreError(error, name);
    }
  };
  return {
    name,
    read: (work) => attempt(() => work(kysely)),
    write: (work) => attempt(() => kysely.transaction().execute(work)),
    // Left to the server: its log and free space are the business of whoever runs it.
    forget: () => Promise.resolve(),
    close: () => attempt(() => kysely.destroy()),
  };
}

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
  write<T>(work: (db: Kysely<Tables>) => Promise<T>, part?: Part): Promise<T>;
  /** Takes what was deleted out of the files, too. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What a transaction does with texts and states that another may have written: it names some, or sweeps away those that nothing
 * names. Where several transactions run at the same time, those that sweep are alone.
 */
export type Part = 'names' | 'sweeps';

export interface DatabaseParts {
  readonly kysely: Kysely<Tables>;
  readonly name: string;
  /** How long to try again while another process holds the database. */
  readonly patienceMs: number;
  /** Waits, until the transaction's end, for those that must not run beside it; absent: one writes at a time anyway. */
  readonly lock?: (db: Kysely<Tables>, part: Part) => Promise<unknown>;
}

/** Between two tries. SQLite's own waiting would hold up the whole process. */
const pauseMs = 50;

/** Makes a connection whose work is tried again while the database is locked. */
export function createDatabase({ kysely, name, patienceMs, lock }: DatabaseParts): Database {
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
    write: (work, part) =>
      attempt(() =>
        kysely.transaction().execute(async (db) => {
          if (part !== undefined) await lock?.(db, part);
          return work(db);
        }),
      ),
    // Left to the server: its log and free space are the business of whoever runs it.
    forget: () => Promise.resolve(),
    close: () => attempt(() => kysely.destroy()),
  };
}

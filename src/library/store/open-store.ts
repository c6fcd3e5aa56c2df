import type { Store } from '../living/store.js';
import type { Database } from './database.js';
import { createDraftStore } from './draft-store.js';
import { createEraseStore } from './erase-store.js';
import { migrate } from './migrate.js';
import type { LostConnection } from './open-postgres.js';
import { openSqlite } from './open-sqlite.js';
import { createCheckStore, createGapStore, createSuggestionStore } from './record-store.js';
import { createVersionStore } from './version-store.js';

/** Where everything is kept. */
export interface StorePlace {
  /** Folder of `footnote.sqlite`; `:memory:`: nothing is kept. */
  readonly dataDir: string;
  /** `postgres://…`, used instead of the folder; `null`: SQLite. */
  readonly databaseUrl: string | null;
}

export interface StoreOptions {
  /** How long to try again while another process holds the database; default: five seconds. */
  readonly patienceMs?: number;
  /** Hears of connections that broke while nobody used them. */
  readonly onLost?: (lost: LostConnection) => void;
}

const usualPatienceMs = 5000;

/**
 * Opens the store, with its tables made or brought up to date.
 *
 * @throws {NewerStoreError} where a newer program has been there; StoreError
 */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  const database = await openDatabase(place, options);
  try {
    await migrate(database, place.databaseUrl === null ? 'sqlite' : 'postgres');
  } catch (error) {
    await database.close();
    throw error;
  }
  return createStore(database);
}

/** The driver of PostgreSQL is loaded where it is used. */
async function openDatabase({ dataDir, databaseUrl }: StorePlace, options: StoreOptions): Promise<Database> {
  const { patienceMs = usualPatienceMs, onLost } = options;
  if (databaseUrl === null) return openSqlite(dataDir, patienceMs);
  const { openPostgres } = await import('./open-postgres.js');
  return openPostgres(databaseUrl, patienceMs, onLost);
}

/** The store over an open database with the present tables. */
export function createStore(database: Database): Store {
  return {
    ...createVersionStore(database),
    ...createDraftStore(database),
    ...createCheckStore(database),
    ...createGapStore(database),
    ...createSuggestionStore(database),
    ...createEraseStore(database),
    close: () => database.close(),
  };
}

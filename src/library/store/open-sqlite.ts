import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import Libsql from 'libsql';
import { createDatabase, type Database } from './database.js';
import { codeOf } from './find-fault.js';
import { sqliteDialect } from './sqlite-dialect.js';
import type { Tables } from './tables.js';
import { toStoreError } from './to-store-error.js';

/** The database's file in `DATA_DIR`. */
export const fileName = 'footnote.sqlite';

/** Where there is no file: gone when it is closed. */
export const inMemory = ':memory:';

/** SQLite waits in the process's own thread, so it waits shortly, and `patienceMs` goes by with the event loop running. */
const busyTimeoutMs = 20;

/**
 * Opens `footnote.sqlite` in a folder, which is made where it is missing; `:memory:` instead of a folder keeps nothing.
 *
 * @throws {StoreError} where the folder or file can't be read and written.
 */
export async function openSqlite(dataDir: string, patienceMs: number): Promise<Database> {
  const path = dataDir === inMemory ? inMemory : join(dataDir, fileName);
  const name = path === inMemory ? 'The database in memory' : `The database ${path}`;
  try {
    if (path !== inMemory) await prepare(dataDir, path);
    return await connect(path, name, patienceMs);
  } catch (error) {
    throw toStoreError(error, name);
  }
}

/** Node says more plainly than SQLite what is wrong with a folder or file. */
async function prepare(dataDir: string, path: string): Promise<void> {
  const readAndWrite = constants.R_OK | constants.W_OK;
  await mkdir(dataDir, { recursive: true });
  await access(dataDir, readAndWrite);
  await access(path, readAndWrite).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

async function connect(path: string, name: string, patienceMs: number): Promise<Database> {
  const file = new Libsql(path, { timeout: busyTimeoutMs });
  const kysely = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  const database = createDatabase({ kysely, name, patienceMs });
  try {
    await database.read(() => setUp(kysely));
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const forget = (): Promise<void> =>
    database.read(async (db) => void (await sql`pragma wal_checkpoint(truncate)`.execute(db)));
  return { ...database, forget, close: () => close(kysely) };
}

async function setUp(kysely: Kysely<Tables>): Promise<void> {
  await sql`pragma journal_mode = wal`.execute(kysely);
  await sql`pragma synchronous = full`.execute(kysely);
  await sql`pragma foreign_keys = on`.execute(kysely);
  // What somebody had erased is not to be found in the file's free pages.
  await sql`pragma secure_delete = on`.execute(kysely);
}

/**
 * Leaves one whole file, without a journal beside it. Where that can't be done, e.g. since another program has it open, the
 * journal stays, and nothing is lost with it.
 */
async function close(kysely: Kysely<Tables>): Promise<void> {
  await sql`pragma journal_mode = delete`.execute(kysely).catch(() => {});
  await kysely.destroy();
}

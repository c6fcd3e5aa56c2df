import { Migrator, type Kysely } from 'kysely';
import type { Database } from './database.js';
import { findFault } from './find-fault.js';
import { migrationsFor, type Dialect } from './migrations.js';
import { NewerStoreError } from './newer-store-error.js';
import type { Tables } from './tables.js';

/**
 * Brings a database to the present tables, or leaves it as it was. Two processes that start at once wait for each other: in
 * SQLite the transaction's right to write is the lock, in PostgreSQL Kysely's own.
 *
 * @throws {NewerStoreError} where a newer program has been there; StoreError
 */
export function migrate(database: Database, dialect: Dialect): Promise<void> {
  const migrations = migrationsFor(dialect);
  return database.read(async (db) => {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (findFault(error) !== 'unreachable') throw error;
    const unknown = await findUnknownSteps(db, migrations);
    throw unknown.length > 0 ? new NewerStoreError(database.name, unknown) : error;
  });
}

async function findUnknownSteps(db: Kysely<Tables>, known: object): Promise<readonly string[]> {
  const steps = await db
    .withTables<{ readonly kysely_migration: { readonly name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return steps.map(({ name }) => name).filter((name) => !(name in known));
}

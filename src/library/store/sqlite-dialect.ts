import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
} from 'kysely';

/** What of libSQL's class is used here. */
export interface SqliteFile extends SqliteDatabase {
  readonly inTransaction: boolean;
}

class WritingSqliteDriver extends SqliteDriver {
  readonly #file: SqliteFile;

  constructor(database: SqliteFile) {
    super({ database });
    this.#file = database;
  }

  /**
   * Takes the right to write at the beginning: a transaction that reads first and writes later fails, whatever its patience,
   * where another process wrote in between. Source: https://sqlite.org/isolation.html.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite may have rolled back by itself, e.g. on a full disk; rolling back again would hide the error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite can roll back a change of its tables, so that a migration is one transaction, and its right to write is the lock. */
class WholeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's dialect for SQLite, whose transactions all write. */
export function sqliteDialect(file: SqliteFile): Dialect {
  return {
    createDriver: () => new WritingSqliteDriver(file),
    createAdapter: () => new WholeSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

/** What of libSQL's class is used here. */
export interface SqliteFile extends SqliteDatabase {
  readonly inTransaction: boolean;
}

/** Enough for every statement of the store at its usual lengths. */
const maxStatements = 200;

class WritingSqliteDriver extends SqliteDriver {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    super({ database: keepStatements(file) });
    this.#file = file;
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

/**
 * Prepares each statement once. That is quicker, and it is needed: one that met a lock counts as being in progress, and nothing
 * is committed beside it, until it is run again or Node happens to collect it, as libSQL has no way to end it.
 */
function keepStatements(file: SqliteFile): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (statement: string): SqliteStatement => {
    const prepared = kept.get(statement) ?? file.prepare(statement);
    kept.delete(statement);
    kept.set(statement, prepared);
    const [oldest] = kept.keys();
    if (kept.size > maxStatements && oldest !== undefined) kept.delete(oldest);
    return prepared;
  };
  return { prepare, close: () => file.close() };
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

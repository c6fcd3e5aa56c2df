import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createDatabase, type Database } from './database.js';
import type { Tables } from './tables.js';

/** Connections at most; PostgreSQL takes a hundred by default, from all processes together. */
const maxConnections = 8;

const connectTimeoutMs = 5000;

/** PostgreSQL's type of `bigint` and of counts; its driver gives text, as not every such number fits into one of ours. */
const bigintOid = 20;

/** Opens PostgreSQL at `postgres://…`. Nothing is sent yet: a server that can't be reached shows at the first call. */
export function openPostgres(databaseUrl: string, patienceMs: number): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    types: {
      // oxlint-disable-next-line typescript/no-unsafe-return -- pg's own signature.
      getTypeParser: (oid, format) => (oid === bigintOid ? Number : pg.types.getTypeParser(oid, format)),
    },
  });
  // A connection that breaks while nobody uses it is replaced at the next call; without a listener it would end the process.
  pool.on('error', () => {});
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return createDatabase({ kysely, name: describeServer(databaseUrl), patienceMs });
}

/** Host and database, without user and password. */
export function describeServer(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `The PostgreSQL database ${host}${pathname}`;
}

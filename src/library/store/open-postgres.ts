import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { createDatabase, type Database, type Part } from './database.js';
import { codeOf } from './find-fault.js';
import type { Tables } from './tables.js';

/** Connections at most; PostgreSQL takes a hundred by default, from all processes together. */
const maxConnections = 8;

const connectTimeoutMs = 5000;

/** A connection that broke while nobody used it; no message of the driver's, which may name who connects. */
export interface LostConnection {
  /** As in `Database.name`. */
  readonly database: string;
  /** The driver's or PostgreSQL's; empty where there is none. */
  readonly code: string;
}

/** Opens PostgreSQL at `postgres://…`. Nothing is sent yet: a server that can't be reached shows at the first call. */
export function openPostgres(
  databaseUrl: string,
  patienceMs: number,
  onLost: (lost: LostConnection) => void = () => {},
): Database {
  const name = describeServer(databaseUrl);
  const pool = new Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    // Of `bigint` and of counts the driver gives text, as not every such number fits into one of ours; all of these do.
    types: {
      getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
    },
  });
  // A connection that breaks while nobody uses it is replaced at the next call, and one that breaks between two statements of a
  // transaction fails the next of them; without listeners either would end the process.
  pool.on('error', (error) => onLost({ database: name, code: codeOf(error) }));
  pool.on('connect', (client) => void client.on('error', () => {}));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return createDatabase({ kysely, name, patienceMs, lock });
}

/** The number of our lock among a database's. Source: ours, any would do. */
const lockKey = 5_150_001;

async function lock(db: Kysely<Tables>, part: Part): Promise<void> {
  await (
    part === 'names'
      ? sql`select pg_advisory_xact_lock_shared(${lockKey})`
      : sql`select pg_advisory_xact_lock(${lockKey})`
  ).execute(db);
}

/** Host and database, without user and password. */
export function describeServer(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `The PostgreSQL database ${host}${pathname}`;
}

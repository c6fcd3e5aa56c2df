import { Client } from 'pg';
import type { Timer } from '../living/keeper-parts.js';
import { StoreError } from '../living/store.js';
import { describeServer } from './open-postgres.js';
import { toStoreError } from './to-store-error.js';

/** What holds a database, and who hears of it. */
export interface HoldParts {
  readonly timer: Timer;
  /** The connection that holds it broke, it could not be taken again, or another bot took it meanwhile; the next try comes. */
  readonly onLost: (error: unknown) => void;
}

/** The number of the lock that a running bot holds. Source: ours, any would do that `open-postgres.ts` does not use. */
const lockKey = 5_150_002;

const connectTimeoutMs = 5000;
const retryMs = 5000;

/**
 * Takes a PostgreSQL database for this process alone, as `holdFolder` does a folder: an advisory lock of a connection of its own,
 * which the server releases when the process ends, however it ends. Where the connection breaks, it is taken again.
 *
 * @returns what gives the database free
 * @throws {StoreError} where another bot has it, or it can't be reached
 */
export async function holdPostgres(databaseUrl: string, { timer, onLost }: HoldParts): Promise<() => Promise<void>> {
  let isReleased = false;
  let cancel: (() => void) | null = null;
  let client: Client | null = null;

  const hold = (taken: Client): void => {
    client = taken;
    taken.once('end', () => {
      client = null;
      if (isReleased) return;
      onLost(new StoreError('unreachable', `${describeServer(databaseUrl)} cut the connection that holds it.`));
      cancel = timer(retryMs, retake);
    });
  };
  const retake = (): void => {
    take(databaseUrl).then(
      (taken) => (isReleased ? void taken.end() : hold(taken)),
      (error: unknown) => {
        if (isReleased) return;
        onLost(error);
        cancel = timer(retryMs, retake);
      },
    );
  };
  hold(await take(databaseUrl));
  return async () => {
    isReleased = true;
    cancel?.();
    await client?.end();
  };
}

async function take(databaseUrl: string): Promise<Client> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
  });
  // What broke shows in the call that waits, or in the end of the connection.
  client.on('error', () => {});
  const name = describeServer(databaseUrl);
  try {
    await client.connect();
    // A machine that vanished holds it for a minute, not for the two hours that are usual.
    await client.query('set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3');
    const { rows } = await client.query<{ readonly isTaken: boolean }>('select pg_try_advisory_lock($1) as "isTaken"', [
      lockKey,
    ]);
    if (rows[0]?.isTaken === true) return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw toStoreError(error, name);
  }
  await client.end();
  throw new StoreError(
    'locked',
    `Another Footnote runs over ${name.replace(/^The/, 'the')}: end it, or set DATABASE_URL to another database.`,
  );
}

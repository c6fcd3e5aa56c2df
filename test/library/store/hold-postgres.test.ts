import { sql } from 'kysely';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { StoreError } from '../../../src/library/living/store.js';
import { holdPlace } from '../../../src/library/store/hold-place.js';
import { holdPostgres } from '../../../src/library/store/hold-postgres.js';
import { openStore } from '../../../src/library/store/open-store.js';
import { openPostgres, type LostConnection } from '../../../src/library/store/open-postgres.js';
import { startPostgres, type Postgres } from '../../support/start-postgres.js';

const postgres = await startPostgres();
afterAll(() => postgres?.stop(), 60_000);

// oxlint-disable-next-line vitest/expect-expect -- it only says in the report what was not tested.
it.runIf(postgres === null)('PostgreSQL is not installed here: holding one was not tested', ({ skip }) => skip());
if (postgres !== null) describeWith(postgres);

function describeWith(server: Postgres): void {
  const never = { timer: () => () => {}, log: { info: () => {}, warn: () => {}, error: () => {} } };
  const cut = (url: string): Promise<void> =>
    server.query(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  describe('a database in PostgreSQL', () => {
    it('is one bot’s at a time, and says so to the next without its password', async () => {
      const url = Object.assign(new URL(await server.createDatabase()), { password: 'hunter2' }).href;
      const place = { dataDir: '', databaseUrl: url };
      const release = await holdPlace(place, never);
      const error: unknown = await holdPlace(place, never).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'StoreError', fault: 'locked' });
      expect(String(error)).toMatch(
        /Another Footnote runs over the PostgreSQL database 127.*set DATABASE_URL to another/,
      );
      expect(String(error)).not.toContain('hunter2');
      await release();
      await (
        await holdPlace(place, never)
      )();
    });

    it('is taken again after the connection broke, unless another bot was quicker', async () => {
      const url = await server.createDatabase();
      const due: (() => void)[] = [];
      const lost: unknown[] = [];
      const timer = (_: number, callback: () => void) => {
        due.push(callback);
        return () => {};
      };
      const release = await holdPostgres(url, { timer, onLost: (error) => void lost.push(error) });
      onTestFinished(release);
      await cut(url);
      await expect.poll(() => due.length).toBe(1);
      const releaseOther = await holdPlace({ dataDir: '', databaseUrl: url }, never);
      due[0]?.();
      await expect.poll(() => due.length).toBe(2);
      await releaseOther();
      due[1]?.();
      const locks = sql<{ count: number }>`select count(*) as count from pg_locks where locktype = 'advisory'`;
      const database = openPostgres(url, 0);
      onTestFinished(() => database.close());
      await expect.poll(() => database.read(async (db) => (await locks.execute(db)).rows[0]?.count)).toBe(1);
      await expect(holdPlace({ dataDir: '', databaseUrl: url }, never)).rejects.toThrow('Another Footnote');
      expect(lost.map((error) => (error instanceof StoreError ? error.fault : error))).toEqual([
        'unreachable',
        'locked',
      ]);
    });
  });

  it('a connection that breaks while nobody uses it is told, without a secret', async () => {
    const databaseUrl = await server.createDatabase();
    const lost: LostConnection[] = [];
    const store = await openStore({ dataDir: '', databaseUrl }, { onLost: (one) => void lost.push(one) });
    onTestFinished(() => store.close());
    await store.servers();
    await cut(databaseUrl);
    await expect
      .poll(() => lost[0])
      .toEqual({ database: expect.stringMatching(/^The PostgreSQL database 127/), code: '57P01' });
  });
}

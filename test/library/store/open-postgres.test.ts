import { inspect } from 'node:util';
import { assert } from 'fast-check';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../../src/library/living/store.js';
import { openPostgres } from '../../../src/library/store/open-postgres.js';
import { openStore } from '../../../src/library/store/open-store.js';
import { createPromise } from '../../support/create-promise.js';
import { draftOf, here, textsOf, versionOf } from '../../support/store-samples.js';
import { startPostgres, type Postgres } from '../../support/start-postgres.js';
import { describeStore } from './store-contract.js';
import { storeProperty } from './store-property.js';

/** The tables that all others hang on, and those beside them. */
const emptied = 'truncate texts, states, drafts, checks, settings, gaps, suggestions, departures cascade';

const postgres = await startPostgres();
afterAll(() => postgres?.stop(), 60_000);

// oxlint-disable-next-line vitest/expect-expect -- it only says in the report what was not tested.
it.runIf(postgres === null)('PostgreSQL is not installed here: SQLite alone was tested', ({ skip }) => skip());
if (postgres !== null) describeWith(postgres);

function describeWith(server: Postgres): void {
  // Emptied for each, because making one takes much longer.
  let shared: Promise<string> | null = null;
  const openEmpty = async (): Promise<Store> => {
    shared ??= server.createDatabase();
    const databaseUrl = await shared;
    const store = await openStore({ dataDir: '', databaseUrl });
    await server.query(databaseUrl, emptied);
    return store;
  };

  describeStore('PostgreSQL', openEmpty);

  describe('a store in PostgreSQL', () => {
    it('is made once, though several processes start at the same time', async () => {
      const place = { dataDir: '', databaseUrl: await server.createDatabase() };
      const stores = await Promise.all([1, 2, 3].map(() => openStore(place)));
      for (const store of stores) onTestFinished(() => store.close());
      const added = await Promise.all(stores.map((store) => store.addVersion(versionOf(1, ['One.']))));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await Promise.all(stores.map((store) => store.head(here)))).toEqual(
        stores.map(() => versionOf(1, ['One.']).version),
      );
    });

    it('that a newer program wrote is refused, with what to do', async () => {
      const databaseUrl = await server.createDatabase();
      await (await openStore({ dataDir: '', databaseUrl })).close();
      await server.query(databaseUrl, "insert into kysely_migration values ('0009-later', '2999-01-01T00:00:00.000Z')");
      await expect(openStore({ dataDir: '', databaseUrl })).rejects.toMatchObject({
        name: 'NewerStoreError',
        steps: ['0009-later'],
        message: expect.stringMatching(/newer version of Footnote \(it has 0009-later\): start that version/),
      });
    });

    it.each([
      ['cannot be reached', (url: URL) => Object.assign(url, { port: '1' }), 'unreachable'],
      ['has no such database', (url: URL) => Object.assign(url, { pathname: '/nowhere' }), 'unreachable'],
    ])('says so without its password where it %s', async (_, change, fault) => {
      const url = Object.assign(new URL(await server.createDatabase()), { password: 'hunter2' });
      const error: unknown = await openStore({ dataDir: '', databaseUrl: change(url).href }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ name: 'StoreError', fault });
      expect(String(error)).toMatch(/^StoreError: The PostgreSQL database 127\.0\.0\.1:\d+\/\w+ cannot be reached/);
      expect(inspect(error)).not.toContain('hunter2');
    });

    it('rejects a call while the database may only be read, and takes the next one', async () => {
      const databaseUrl = await server.createDatabase();
      const name = new URL(databaseUrl).pathname.slice(1);
      await (await openStore({ dataDir: '', databaseUrl })).close();
      await server.query(databaseUrl, `alter database ${name} set default_transaction_read_only = on`);
      const closed = await openStore({ dataDir: '', databaseUrl });
      onTestFinished(() => closed.close());
      await expect(closed.addVersion(versionOf(1, []))).rejects.toMatchObject({ fault: 'read-only' });
      expect(await closed.head(here)).toBeNull();
    });

    it('sweeps away nothing that is being named at the same time', async () => {
      const databaseUrl = await server.createDatabase();
      const store = await openStore({ dataDir: '', databaseUrl });
      const database = openPostgres(databaseUrl, 1000);
      onTestFinished(() => store.close());
      onTestFinished(() => database.close());
      const draft = draftOf('d1', ['One.']);
      await store.saveDraft(draft, textsOf('One.'));
      await store.deleteDraft(draft.serverId, draft.id);
      const [isNaming, goOn] = [createPromise<void>(), createPromise<void>()];
      const naming = database.write(async (db) => {
        const { id } = await db.selectFrom('texts').select('id').executeTakeFirstOrThrow();
        isNaming.resolve();
        await goOn.promise;
        const row = { server_id: draft.serverId, id: draft.id, made_by: null, made_at: 1, body: '{}' };
        await db.insertInto('drafts').values(row).execute();
        await db
          .insertInto('draft_texts')
          .values({ server_id: draft.serverId, draft_id: draft.id, text_id: id })
          .execute();
      }, 'names');
      await isNaming.promise;
      const sweeping = store.sweep(0, '2020-01-01');
      const waiting = sql<{ count: number }>`select count(*) as count from pg_locks where not granted`;
      await expect.poll(() => database.read(async (db) => (await waiting.execute(db)).rows[0]?.count)).toBe(1);
      goOn.resolve();
      await Promise.all([naming, sweeping]);
      const hash = [...textsOf('One.').keys()];
      expect((await store.texts(hash)).size).toBe(1);
    });

    it('answers again after all its connections were cut', async () => {
      const databaseUrl = await server.createDatabase();
      const store = await openStore({ dataDir: '', databaseUrl });
      onTestFinished(() => store.close());
      await store.addVersion(versionOf(1, ['One.']));
      const name = new URL(databaseUrl).pathname.slice(1);
      await server.query(
        databaseUrl,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
      );
      await expect.poll(() => store.head(here).catch(() => null)).toEqual(versionOf(1, ['One.']).version);
    });

    it('outlives a connection that is cut between two statements of a transaction', async () => {
      const databaseUrl = await server.createDatabase();
      const database = openPostgres(databaseUrl, 0);
      onTestFinished(() => database.close());
      const cut = database.write(async (db) => {
        const { rows } = await sql<{ readonly pid: number }>`select pg_backend_pid() as pid`.execute(db);
        await server.query(databaseUrl, `select pg_terminate_backend(${rows[0]?.pid ?? 0}, 5000)`);
        // The server has sent its farewell; it is read in a later turn of the event loop, when nobody asks anything.
        await expect.poll(() => sql`select 1`.execute(db).then(() => null, String)).toMatch(/connection error/);
        await sql`select 1`.execute(db);
      });
      await expect(cut).rejects.toMatchObject({ name: 'StoreError', fault: 'unreachable' });
      expect(await database.read((db) => sql`select 1 as one`.execute(db))).toMatchObject({ rows: [{ one: 1 }] });
    });

    it('gives what the model gives, whatever is called', async () => {
      const property = storeProperty(openEmpty, (actual, expected) => expect(actual).toEqual(expected));
      await assert(property, { numRuns: 15 });
    }, 60_000);
  });
}

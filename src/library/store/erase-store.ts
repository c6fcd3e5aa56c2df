import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Store } from '../living/store.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

type EraseStore = Pick<Store, 'eraseUser' | 'eraseServer' | 'markLeft' | 'leftBefore' | 'sweep'>;

/** Rows that are looked at in one transaction: a few milliseconds' work. */
const sweepRows = 200;

const ofServers = ['versions', 'drafts', 'checks', 'settings', 'gaps', 'suggestions', 'departures'] as const;

/** What goes, in either database. */
export function createEraseStore(database: Database): EraseStore {
  return {
    eraseUser: (userId) =>
      database.write(async (db) => {
        await db.updateTable('drafts').set({ made_by: null }).where('made_by', '=', userId).execute();
        const { numUpdatedRows } = await db
          .updateTable('versions')
          .set({ made_by: null })
          .where('made_by', '=', userId)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      }),
    async eraseServer(serverId) {
      await database.write(async (db) => {
        for (const table of ofServers) await db.deleteFrom(table).where('server_id', '=', serverId).execute();
      });
      await collect(database);
    },
    markLeft: (serverId, leftAt) => database.write((db) => markLeft(db, serverId, leftAt)),
    async leftBefore(time) {
      const rows = await database.read((db) =>
        db.selectFrom('departures').select('server_id').where('left_at', '<', time).execute(),
      );
      return rows.map(({ server_id }) => server_id).toSorted();
    },
    async sweep(draftsBefore) {
      await database.write((db) => db.deleteFrom('drafts').where('made_at', '<', draftsBefore).execute());
      await collect(database);
    },
  };
}

async function markLeft(db: Kysely<Tables>, serverId: string, leftAt: number | null): Promise<void> {
  if (leftAt === null) {
    await db.deleteFrom('departures').where('server_id', '=', serverId).execute();
    return;
  }
  await db
    .insertInto('departures')
    .values({ server_id: serverId, left_at: leftAt })
    .onConflict((conflict) => conflict.column('server_id').doUpdateSet({ left_at: leftAt }))
    .execute();
}

/** Deletes states that no version names, then texts that neither state nor draft names, a few in each transaction. */
async function collect(database: Database): Promise<void> {
  await inSteps(database, 'states', async (db, after, upTo) => {
    await db
      .deleteFrom('states')
      .where('id', '>', after)
      .where('id', '<=', upTo)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('versions').select('number').whereRef('versions.hash', '=', 'states.hash'))),
      )
      .execute();
  });
  await inSteps(database, 'texts', async (db, after, upTo) => {
    await db
      .deleteFrom('texts')
      .where('id', '>', after)
      .where('id', '<=', upTo)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('state_texts').select('text_id').whereRef('state_texts.text_id', '=', 'texts.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('draft_texts').select('text_id').whereRef('draft_texts.text_id', '=', 'texts.id'))),
      )
      .execute();
  });
}

async function inSteps(
  database: Database,
  table: 'states' | 'texts',
  step: (db: Kysely<Tables>, after: number, upTo: number) => Promise<void>,
): Promise<void> {
  const row = await database.read((db) =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirst(),
  );
  const last = row?.last ?? 0;
  for (let after = 0; after < last; after += sweepRows) {
    await database.write((db) => step(db, after, after + sweepRows));
    await nextTurn();
  }
}

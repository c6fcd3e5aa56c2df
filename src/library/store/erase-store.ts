import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Store } from '../living/store.js';
import { collectUnnamed } from './collect-unnamed.js';
import type { Database } from './database.js';
import { erasedAt, type Tables } from './tables.js';

type EraseStore = Pick<Store, 'eraseUser' | 'eraseServer' | 'markLeft' | 'known' | 'leftBefore' | 'sweep'>;

/** Tables with rows of a server; that it left goes last. */
const ofServers = ['versions', 'drafts', 'checks', 'settings', 'gaps', 'suggestions', 'departures'] as const;

/** What goes, in either database. */
export function createEraseStore(database: Database): EraseStore {
  return {
    async eraseUser(userId) {
      const count = await database.write(async (db) => {
        await db.updateTable('drafts').set({ made_by: null }).where('made_by', '=', userId).execute();
        const { numUpdatedRows } = await db
          .updateTable('versions')
          .set({ made_by: null })
          .where('made_by', '=', userId)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      });
      await database.forget();
      return count;
    },
    async eraseServer(serverId) {
      // All of it or nothing. A draft may name thousands of texts: emptied here, it goes by itself afterwards.
      await database.write(async (db) => {
        await db
          .updateTable('drafts')
          .set({ made_at: erasedAt, made_by: null, body: '{}' })
          .where('server_id', '=', serverId)
          .execute();
        for (const table of ofServers) {
          if (table !== 'drafts') await db.deleteFrom(table).where('server_id', '=', serverId).execute();
        }
      });
      await deleteErased(database);
      await collectUnnamed(database);
      await database.forget();
    },
    markLeft: (serverId, leftAt) => database.write((db) => markLeft(db, serverId, leftAt)),
    async known() {
      const known = new Set<string>();
      for (const table of ofServers) {
        // oxlint-disable-next-line no-await-in-loop -- one connection.
        const rows = await database.read((db) => db.selectFrom(table).select('server_id').distinct().execute());
        for (const { server_id: serverId } of rows) known.add(serverId);
      }
      return [...known].toSorted();
    },
    async leftBefore(time) {
      const rows = await database.read((db) =>
        db.selectFrom('departures').select('server_id').where('left_at', '<', time).execute(),
      );
      return rows.map(({ server_id }) => server_id).toSorted();
    },
    async sweep(draftsBefore, gapsBefore) {
      await database.write(async (db) => {
        await db.deleteFrom('drafts').where('made_at', '<', draftsBefore).execute();
        await db.deleteFrom('gaps').where('last_day', '<', gapsBefore).execute();
      });
      await collectUnnamed(database);
    },
  };
}

async function deleteErased(database: Database): Promise<void> {
  const rows = await database.read((db) =>
    db.selectFrom('drafts').select(['server_id', 'id']).where('made_at', '=', erasedAt).execute(),
  );
  for (const { server_id: serverId, id } of rows) {
    // oxlint-disable-next-line no-await-in-loop -- small transactions, one after the other.
    await database.write((db) =>
      db
        .deleteFrom('drafts')
        .where('server_id', '=', serverId)
        .where('id', '=', id)
        .where('made_at', '=', erasedAt)
        .execute(),
    );
    await nextTurn();
  }
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

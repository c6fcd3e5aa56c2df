import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { hashText } from '../living/hash-text.js';
import type { Hash, LibraryState, Version } from '../living/state.js';
import type { NewVersion, Store } from '../living/store.js';
import type { Database } from './database.js';
import { checkList, checkRow, damaged, readBody } from './read-body.js';
import {
  aboutShape,
  addedDocumentShape,
  countsShape,
  hashShape,
  reasonShape,
  stateShape,
  timeShape,
} from './state-shape.js';
import type { Tables, VersionRow } from './tables.js';
import { bringTexts, nameTexts, putTexts, readTexts } from './texts.js';

type VersionStore = Pick<Store, 'head' | 'versions' | 'version' | 'state' | 'texts' | 'addVersion' | 'servers'>;

const rowShape = z.object({ number: z.number().int(), hash: hashShape, reason: reasonShape, made_at: timeShape });

const select = (db: Kysely<Tables>, serverId: string) =>
  db.selectFrom('versions').selectAll().where('server_id', '=', serverId).orderBy('number', 'desc');

/** What libraries have been, in either database. */
export function createVersionStore(database: Database): VersionStore {
  return {
    async head(serverId) {
      const row = await database.read((db) => select(db, serverId).limit(1).executeTakeFirst());
      return row === undefined ? null : readVersion(row);
    },
    async versions(serverId, { from, count, reason } = {}) {
      const rows = await database.read((db) =>
        select(db, serverId)
          .$if(from !== undefined, (query) => query.where('number', '<=', from ?? 0))
          .$if(reason !== undefined, (query) => query.where('reason', '=', reason ?? ''))
          .$if(count !== undefined, (query) => query.limit(count ?? 0))
          .execute(),
      );
      return rows.map(readVersion);
    },
    async version(serverId, number) {
      const row = await database.read((db) => select(db, serverId).where('number', '=', number).executeTakeFirst());
      return row === undefined ? null : readVersion(row);
    },
    state: (hash) => database.read((db) => readState(db, hash)),
    texts: (hashes) => database.read((db) => readTexts(db, hashes)),
    async addVersion(added) {
      if (await database.read((db) => isTaken(db, added.version))) return false;
      await bringTexts(database, added.texts, namedBy(added));
      return database.write((db) => addVersion(db, added), 'names');
    },
    async servers() {
      const rows = await database.read(readServers);
      return rows.map(({ server_id }) => server_id).toSorted();
    },
  };
}

function readVersion(row: VersionRow): Version {
  const what = `version ${row.number} of server ${row.server_id}`;
  const { number, hash, reason, made_at } = checkRow(rowShape, row, what);
  return {
    serverId: row.server_id,
    number,
    hash,
    reason,
    about: readBody(aboutShape, row.about, what),
    madeBy: row.made_by,
    madeAt: made_at,
    counts: readBody(countsShape, row.counts, what),
  };
}

async function readState(db: Kysely<Tables>, hash: Hash): Promise<LibraryState | null> {
  const row = await db.selectFrom('states').select(['body', 'body_hash']).where('hash', '=', hash).executeTakeFirst();
  if (row === undefined) return null;
  await nextTurn();
  const what = `state ${hash}`;
  if (hashText(row.body) !== row.body_hash) throw damaged(what, 'its hash is another');
  await nextTurn();
  const state = readBody(stateShape, row.body, what);
  return { ...state, added: await checkList(addedDocumentShape, state.added, what) };
}

async function addVersion(db: Kysely<Tables>, { version, state, texts, draftId }: NewVersion): Promise<boolean> {
  const { serverId } = version;
  if (await isTaken(db, version)) return false;
  await putTexts(db, texts);
  await putState(db, version.hash, state);
  await db.insertInto('versions').values(toRow(version)).execute();
  if (draftId === null) return true;
  await db.deleteFrom('drafts').where('server_id', '=', serverId).where('id', '=', draftId).execute();
  return true;
}

function namedBy({ version, state }: NewVersion): { readonly named: readonly Hash[]; readonly by: string } {
  return { named: state.added.map(({ text }) => text), by: `state ${version.hash}` };
}

async function isTaken(db: Kysely<Tables>, { serverId, number }: Version): Promise<boolean> {
  const row = await db
    .selectFrom('versions')
    .select('number')
    .where('server_id', '=', serverId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

function toRow({ serverId, number, hash, reason, about, madeBy, madeAt, counts }: Version): VersionRow {
  return {
    server_id: serverId,
    number,
    hash,
    reason,
    about: JSON.stringify(about),
    made_by: madeBy,
    made_at: madeAt,
    counts: JSON.stringify(counts),
  };
}

async function putState(db: Kysely<Tables>, hash: Hash, state: LibraryState): Promise<void> {
  const body = JSON.stringify(state);
  const differs = Object.values(state).some((list) => list.length > 0) ? 1 : 0;
  const row = await db
    .insertInto('states')
    .values({ hash, body, body_hash: hashText(body), differs })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return;
  await nextTurn();
  await nameTexts(db, new Set(state.added.map(({ text }) => text)), {
    by: `state ${hash}`,
    enter: (some) =>
      db
        .insertInto('state_texts')
        .columns(['state_id', 'text_id'])
        .expression((query) =>
          query
            .selectFrom('texts')
            .select([sql<number>`cast(${row.id} as integer)`.as('state_id'), 'id'])
            .where('hash', 'in', some),
        )
        .executeTakeFirstOrThrow(),
  });
}

function readServers(db: Kysely<Tables>): Promise<{ readonly server_id: string }[]> {
  return db
    .selectFrom('versions as head')
    .innerJoin('states', 'states.hash', 'head.hash')
    .select('head.server_id')
    .where('states.differs', '=', 1)
    .where('head.number', '=', (expression) =>
      expression
        .selectFrom('versions as any')
        .select(({ fn }) => fn.max('any.number').as('number'))
        .whereRef('any.server_id', '=', 'head.server_id'),
    )
    .execute();
}

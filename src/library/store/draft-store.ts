import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Draft } from '../living/draft.js';
import type { Hash } from '../living/state.js';
import type { Store } from '../living/store.js';
import type { Database } from './database.js';
import { draftBodyShape, type DraftBody } from './draft-shape.js';
import { checkRow, readBody } from './read-body.js';
import { timeShape } from './state-shape.js';
import type { DraftRow, Tables } from './tables.js';
import { chunkIds, putTexts, requireTextIds } from './texts.js';

type DraftStore = Pick<Store, 'saveDraft' | 'draft' | 'drafts' | 'deleteDraft'>;

/** Changes that wait for a person, in either database. */
export function createDraftStore(database: Database): DraftStore {
  return {
    saveDraft: (draft, texts) => database.write((db) => saveDraft(db, draft, texts)),
    async draft(serverId, id) {
      const row = await database.read((db) => select(db, serverId).where('id', '=', id).executeTakeFirst());
      return row === undefined ? null : readDraft(row);
    },
    async drafts(serverId) {
      const rows = await database.read((db) => select(db, serverId).execute());
      return rows.map(readDraft);
    },
    async deleteDraft(serverId, id) {
      const { numDeletedRows } = await database.write((db) =>
        db.deleteFrom('drafts').where('server_id', '=', serverId).where('id', '=', id).executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
  };
}

const select = (db: Kysely<Tables>, serverId: string) =>
  db.selectFrom('drafts').selectAll().where('server_id', '=', serverId).orderBy('made_at', 'desc').orderBy('id');

function readDraft(row: DraftRow): Draft {
  const what = `draft ${row.id} of server ${row.server_id}`;
  return {
    id: row.id,
    serverId: row.server_id,
    madeBy: row.made_by,
    madeAt: checkRow(timeShape, row.made_at, what),
    ...readBody(draftBodyShape, row.body, what),
  };
}

async function saveDraft(db: Kysely<Tables>, draft: Draft, texts: ReadonlyMap<Hash, string>): Promise<void> {
  await putTexts(db, texts);
  const row = toRow(draft);
  await db
    .insertInto('drafts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['server_id', 'id']).doUpdateSet(row))
    .execute();
  const key = { server_id: row.server_id, draft_id: row.id };
  await db
    .deleteFrom('draft_texts')
    .where('server_id', '=', key.server_id)
    .where('draft_id', '=', key.draft_id)
    .execute();
  const named = draft.operations.flatMap((operation) => (operation.kind === 'put' ? [operation.document.text] : []));
  const ids = await requireTextIds(db, new Set([...texts.keys(), ...named]), `draft ${draft.id}`);
  for (const some of chunkIds(ids)) {
    await db
      .insertInto('draft_texts')
      .values(some.map((id) => ({ ...key, text_id: id })))
      .execute();
    await nextTurn();
  }
}

function toRow({ id, serverId, madeBy, madeAt, reason, about, operations, report }: Draft): DraftRow {
  const body: DraftBody = { reason, about, operations, report };
  return { id, server_id: serverId, made_by: madeBy, made_at: madeAt, body: JSON.stringify(body) };
}

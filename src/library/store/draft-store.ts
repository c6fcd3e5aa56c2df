import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Draft } from '../living/draft.js';
import type { Hash } from '../living/state.js';
import type { Store } from '../living/store.js';
import type { Database } from './database.js';
import { cutDraft, joinDraft } from './draft-lists.js';
import { draftBodyShape } from './draft-shape.js';
import { checkRow, damaged, readBody } from './read-body.js';
import { timeShape } from './state-shape.js';
import { erasedAt, type DraftRow, type Tables } from './tables.js';
import { bringTexts, nameTexts, putTexts, readTexts } from './texts.js';

type DraftStore = Pick<Store, 'saveDraft' | 'draft' | 'drafts' | 'deleteDraft'>;

/** Changes that wait for a person, in either database. */
export function createDraftStore(database: Database): DraftStore {
  return {
    saveDraft: (draft, texts) => saveDraft(database, draft, texts),
    async draft(serverId, id) {
      const row = await database.read((db) => select(db, serverId).where('id', '=', id).executeTakeFirst());
      return row === undefined ? null : readDraft(database, row);
    },
    async drafts(serverId) {
      const rows = await database.read((db) => select(db, serverId).execute());
      const drafts: Draft[] = [];
      for (const row of rows) {
        // oxlint-disable-next-line no-await-in-loop -- one connection.
        const draft = await readDraft(database, row);
        if (draft !== null) drafts.push(draft);
      }
      return drafts;
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
  db
    .selectFrom('drafts')
    .selectAll()
    .where('server_id', '=', serverId)
    .where('made_at', '>', erasedAt)
    .orderBy('made_at', 'desc')
    .orderBy('id');

/** `null`: it was deleted meanwhile, and what it named was swept away. */
async function readDraft(database: Database, row: DraftRow): Promise<Draft | null> {
  const what = `draft ${row.id} of server ${row.server_id}`;
  const { rest: hashes = [], ...body } = readBody(draftBodyShape, row.body, what);
  const texts = await database.read((db) => readTexts(db, hashes));
  const lacking = hashes.find((hash) => !texts.has(hash));
  if (lacking !== undefined) {
    const again = await database.read((db) => select(db, row.server_id).where('id', '=', row.id).executeTakeFirst());
    if (again === undefined) return null;
    throw damaged(what, `the text ${lacking} that it names is not there`);
  }
  const rest = new Map(hashes.map((hash) => [hash, texts.get(hash) ?? '']));
  return {
    id: row.id,
    serverId: row.server_id,
    madeBy: row.made_by,
    madeAt: checkRow(timeShape, row.made_at, what),
    ...(await joinDraft({ body, rest }, what, nextTurn)),
  };
}

async function saveDraft(database: Database, draft: Draft, texts: ReadonlyMap<Hash, string>): Promise<void> {
  const { reason, about, operations, report } = draft;
  const { body, rest } = await cutDraft({ reason, about, operations, report }, nextTurn);
  const all = new Map([...texts, ...rest]);
  await bringTexts(database, all, { named: namedBy(draft), by: `draft ${draft.id}` });
  const row = toRow(draft, { ...body, ...(rest.size > 0 && { rest: [...rest.keys()] }) });
  await database.write((db) => writeDraft(db, { draft, row, texts: all }), 'names');
}

async function writeDraft(
  db: Kysely<Tables>,
  { draft, row, texts }: { readonly draft: Draft; readonly row: DraftRow; readonly texts: ReadonlyMap<Hash, string> },
): Promise<void> {
  await putTexts(db, texts);
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
  await nameTexts(db, new Set([...texts.keys(), ...namedBy(draft)]), {
    by: `draft ${draft.id}`,
    enter: (some) =>
      db
        .insertInto('draft_texts')
        .columns(['server_id', 'draft_id', 'text_id'])
        .expression((query) =>
          query
            .selectFrom('texts')
            .select([
              sql<string>`cast(${key.server_id} as text)`.as('server_id'),
              sql<string>`cast(${key.draft_id} as text)`.as('draft_id'),
              'id',
            ])
            .where('hash', 'in', some),
        )
        .executeTakeFirstOrThrow(),
  });
}

function namedBy({ operations }: Draft): readonly Hash[] {
  return operations.flatMap((operation) => (operation.kind === 'put' ? [operation.document.text] : []));
}

function toRow({ id, serverId, madeBy, madeAt }: Draft, body: object): DraftRow {
  return { id, server_id: serverId, made_by: madeBy, made_at: madeAt, body: JSON.stringify(body) };
}

import type { Kysely } from 'kysely';
import { z } from 'zod';
import { passageHash } from '../../corpus/passage-id.js';
import { hashText } from '../living/hash-text.js';
import type { Gap, Suggestion } from '../living/server-records.js';
import type { SourceCheck, Store } from '../living/store.js';
import type { Database } from './database.js';
import { checkRow, readBody } from './read-body.js';
import { checkBodyShape, settingsShape, suggestionBodyShape } from './record-shape.js';
import { timeShape } from './state-shape.js';
import type { CheckRow, GapRow, SuggestionRow, Tables } from './tables.js';

type CheckStore = Pick<Store, 'checks' | 'saveCheck' | 'settings' | 'saveSettings'>;
type GapStore = Pick<Store, 'countGap' | 'gaps' | 'deleteGaps'>;
type SuggestionStore = Pick<Store, 'addSuggestion' | 'suggestions' | 'takeSuggestion'>;

/** How sources fared and what moderators set, in either database. */
export function createCheckStore(database: Database): CheckStore {
  return {
    async checks(serverId) {
      const rows = await database.read((db) =>
        db.selectFrom('checks').selectAll().where('server_id', '=', serverId).orderBy('source_id').execute(),
      );
      return rows.map(readCheck);
    },
    saveCheck: (serverId, { sourceId, checkedAt, validators, texts, problem }) =>
      database.write(async (db) => {
        const body = JSON.stringify({ validators, texts, problem });
        await db
          .insertInto('checks')
          .values({ server_id: serverId, source_id: sourceId, checked_at: checkedAt, body })
          .onConflict((conflict) =>
            conflict.columns(['server_id', 'source_id']).doUpdateSet({ checked_at: checkedAt, body }),
          )
          .execute();
      }),
    async settings(serverId) {
      const row = await database.read((db) =>
        db.selectFrom('settings').select('body').where('server_id', '=', serverId).executeTakeFirst(),
      );
      return row === undefined ? null : readBody(settingsShape, row.body, `settings of server ${serverId}`);
    },
    saveSettings: (serverId, settings) =>
      database.write(async (db) => {
        const body = JSON.stringify(settings);
        await db
          .insertInto('settings')
          .values({ server_id: serverId, body })
          .onConflict((conflict) => conflict.column('server_id').doUpdateSet({ body }))
          .execute();
      }),
  };
}

function readCheck({ server_id, source_id, checked_at, body }: CheckRow): SourceCheck {
  const what = `check of source ${source_id} of server ${server_id}`;
  return {
    sourceId: source_id,
    checkedAt: checkRow(timeShape, checked_at, what),
    ...readBody(checkBodyShape, body, what),
  };
}

/** Questions without an answer, in either database. */
export function createGapStore(database: Database): GapStore {
  return {
    countGap: (serverId, gap, limit) => database.write((db) => countGap(db, { serverId, limit, ...gap })),
    async gaps(serverId) {
      const rows = await database.read((db) =>
        db
          .selectFrom('gaps')
          .selectAll()
          .where('server_id', '=', serverId)
          .orderBy('asked', 'desc')
          .orderBy('last_day', 'desc')
          .execute(),
      );
      return rows.map(readGap);
    },
    deleteGaps: (serverId, lastBefore) =>
      database.write(async (db) => {
        const all = db.deleteFrom('gaps').where('server_id', '=', serverId);
        await (lastBefore === undefined ? all : all.where('last_day', '<', lastBefore)).execute();
      }),
  };
}

async function countGap(
  db: Kysely<Tables>,
  gap: Parameters<Store['countGap']>[1] & { readonly serverId: string; readonly limit: number },
): Promise<void> {
  const gap_key = hashText(gap.key);
  const { numUpdatedRows } = await db
    .updateTable('gaps')
    .set((expression) => ({ asked: expression('asked', '+', 1), last_day: gap.day }))
    .where('server_id', '=', gap.serverId)
    .where('gap_key', '=', gap_key)
    .executeTakeFirst();
  if (numUpdatedRows > 0n || (await countRows(db, 'gaps', gap.serverId)) >= gap.limit) return;
  await db
    .insertInto('gaps')
    .values({
      server_id: gap.serverId,
      gap_key,
      question: JSON.stringify(gap.question),
      asked: 1,
      last_day: gap.day,
    })
    .onConflict((conflict) => conflict.columns(['server_id', 'gap_key']).doNothing())
    .execute();
}

function readGap({ server_id, gap_key, question, asked, last_day }: GapRow): Gap {
  const what = `question of server ${server_id}`;
  return {
    id: passageHash(gap_key).slice(0, 8),
    question: readBody(z.string(), question, what),
    count: checkRow(timeShape, asked, what),
    lastDay: last_day,
  };
}

/** What members propose, in either database. */
export function createSuggestionStore(database: Database): SuggestionStore {
  return {
    addSuggestion: (serverId, { id, madeAt, kind, text, documentId }, limit) =>
      database.write(async (db) => {
        if ((await countRows(db, 'suggestions', serverId)) >= limit) return false;
        const body = JSON.stringify({ kind, text, documentId });
        await db.insertInto('suggestions').values({ server_id: serverId, id, made_at: madeAt, body }).execute();
        return true;
      }),
    async suggestions(serverId) {
      const rows = await database.read((db) =>
        db
          .selectFrom('suggestions')
          .selectAll()
          .where('server_id', '=', serverId)
          .orderBy('made_at')
          .orderBy('id')
          .execute(),
      );
      return rows.map(readSuggestion);
    },
    takeSuggestion: (serverId, id) =>
      database.write(async (db) => {
        const row = await db
          .deleteFrom('suggestions')
          .where('server_id', '=', serverId)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        return row === undefined ? null : readSuggestion(row);
      }),
  };
}

function readSuggestion({ server_id, id, made_at, body }: SuggestionRow): Suggestion {
  const what = `suggestion ${id} of server ${server_id}`;
  return { id, madeAt: checkRow(timeShape, made_at, what), ...readBody(suggestionBodyShape, body, what) };
}

async function countRows(db: Kysely<Tables>, table: 'gaps' | 'suggestions', serverId: string): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('server_id', '=', serverId)
    .executeTakeFirstOrThrow();
  return row.count;
}

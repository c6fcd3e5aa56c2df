import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { chunk } from './chunk.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

/** Rows that are looked at in one turn of the event loop: a few milliseconds' work. */
const rowsAtOnce = 200;
/** Characters of texts that are deleted in one transaction; a state's links, which go with it, may be thousands. */
const maxChars = 256 * 1024;

/** Deletes states that no version names, then texts that neither state nor draft names; other work goes on in between. */
export async function collectUnnamed(database: Database): Promise<void> {
  await inSteps(database, 'states', async (after) => {
    const rows = await database.read((db) =>
      db
        .selectFrom('states')
        .select('id')
        .where('id', '>', after)
        .where('id', '<=', after + rowsAtOnce)
        .where(isUnnamedState)
        .execute(),
    );
    for (const { id } of rows) {
      await database.write(
        (db) => db.deleteFrom('states').where('id', '=', id).where(isUnnamedState).execute(),
        'sweeps',
      );
      await nextTurn();
    }
  });
  await inSteps(database, 'texts', async (after) => {
    const rows = await database.read((db) =>
      db
        .selectFrom('texts')
        .select(['id', 'chars'])
        .where('id', '>', after)
        .where('id', '<=', after + rowsAtOnce)
        .where(isUnnamedText)
        .execute(),
    );
    for (const some of chunk(rows, { maxItems: rowsAtOnce, maxWeight: maxChars, weigh: ({ chars }) => chars })) {
      const ids = some.map(({ id }) => id);
      await database.write(
        (db) => db.deleteFrom('texts').where('id', 'in', ids).where(isUnnamedText).execute(),
        'sweeps',
      );
      await nextTurn();
    }
  });
}

function isUnnamedState(row: ExpressionBuilder<Tables, 'states'>): ExpressionWrapper<Tables, 'states', SqlBool> {
  return row.not(row.exists(row.selectFrom('versions').select('hash').whereRef('versions.hash', '=', 'states.hash')));
}

function isUnnamedText(row: ExpressionBuilder<Tables, 'texts'>): ExpressionWrapper<Tables, 'texts', SqlBool> {
  const inState = row.selectFrom('state_texts').select('text_id').whereRef('state_texts.text_id', '=', 'texts.id');
  const inDraft = row.selectFrom('draft_texts').select('text_id').whereRef('draft_texts.text_id', '=', 'texts.id');
  return row.not(row.or([row.exists(inState), row.exists(inDraft)]));
}

async function inSteps(
  database: Database,
  table: 'states' | 'texts',
  step: (after: number) => Promise<void>,
): Promise<void> {
  const row = await database.read((db) =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirst(),
  );
  const last = row?.last ?? 0;
  for (let after = 0; after < last; after += rowsAtOnce) {
    await step(after);
    await nextTurn();
  }
}

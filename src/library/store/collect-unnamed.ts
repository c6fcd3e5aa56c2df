import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

/** Rows that are looked at in one transaction: a few milliseconds' work. */
const rowsAtOnce = 200;

/** Deletes states that no version names, then texts that neither state nor draft names; other work goes on in between. */
export async function collectUnnamed(database: Database): Promise<void> {
  await inSteps(database, 'states', (db, after) =>
    db
      .deleteFrom('states')
      .where('id', '>', after)
      .where('id', '<=', after + rowsAtOnce)
      .where((row) =>
        row.not(row.exists(row.selectFrom('versions').select('hash').whereRef('versions.hash', '=', 'states.hash'))),
      )
      .execute(),
  );
  await inSteps(database, 'texts', (db, after) =>
    db
      .deleteFrom('texts')
      .where('id', '>', after)
      .where('id', '<=', after + rowsAtOnce)
      .where((row) =>
        row.not(
          row.exists(row.selectFrom('state_texts').select('text_id').whereRef('state_texts.text_id', '=', 'texts.id')),
        ),
      )
      .where((row) =>
        row.not(
          row.exists(row.selectFrom('draft_texts').select('text_id').whereRef('draft_texts.text_id', '=', 'texts.id')),
        ),
      )
      .execute(),
  );
}

async function inSteps(
  database: Database,
  table: 'states' | 'texts',
  step: (db: Kysely<Tables>, after: number) => Promise<unknown>,
): Promise<void> {
  const row = await database.read((db) =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirst(),
  );
  const last = row?.last ?? 0;
  for (let after = 0; after < last; after += rowsAtOnce) {
    await database.write((db) => step(db, after));
    await nextTurn();
  }
}

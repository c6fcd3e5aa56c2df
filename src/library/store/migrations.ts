import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely, Migration } from 'kysely';

/** The two databases that we speak to. */
export type Dialect = 'sqlite' | 'postgres';

/**
 * The steps from an empty database to the present tables, by name; run in the order of their names. A step that was released
 * is never changed; there is no way back but a backup.
 */
export function migrationsFor(dialect: Dialect): Readonly<Record<string, Migration>> {
  return { '0001-living-library': { up: (db) => createTables(db, dialect) } };
}

type Build = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const required: Build = (column) => column.notNull();

async function createTables(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createContent(db, dialect);
  await createVersions(db);
  await createDrafts(db);
  await createRecords(db);
}

async function createContent(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const withId = (name: string): CreateTableBuilder<string, 'id' | 'hash' | 'body'> =>
    db.schema
      .createTable(name)
      // Numbers itself: SQLite any integer key, PostgreSQL a serial one.
      .addColumn('id', dialect === 'sqlite' ? 'integer' : 'serial', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('body', 'text', required);
  await withId('texts').addColumn('chars', 'integer', required).execute();
  await withId('states').addColumn('body_hash', 'text', required).addColumn('differs', 'integer', required).execute();
  await db.schema
    .createTable('state_texts')
    .addColumn('state_id', 'integer', (column) => column.notNull().references('states.id').onDelete('cascade'))
    .addColumn('text_id', 'integer', (column) => column.notNull().references('texts.id'))
    .addPrimaryKeyConstraint('state_texts_key', ['state_id', 'text_id'])
    .execute();
  await db.schema.createIndex('state_texts_text').on('state_texts').column('text_id').execute();
}

async function createVersions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('versions')
    .addColumn('server_id', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('hash', 'text', (column) => column.notNull().references('states.hash'))
    .addColumn('reason', 'text', required)
    .addColumn('about', 'text', required)
    .addColumn('made_by', 'text')
    .addColumn('made_at', 'bigint', required)
    .addColumn('counts', 'text', required)
    .addPrimaryKeyConstraint('versions_key', ['server_id', 'number'])
    .execute();
  await db.schema.createIndex('versions_hash').on('versions').column('hash').execute();
  await db.schema.createIndex('versions_made_by').on('versions').column('made_by').execute();
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('server_id', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('made_by', 'text')
    .addColumn('made_at', 'bigint', required)
    .addColumn('body', 'text', required)
    .addPrimaryKeyConstraint('drafts_key', ['server_id', 'id'])
    .execute();
  await db.schema
    .createTable('draft_texts')
    .addColumn('server_id', 'text', required)
    .addColumn('draft_id', 'text', required)
    .addColumn('text_id', 'integer', (column) => column.notNull().references('texts.id'))
    .addPrimaryKeyConstraint('draft_texts_key', ['server_id', 'draft_id', 'text_id'])
    .addForeignKeyConstraint('draft_texts_draft', ['server_id', 'draft_id'], 'drafts', ['server_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await db.schema.createIndex('draft_texts_text').on('draft_texts').column('text_id').execute();
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  const ofServer = (name: string): CreateTableBuilder<string, 'server_id'> =>
    db.schema.createTable(name).addColumn('server_id', 'text', required);
  await ofServer('checks')
    .addColumn('source_id', 'text', required)
    .addColumn('checked_at', 'bigint', required)
    .addColumn('body', 'text', required)
    .addPrimaryKeyConstraint('checks_key', ['server_id', 'source_id'])
    .execute();
  await ofServer('settings')
    .addColumn('body', 'text', required)
    .addPrimaryKeyConstraint('settings_key', ['server_id'])
    .execute();
  await ofServer('gaps')
    .addColumn('gap_key', 'text', required)
    .addColumn('question', 'text', required)
    .addColumn('asked', 'integer', required)
    .addColumn('last_day', 'text', required)
    .addPrimaryKeyConstraint('gaps_key', ['server_id', 'gap_key'])
    .execute();
  await ofServer('suggestions')
    .addColumn('id', 'text', required)
    .addColumn('made_at', 'bigint', required)
    .addColumn('body', 'text', required)
    .addPrimaryKeyConstraint('suggestions_key', ['server_id', 'id'])
    .execute();
  await ofServer('departures')
    .addColumn('left_at', 'bigint', required)
    .addPrimaryKeyConstraint('departures_key', ['server_id'])
    .execute();
}

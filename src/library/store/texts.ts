import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InsertResult, Kysely } from 'kysely';
import { z } from 'zod';
import { hashText } from '../living/hash-text.js';
import type { Hash } from '../living/state.js';
import type { StoreError } from '../living/store.js';
import { chunk } from './chunk.js';
import type { Database } from './database.js';
import { damaged, readBody } from './read-body.js';
import type { Tables } from './tables.js';

/** Some milliseconds of SQLite's time, which the event loop stands still for. */
const maxChars = 64 * 1024;

/** Few enough for one statement's parameters in both databases. */
const maxHashes = 200;

const weighed = {
  maxItems: maxHashes,
  maxWeight: maxChars,
  weigh: ([, text]: readonly [Hash, string]): number => text.length,
};
const unweighed = { maxItems: maxHashes, maxWeight: Infinity, weigh: () => 0 };

/** Texts by hash; those that the database lacks are absent. Other work goes on in between. */
export async function readTexts(db: Kysely<Tables>, hashes: readonly Hash[]): Promise<ReadonlyMap<Hash, string>> {
  const texts = new Map<Hash, string>();
  for (const some of chunk(new Set(hashes), unweighed)) {
    const sizes = await db.selectFrom('texts').select(['hash', 'chars']).where('hash', 'in', some).execute();
    for (const few of chunk(sizes, { maxItems: maxHashes, maxWeight: maxChars, weigh: ({ chars }) => chars })) {
      const wanted = few.map(({ hash }) => hash);
      const rows = await db.selectFrom('texts').select(['hash', 'body']).where('hash', 'in', wanted).execute();
      await nextTurn();
      for (const { hash, body } of rows) texts.set(hash, readText(hash, body));
    }
  }
  return texts;
}

function readText(hash: Hash, body: string): string {
  const what = `text ${hash}`;
  const text = readBody(z.string(), body, what);
  if (hashText(text) !== hash) throw damaged(what, 'its hash is another');
  return text;
}

/**
 * Writes texts that the database lacks, in small transactions with other work in between: nothing names them yet, so they may be
 * swept away again before something does. Nothing is written where one of the others, `named`, is lacking.
 *
 * @throws {TypeError} where a hash is not its text's; {StoreError} `damaged`, where one is lacking, and `by` says who names it
 */
export async function bringTexts(
  database: Database,
  texts: ReadonlyMap<Hash, string>,
  { named, by }: { readonly named: readonly Hash[]; readonly by: string },
): Promise<void> {
  const others = new Set(named.filter((hash) => !texts.has(hash)));
  await database.read((db) => requireTexts(db, others, by));
  for (const some of chunk(texts, weighed)) {
    await database.write((db) => insertTexts(db, some));
    await nextTurn();
  }
}

/** Makes sure that texts are there in the transaction that names them: nearly always they were brought before. */
export async function putTexts(db: Kysely<Tables>, texts: ReadonlyMap<Hash, string>): Promise<void> {
  const known = await findKnown(db, texts.keys());
  const lacking = [...texts].filter(([hash]) => !known.has(hash));
  for (const some of chunk(lacking, weighed)) {
    await insertTexts(db, some);
    await nextTurn();
  }
}

async function insertTexts(db: Kysely<Tables>, texts: readonly (readonly [Hash, string])[]): Promise<void> {
  await db
    .insertInto('texts')
    .values(texts.map(([hash, text]) => toRow(hash, text)))
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

function toRow(hash: Hash, text: string): { readonly hash: Hash; readonly chars: number; readonly body: string } {
  if (hashText(text) !== hash) throw new TypeError(`${hash} is not the hash of its text of ${text.length} characters`);
  const body = JSON.stringify(text);
  return { hash, chars: body.length, body };
}

/** Those of some texts that the database holds. */
async function findKnown(db: Kysely<Tables>, hashes: Iterable<Hash>): Promise<ReadonlySet<Hash>> {
  const known = new Set<Hash>();
  for (const some of chunk(hashes, unweighed)) {
    const rows = await db.selectFrom('texts').select('hash').where('hash', 'in', some).execute();
    for (const { hash } of rows) known.add(hash);
    await nextTurn();
  }
  return known;
}

/** Counts them rather than reads them: that they are there is the rule. */
async function requireTexts(db: Kysely<Tables>, hashes: ReadonlySet<Hash>, by: string): Promise<void> {
  for (const some of chunk(hashes, unweighed)) {
    const { count } = await db
      .selectFrom('texts')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('hash', 'in', some)
      .executeTakeFirstOrThrow();
    if (Number(count) < some.length) throw await findLacking(db, some, by);
    await nextTurn();
  }
}

/**
 * Enters texts in a table of those that are named, some at a time. `enter` enters those of some hashes that are there, and says how
 * many.
 *
 * @throws {StoreError} `damaged`, where one is lacking; `by` says who names it.
 */
export async function nameTexts(
  db: Kysely<Tables>,
  hashes: ReadonlySet<Hash>,
  { by, enter }: { readonly by: string; readonly enter: (some: readonly Hash[]) => Promise<InsertResult> },
): Promise<void> {
  for (const some of chunk(hashes, unweighed)) {
    const { numInsertedOrUpdatedRows } = await enter(some);
    if (Number(numInsertedOrUpdatedRows) < some.length) throw await findLacking(db, some, by);
    await nextTurn();
  }
}

async function findLacking(db: Kysely<Tables>, hashes: readonly Hash[], by: string): Promise<StoreError> {
  const known = await findKnown(db, hashes);
  return damaged(by, `the text ${hashes.find((hash) => !known.has(hash))} that it names is not there`);
}

import Libsql from 'libsql';
import { z } from 'zod';
import { StoreError } from '../living/store.js';
import { migrationsFor } from './migrations.js';
import { NewerStoreError } from './newer-store-error.js';
import { describeFault, toStoreError } from './to-store-error.js';

/** What a database holds. */
export interface Contents {
  readonly servers: number;
  readonly versions: number;
  readonly texts: number;
}

const problemsShape = z.array(z.object({ integrity_check: z.string() }));
const stepsShape = z.array(z.object({ name: z.string() }));
const contentsShape = z.tuple([z.object({ servers: z.number(), versions: z.number(), texts: z.number() })]);

const countAll = `select count(*) as versions, count(distinct server_id) as servers,
  (select count(*) from texts) as texts from versions`;

/**
 * Reads a SQLite file from end to end: that it is whole, that all that is named is there, and that this program knows its
 * tables. `name` says which file, e.g. `The backup library.sqlite`.
 *
 * @throws {NewerStoreError} where a newer program wrote it; {StoreError} `damaged` and the like.
 */
export function checkFile(path: string, name: string): Contents {
  try {
    const file = new Libsql(path, { fileMustExist: true });
    try {
      return check(file, name);
    } finally {
      file.close();
    }
  } catch (error) {
    throw toStoreError(error, name);
  }
}

function check(file: Libsql.Database, name: string): Contents {
  const problems = problemsShape.parse(file.prepare('pragma integrity_check').all());
  const orphans = file.prepare('pragma foreign_key_check').all();
  if (problems.some(({ integrity_check }) => integrity_check !== 'ok') || orphans.length > 0) {
    throw new StoreError('damaged', describeFault('damaged', name));
  }
  const steps = stepsShape.parse(file.prepare('select name from kysely_migration').all());
  const known = migrationsFor('sqlite');
  const unknown = steps.map((step) => step.name).filter((step) => !(step in known));
  if (unknown.length > 0) throw new NewerStoreError(name, unknown);
  const [contents] = contentsShape.parse(file.prepare(countAll).all());
  return contents;
}

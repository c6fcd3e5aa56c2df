import type { StoreFault } from '../living/draft.js';

/**
 * Codes of SQLite (https://sqlite.org/rescode.html), of Node's file system, and of PostgreSQL (manual, appendix A). Of `23503` and
 * `23505` another process is the cause, which deleted a text or took a number in between: once more, and it is seen.
 */
const FAULTS: readonly (readonly [pattern: RegExp, fault: StoreFault])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT|53100)/, 'full'],
  [/^SQLITE_READONLY_DBMOVED/, 'unreachable'],
  [/^(?:SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EROFS|EACCES|EPERM|25006|42501)/, 'read-only'],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED|SQLITE_CONSTRAINT_FOREIGNKEY|23503|23505|55P03|40001|40P01)/, 'locked'],
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_FORMAT|SQLITE_ERROR|XX00[012]|42P01|42703)/, 'damaged'],
];

/** What kind of failure an error of the database is, by its code; `unreachable` for whatever has no better name. */
export function findFault(error: unknown): StoreFault {
  const code = codeOf(error);
  return FAULTS.find(([pattern]) => pattern.test(code))?.[1] ?? 'unreachable';
}

/** The code that a driver or Node gave; empty where there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return '';
  return error.code;
}

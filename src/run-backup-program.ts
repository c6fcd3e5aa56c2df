import { resolve } from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { readConfig } from './config.js';
import { plainMessage } from './fatal-errors.js';
import { BackupError } from './library/store/backup-error.js';
import { readArguments } from './terminal.js';
import type { Terminal } from './terminal.js';

/** Where the database is and which file was named. */
export interface BackupPlace {
  readonly dataDir: string;
  readonly file: string;
}

/** `npm run backup` or `npm run restore`: its arguments, and what it does. */
export interface BackupProgram {
  readonly program: Command;
  /** @returns what to tell the operator */
  readonly work: (place: BackupPlace) => Promise<string>;
}

const postgres = [
  'DATABASE_URL is set, so the libraries are kept in PostgreSQL, which has its own programs for this:',
  '  pg_dump --format=custom --file=FILE "$DATABASE_URL"',
  '  pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" FILE',
].join('\n');

/** Runs one of them; what the operator can mend ends it with a plain message. @returns the exit code */
export async function runBackupProgram({ program, work }: BackupProgram, terminal: Terminal): Promise<number> {
  const ended = readArguments(program, terminal);
  if (ended !== null) return ended;
  try {
    const { dataDir, databaseUrl } = readConfig(terminal.env);
    if (databaseUrl !== null) throw new BackupError(postgres);
    const file = typedPath(program.args[0] ?? '', terminal);
    terminal.write(`${await work({ dataDir, file })}\n`);
    return 0;
  } catch (error) {
    const message = plainMessage(error);
    if (message === null) throw error;
    terminal.complain(`${message}\n`);
    return 1;
  }
}

/** npm runs scripts in the package's folder; a path that was typed elsewhere is meant from there. */
function typedPath(path: string, { env }: Terminal): string {
  return resolve(env['INIT_CWD'] ?? process.cwd(), path);
}

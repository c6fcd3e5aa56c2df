import { resolve } from 'node:path';
import process from 'node:process';
import type { Command } from 'commander';
import { config as loadEnvFile } from 'dotenv';
import { readConfig } from './config.js';
import { plainMessage } from './fatal-errors.js';
import { BackupError } from './library/store/backup-error.js';

/** Where the database is and which file was named. */
export interface BackupPlace {
  readonly dataDir: string;
  readonly file: string;
}

const postgres = [
  'DATABASE_URL is set, so the libraries are kept in PostgreSQL, which has its own programs for this:',
  '  pg_dump --format=custom --file=FILE "$DATABASE_URL"',
  '  pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" FILE',
].join('\n');

/** Runs `npm run backup` or `npm run restore`; what the operator can mend ends it with a plain message and code 1. */
export async function runBackupProgram(program: Command, work: (place: BackupPlace) => Promise<string>): Promise<void> {
  program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2)).parse();
  loadEnvFile({ quiet: true });
  try {
    const { dataDir, databaseUrl } = readConfig(process.env);
    if (databaseUrl !== null) throw new BackupError(postgres);
    process.stdout.write(`${await work({ dataDir, file: typedPath(program.args[0] ?? '') })}\n`);
  } catch (error) {
    const message = plainMessage(error);
    if (message === null) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}

/** npm runs scripts in the package's folder; a path that was typed elsewhere is meant from there. */
function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

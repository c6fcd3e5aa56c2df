import process from 'node:process';
import { config as loadEnvFile } from 'dotenv';
import { backupProgram } from './backup-program.js';
import { runBackupProgram } from './run-backup-program.js';
import { processTerminal } from './terminal.js';

loadEnvFile({ quiet: true });
process.exitCode = await runBackupProgram(backupProgram(), processTerminal());

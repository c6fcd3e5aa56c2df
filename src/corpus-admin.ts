import { createInterface } from 'node:readline/promises';
import process from 'node:process';
import { config as loadEnvFile } from 'dotenv';
import { readProgram } from './read-program.js';
import { runCorpusAdmin } from './run-corpus-admin.js';
import { createFetcher } from './sources/fetch/create-fetcher.js';
import { createImporter } from './sources/import/create-importer.js';
import { createReadOrigin } from './sources/read-origin.js';
import { processTerminal } from './terminal.js';

loadEnvFile({ quiet: true });
const { stdin, stdout } = process;
const importer = createImporter();
process.exitCode = await runCorpusAdmin({
  ...processTerminal(),
  screen: stdout.isTTY ? { columns: stdout.columns } : null,
  confirm: stdin.isTTY && stdout.isTTY ? confirm : null,
  reader: {
    readOrigin: createReadOrigin({ fetch: createFetcher(readProgram()), importer }),
    close: () => importer.close(),
  },
});

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

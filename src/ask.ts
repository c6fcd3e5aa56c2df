import process from 'node:process';
import { loadSnapshot } from './load-snapshot.js';
import { runAsk } from './run-ask.js';
import { processTerminal } from './terminal.js';

const { stdin, stdout } = process;
process.exitCode = await runAsk({
  ...processTerminal(),
  input: stdin,
  screen: stdout.isTTY ? { columns: stdout.columns } : null,
  load: loadSnapshot,
});

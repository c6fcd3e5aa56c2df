import process from 'node:process';
import { config as loadEnvFile } from 'dotenv';
import { runRegister } from './run-register.js';
import { processTerminal } from './terminal.js';

loadEnvFile({ quiet: true });
process.exitCode = await runRegister(processTerminal());

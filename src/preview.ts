import { config as loadEnvFile } from 'dotenv';
import { readConfig } from './config.js';
import { plainMessage } from './fatal-errors.js';
import { runPreview } from './run-preview.js';

loadEnvFile({ quiet: true });
try {
  await runPreview(readConfig(process.env), { isAskedFor: true });
} catch (error) {
  const message = plainMessage(error);
  if (message === null) throw error;
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

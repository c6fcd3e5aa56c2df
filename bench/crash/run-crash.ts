import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runCrashRounds } from './run-crash-rounds.js';

const folder = await mkdtemp(join(tmpdir(), 'footnote-crash-'));
const rounds = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? Date.now() % 1e6);
process.stdout.write(`seed ${seed}\n`);
let n = 0;
const t = performance.now();
await runCrashRounds({
  rounds,
  seed,
  script: fileURLToPath(new URL('crash-child.js', import.meta.url)),
  newPlace: async () => ({ dataDir: join(folder, String(n++)), databaseUrl: null }),
  onRound: (r) =>
    process.stdout.write(`${JSON.stringify({ ...r, ms: Math.round(performance.now() - t) }).slice(0, 3000)}\n`),
});
await rm(folder, { recursive: true });

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { readFigures, writeFigures } from '../../eval/figures.js';
import type { StorePlace } from '../../src/library/store/open-store.js';
import { packageRoot } from '../../src/load-snapshot.js';
import { startPostgres } from '../../test/support/start-postgres.js';
import { isMissed, renderFigureTable, type Figure } from '../figure-table.js';
import { runBackupRounds } from './run-backup-rounds.js';
import { runCrashRounds, type RoundResult } from './run-crash-rounds.js';

const options = new Command()
  .name('crash')
  .description('Kills a program that keeps libraries, at random moments, and looks at what is left each time.')
  .argument('[rounds]', 'how often', '200')
  .option('--seed <number>', 'repeats the deeds and the aims of an earlier run', String(Date.now() % 1_000_000))
  .option('--write', 'write the figures to bench/figures.json')
  .parse();
const rounds = Math.ceil(Number(options.args[0] ?? 200));
const { seed: typedSeed, write } = options.opts<{ readonly seed: string; readonly write?: true }>();
const seed = Number(typedSeed);

const figuresFile = join(packageRoot(), 'bench', 'figures.json');
const before = await readFigures(figuresFile);
const measured: Record<string, Readonly<Record<string, number>>> = {};
const folder = await mkdtemp(join(tmpdir(), 'footnote-crash-'));
const script = (name: string): string => fileURLToPath(new URL(`${name}.js`, import.meta.url));
let places = 0;

process.stdout.write(`Seed ${seed}\n`);
try {
  await crashSqlite();
  await crashBackups();
  await crashPostgres();
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (write) await writeFigures(figuresFile, before, measured);

function newFolder(): Promise<StorePlace> {
  places += 1;
  return Promise.resolve({ dataDir: join(folder, `place-${places}`), databaseUrl: null });
}

async function crashSqlite(): Promise<void> {
  const child = { seed, script: script('crash-child'), onRound: tellRound };
  note('killed in SQLite', await runCrashRounds({ ...child, rounds, newPlace: newFolder }));
}

/** Backups and restores are quick and few kinds: a fifth of the rounds. */
async function crashBackups(): Promise<void> {
  const backups = { seed, script: script('backup-child'), folder: join(folder, 'backups'), onRound: tellRound };
  note('killed in a backup or restore', await runBackupRounds({ ...backups, rounds: Math.ceil(rounds / 5) }));
}

async function crashPostgres(): Promise<void> {
  const postgres = await startPostgres();
  if (postgres === null) return;
  const newPlace = async (): Promise<StorePlace> => ({ dataDir: folder, databaseUrl: await postgres.createDatabase() });
  const child = { seed, script: script('crash-child'), newPlace, onRound: tellRound };
  try {
    note('killed in PostgreSQL', await runCrashRounds({ ...child, rounds: Math.ceil(rounds / 5) }));
    const { crash } = postgres;
    if (crash === null) return;
    note('PostgreSQL killed', await runCrashRounds({ ...child, rounds: Math.ceil(rounds / 20), crashServer: crash }));
  } finally {
    await postgres.stop();
  }
}

function tellRound({ number, phases, breaches }: RoundResult): void {
  for (const breach of breaches) process.stdout.write(`Round ${number}, ${phases.join(' and ')}: ${breach}\n`);
}

function note(title: string, results: readonly RoundResult[]): void {
  const phases = results.flatMap((result) => result.phases);
  const effects = results.flatMap((result) => result.effects);
  const figures: readonly Figure[] = [
    { name: 'kills', value: results.length, unit: '' },
    { name: 'acknowledged before', value: results.reduce((sum, one) => sum + one.acknowledged, 0), unit: '' },
    { name: 'going on when killed', value: effects.length, unit: '' },
    { name: 'of these done, though nobody was told', value: effects.filter(Boolean).length, unit: '' },
    ...[...new Set(phases)].toSorted().map((phase): Figure => {
      return { name: `killed: ${phase}`, value: phases.filter((one) => one === phase).length, unit: '' };
    }),
    { name: 'faults', value: results.reduce((sum, { breaches }) => sum + breaches.length, 0), unit: '', atMost: 0 },
  ];
  measured[title] = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
  process.stdout.write(`${renderFigureTable(title, figures)}\n\n`);
  if (figures.some(isMissed)) process.exitCode = 1;
}

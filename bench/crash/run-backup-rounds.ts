import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../eval/sample.js';
import { canonicalJson } from '../../src/library/living/hash-state.js';
import { backUp } from '../../src/library/store/backup.js';
import { fileName } from '../../src/library/store/open-sqlite.js';
import { createAim } from './aim.js';
import { checkDatabaseFile, checkServer } from './check-libraries.js';
import { servers } from './deed.js';
import { doDeed } from './do-deed.js';
import { readFacts } from './facts.js';
import { openMadeUp } from './open-made-up.js';
import { runChild } from './run-child.js';
import type { RoundResult } from './run-crash-rounds.js';

/** What is killed, and how often. */
export interface BackupOptions {
  readonly rounds: number;
  readonly seed: number;
  /** The compiled `backup-child.js`. */
  readonly script: string;
  /** An empty folder. */
  readonly folder: string;
  /** Hears of each round. */
  readonly onRound?: (round: RoundResult) => void;
}

const [serverId = ''] = servers;

/** Kills backups and restores in turn: the old or the new file must be there, whole. */
export async function runBackupRounds(options: BackupOptions): Promise<readonly RoundResult[]> {
  const aim = createAim(seededRandom(options.seed));
  const [dataDir, file] = [join(options.folder, 'data'), join(options.folder, 'backup.sqlite')];
  const results: RoundResult[] = [];
  await changeSome(dataDir, 0);
  await backUp(dataDir, file);
  for (let number = 1; number <= options.rounds; number += 1) {
    const kind = number % 2 === 0 ? 'restore' : 'backup';
    // oxlint-disable-next-line no-await-in-loop -- one round after the other.
    await changeSome(dataDir, number);
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const [data, saved] = [await look(dataDir), await lookAtFile(file, options.folder)];
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const lines = await runChild({ script: options.script, args: [kind, dataDir, file] }, aim({ deed: 'start' }));
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const after = { data: await look(dataDir), saved: await lookAtFile(file, options.folder) };
    const isDone = lines.some(({ at }) => at === 'open');
    const [target, old, wanted] =
      kind === 'backup' ? [after.saved, saved, data.facts] : [after.data, data, saved.facts];
    const untouched = kind === 'backup' ? after.data.facts === data.facts : after.saved.facts === saved.facts;
    const isNew = target.facts === wanted;
    const result = {
      number,
      phases: [kind],
      effects: isDone ? [] : [isNew],
      acknowledged: isDone ? 1 : 0,
      breaches: [
        ...after.data.breaches,
        ...after.saved.breaches,
        ...(untouched ? [] : [`${kind} changed what it reads`]),
        ...(isNew || (!isDone && target.facts === old.facts) ? [] : [`${kind} left neither the old nor the new file`]),
      ],
    };
    results.push(result);
    options.onRound?.(result);
  }
  return results;
}

interface Look {
  /** All that is kept, as one text. */
  readonly facts: string;
  readonly breaches: readonly string[];
}

async function look(dataDir: string): Promise<Look> {
  const place = { dataDir, databaseUrl: null };
  const breaches = checkDatabaseFile(place);
  const world = await openMadeUp(place);
  try {
    const facts = canonicalJson(await readFacts(world.store, serverId));
    return { facts, breaches: [...breaches, ...(await checkServer(world, serverId))] };
  } finally {
    await world.store.close();
  }
}

/** Looks at a copy, so that the backup stays as it is. */
async function lookAtFile(file: string, folder: string): Promise<Look> {
  const copy = join(folder, 'copy');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy);
  await copyFile(file, join(copy, fileName));
  return look(copy);
}

/** Makes the database another than any before. */
async function changeSome(dataDir: string, revision: number): Promise<void> {
  const world = await openMadeUp({ dataDir, databaseUrl: null });
  try {
    const ack = await doDeed({ kind: 'add-file', name: `file-${revision % 7}.md`, revision }, serverId, world);
    if (ack.kind === 'draft') await doDeed({ kind: 'publish', draft: ack.id }, serverId, world);
    await doDeed({ kind: 'suggest', text: `https://ledger.example/suggested/${revision}` }, serverId, world);
  } finally {
    await world.store.close();
  }
}

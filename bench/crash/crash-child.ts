import { writeSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../eval/sample.js';
import { StoreError } from '../../src/library/living/store.js';
import { chooseDeed } from './choose-deed.js';
import { servers, type Line } from './deed.js';
import { doDeed } from './do-deed.js';
import { readFacts, type Facts } from './facts.js';
import { killAtStatement } from './kill-at-statement.js';
import { openMadeUp, type MadeUp } from './open-made-up.js';

/** Tries and pause while the database is away: half a minute. */
const [TRIES, PAUSE_MS] = [300, 100];

/** Written out before anything else is done, so that nothing said is lost with the process. */
function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** The database may be away for a while; what is asked then is asked again. */
async function readPatiently({ store }: MadeUp, serverId: string): Promise<Facts> {
  for (let tries = 1; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other.
      return await readFacts(store, serverId);
    } catch (error) {
      if (tries === TRIES || !(error instanceof StoreError)) throw error;
      // oxlint-disable-next-line no-await-in-loop -- as above.
      await wait(PAUSE_MS);
    }
  }
}

/** Does one deed after the other, until it is killed. */
async function moderate(world: MadeUp, serverId: string, seed: number, firstRevision: number): Promise<never> {
  const random = seededRandom(seed);
  let facts = await readPatiently(world, serverId);
  for (let revision = firstRevision; ; revision += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other.
    await Promise.resolve(world.keeper.snapshot(serverId)).catch(() => null);
    const deed = chooseDeed({ serverId, facts, state: world.keeper.state(serverId), random, revision });
    say({ at: 'begin', serverId, deed });
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const ack = await doDeed(deed, serverId, world);
    // oxlint-disable-next-line no-await-in-loop -- as above.
    facts = await readPatiently(world, serverId);
    say({ at: 'end', serverId, ack, facts });
  }
}

/**
 * Folder, address of PostgreSQL or nothing, seed, first revision; `start` or `deeds` with the number of a statement, where it
 * is to kill itself.
 */
const [dataDir = '', databaseUrl = '', seed = '0', revision = '1', counted = '', statement = ''] =
  process.argv.slice(2);
if (counted === 'start') killAtStatement(Number(statement));
say({ at: 'opening' });
const world = await openMadeUp({ dataDir, databaseUrl: databaseUrl === '' ? null : databaseUrl });
// A database that was there has few statements at its start.
if (counted === 'start') process.kill(process.pid, 'SIGKILL');
if (counted === 'deeds') killAtStatement(Number(statement));
say({ at: 'open' });
await Promise.all(servers.map((serverId, at) => moderate(world, serverId, Number(seed) + at, Number(revision))));

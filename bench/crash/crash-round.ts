import { checkDatabaseFile, checkRefresh, checkServer } from './check-libraries.js';
import { servers, type Deed, type Line } from './deed.js';
import { noFacts, readFacts, type Facts } from './facts.js';
import { findBreaches } from './find-breaches.js';
import { openMadeUp } from './open-made-up.js';
import type { StorePlace } from '../../src/library/store/open-store.js';

/** What is known of a server: what it has for sure, and what was going on when its process was killed. */
export interface Known {
  readonly facts: Facts;
  /** `null`: nothing. */
  readonly pending: Deed | null;
}

/** Nothing is known yet. */
export const nothingKnown: ReadonlyMap<string, Known> = new Map(
  servers.map((serverId) => [serverId, { facts: noFacts, pending: null }]),
);

/** What came out of something that was looked at. */
export interface Found {
  readonly known: ReadonlyMap<string, Known>;
  readonly breaches: readonly string[];
}

/** Follows what a child said. `mayFail`: the database was away meanwhile. */
export function followLines(lines: readonly Line[], before: Found['known'], mayFail: boolean): Found {
  const known = new Map(before);
  const breaches: string[] = [];
  for (const line of lines) {
    if (line.at !== 'begin' && line.at !== 'end') continue;
    const { serverId } = line;
    const { facts, pending } = known.get(serverId) ?? { facts: noFacts, pending: null };
    if (line.at === 'begin') {
      known.set(serverId, { facts, pending: line.deed });
      continue;
    }
    const { ack } = line;
    breaches.push(
      ...name(serverId, pending, findBreaches({ serverId, before: facts, deed: pending, ack, after: line.facts })),
    );
    if (ack.kind === 'failed' && !mayFail) breaches.push(...name(serverId, pending, [`the store failed: ${ack.why}`]));
    known.set(serverId, { facts: line.facts, pending: null });
  }
  return { known, breaches };
}

/** Starts the libraries again where a child was killed, and looks at all of them. `effects`: what was done of the deeds then going on. */
export async function checkRestart(
  place: StorePlace,
  before: Found['known'],
): Promise<Found & { readonly effects: readonly boolean[] }> {
  const breaches = [...checkDatabaseFile(place)];
  const effects: boolean[] = [];
  const known = new Map<string, Known>();
  const world = await openMadeUp(place);
  try {
    for (const serverId of servers) {
      const { facts, pending } = before.get(serverId) ?? { facts: noFacts, pending: null };
      // oxlint-disable-next-line no-await-in-loop -- one after the other.
      const after = await readFacts(world.store, serverId);
      if (pending !== null) effects.push(JSON.stringify(after) !== JSON.stringify(facts));
      const found = [
        ...findBreaches({ serverId, before: facts, deed: pending, ack: null, after }),
        // oxlint-disable-next-line no-await-in-loop -- as above.
        ...(await checkServer(world, serverId)),
        // oxlint-disable-next-line no-await-in-loop -- as above.
        ...(pending?.kind === 'refresh' ? await checkRefresh(world, serverId, pending.revision) : []),
      ];
      breaches.push(...name(serverId, pending, found));
      // oxlint-disable-next-line no-await-in-loop -- as above; the refresh may have changed it.
      known.set(serverId, { facts: await readFacts(world.store, serverId), pending: null });
    }
  } finally {
    await world.store.close();
  }
  return { known, breaches, effects };
}

function name(serverId: string, deed: Deed | null, breaches: readonly string[]): readonly string[] {
  return breaches.map((breach) => `server ${serverId}, ${deed === null ? 'idle' : JSON.stringify(deed)}: ${breach}`);
}

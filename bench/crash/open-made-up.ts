import { randomBytes } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { buildSnapshot } from '../../src/library/build-snapshot.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { createKeeper, type LivingKeeper } from '../../src/library/living/create-keeper.js';
import { createRecords } from '../../src/library/living/create-records.js';
import type { ServerRecords } from '../../src/library/living/server-records.js';
import type { Store } from '../../src/library/living/store.js';
import { createSnapshotCache } from '../../src/library/snapshot-cache.js';
import { holdFolder } from '../../src/library/store/hold-folder.js';
import { openStore, type StorePlace } from '../../src/library/store/open-store.js';
import { rememberServers } from '../../src/library/store/remember-servers.js';
import { EMPTY_LEXICON } from '../../src/search/lexicon.js';
import { madeUpCorpus, readMadeUp } from './made-up-texts.js';
import { startTimer } from '../../src/start-timer.js';

/** The libraries of all servers, as the bot keeps them, over a made-up corpus and web. */
export interface MadeUp {
  readonly store: Store;
  readonly keeper: LivingKeeper;
  readonly records: ServerRecords;
  /** The revision that all pages of a server have now. */
  readonly web: Map<string, number>;
}

const MAX_PASSAGES = 5_000;
const logNothing = { info: () => {}, warn: () => {}, error: () => {} };

/** Opens them; the same parts as `openLibraries`, but for what reads from outside; `store.close` closes all. @throws StoreError */
export async function openMadeUp(place: StorePlace): Promise<MadeUp> {
  const release = place.databaseUrl === null ? await holdFolder(place.dataDir) : null;
  const store = await rememberServers(await openStore(place));
  const snapshot = createSnapshot(madeUpCorpus);
  const web = new Map<string, number>();
  const [now, random, pause] = [Date.now, (bytes: number) => randomBytes(bytes), () => othersTurn()];
  const keeper = createKeeper({
    store,
    shipped: snapshot,
    snapshots: createSnapshotCache({ maxPassages: MAX_PASSAGES, shipped: { hash: 'shipped', snapshot } }),
    buildSnapshot: (corpus) => buildSnapshot(corpus, { lexicon: EMPTY_LEXICON, indexedAt: null, pause }),
    readOrigin: readMadeUp((url) => web.get(new URL(url).pathname.split('/')[1] ?? '') ?? 0),
    now,
    timer: startTimer,
    random,
    log: logNothing,
    pause,
  });
  return {
    keeper,
    web,
    records: createRecords({ store, keeper, now, random }),
    store: {
      ...store,
      async close() {
        await store.close();
        release?.();
      },
    },
  };
}

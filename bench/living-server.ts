import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '../src/bot/bot.js';
import { createBot } from '../src/create-bot.js';
import { buildSnapshot } from '../src/library/build-snapshot.js';
import type { Step } from '../src/library/living/draft.js';
import { createKeeper } from '../src/library/living/create-keeper.js';
import { createRecords } from '../src/library/living/create-records.js';
import type { Source } from '../src/library/living/state.js';
import { createSnapshotCache } from '../src/library/snapshot-cache.js';
import { openStore } from '../src/library/store/open-store.js';
import type { Shipped } from '../src/load-snapshot.js';
import { createLog } from '../src/log.js';
import { warmUp } from '../src/warm-up.js';
import type { ReadDocument } from '../src/sources/reading.js';
import type { GeneratedText } from './generate-library.js';
import { createRightOfWay } from '../src/right-of-way.js';
import { startTimer } from '../src/start-timer.js';

/** A server with one automatic source, over a real keeper and a store in a file. */
export interface LivingServer {
  readonly id: string;
  readonly bot: Bot;
  /** As in `RightOfWay`: of its refreshes. */
  readonly enter: () => () => void;
  /** Reads the source, which gives these texts now; what is held is published by a person at once. @throws {Error} where nothing was published */
  refresh(texts: readonly GeneratedText[]): Promise<void>;
  close(): Promise<void>;
}

const SERVER = '100000000000000001';
const SOURCE: Source = {
  id: 'feed',
  kind: 'feed',
  url: 'https://feed.example/all',
  title: 'All texts',
  schedule: 'daily',
  isAutomatic: true,
};
const MAX_PASSAGES = 100_000;

const random = (bytes: number): Uint8Array => randomBytes(bytes);

/** Opens one in a folder of its own, which goes with it. */
export async function openLivingServer({ snapshot, lexicon, memory }: Shipped): Promise<LivingServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  const store = await openStore({ dataDir, databaseUrl: null });
  const log = createLog({ level: 'error', secrets: [] });
  const { enter, pause } = createRightOfWay(startTimer);
  let documents: readonly ReadDocument[] = [];
  const keeper = createKeeper({
    store,
    shipped: snapshot,
    snapshots: createSnapshotCache({ maxPassages: MAX_PASSAGES, shipped: { hash: 'shipped', snapshot } }),
    buildSnapshot: (corpus, onProgress) =>
      buildSnapshot(corpus, { lexicon, memory, pause, indexedAt: 0, ...(onProgress && { onProgress }) }),
    readOrigin: () => Promise.resolve({ kind: 'documents', documents, title: null, url: null, validators }),
    now: Date.now,
    timer: startTimer,
    random,
    log,
    pause,
  });
  const records = createRecords({ store, keeper, now: Date.now, random });
  const actor = { serverId: SERVER, userId: null };
  await keeper.change(actor, { reason: 'sources', about: [], operations: [{ kind: 'put-source', source: SOURCE }] });
  await records.settings(SERVER);
  const bot = createBot({ keeper, records, mayChange: () => true, log });
  // As at the start of the bot.
  await warmUp(bot, snapshot.corpus.goldenQuestions);
  return {
    id: SERVER,
    bot,
    enter,
    async refresh(texts) {
      documents = texts.map(toRead);
      let last: Step | null = null;
      for await (const step of keeper.refresh(actor, null)) last = step;
      if (last?.kind === 'published') return;
      if (last?.kind !== 'draft') throw new Error(`Nothing was published: ${JSON.stringify(last).slice(0, 300)}`);
      const outcome = await keeper.publish(actor, last.draft.id);
      if (outcome.kind !== 'published') throw new Error(`Nothing was published: ${JSON.stringify(outcome)}`);
    },
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

const validators = { etag: null, lastModified: null };

function toRead({ title, body }: GeneratedText, number: number): ReadDocument {
  const meta = { title, author: null, publication: null, published: null, url: null, language: 'en' };
  return { key: `text-${number}`, meta, body, frontMatter: null, notes: [] };
}

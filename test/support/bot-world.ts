import type { Bot } from '../../src/bot/bot.js';
import { createBot } from '../../src/create-bot.js';
import { createRecords } from '../../src/library/living/create-records.js';
import type { ServerRecords } from '../../src/library/living/server-records.js';
import { countedRandom, createWorld, type World, type WorldOptions } from './living-world.js';
import { createMemoryLog, type MemoryLog } from './memory-log.js';

/** The bot as it runs, over a store in memory, without a network and without pictures. */
export interface BotWorld extends World {
  readonly bot: Bot;
  readonly records: ServerRecords;
  readonly botLog: MemoryLog;
  /** Fulfilled when all gaps are kept that commands went on without. */
  readonly settle: () => Promise<void>;
}

/** What a test says of it; the rest is usual. */
export interface BotWorldOptions extends WorldOptions {
  /** Default: every server may. */
  readonly mayChange?: (serverId: string) => boolean;
}

const renderPicture = () => Promise.resolve(null);

/** Starts one; nobody in it is ever too fast. */
export async function createBotWorld({ mayChange = () => true, ...options }: BotWorldOptions = {}): Promise<BotWorld> {
  const world = await createWorld(options);
  const { store, keeper, clock } = world;
  const kept = createRecords({ store, keeper, now: () => clock.now, random: countedRandom() });
  const pending = new Set<Promise<void>>();
  const records: ServerRecords = {
    ...kept,
    recordGap(serverId, question) {
      const recorded = kept.recordGap(serverId, question);
      pending.add(recorded);
      return recorded;
    },
  };
  const botLog = createMemoryLog();
  let hour = 0;
  const now = (): number => (hour += 3_600_000);
  const bot = createBot({ keeper, records, mayChange, log: botLog.log, now, renderPicture });
  const settle = async (): Promise<void> => void (await Promise.all(pending));
  return { ...world, bot, records, botLog, settle };
}

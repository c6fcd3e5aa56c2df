import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql, type Kysely } from 'kysely';
import Libsql from 'libsql';
import { PermissionFlagsBits } from 'discord.js';
import { commands, menus } from '../../commands/index.js';
import { createBot } from '../../src/create-bot.js';
import { createDownload } from '../../src/create-download.js';
import { migrate } from '../../src/library/store/migrate.js';
import { createStore } from '../../src/library/store/open-store.js';
import { openSqlite } from '../../src/library/store/open-sqlite.js';
import type { Tables } from '../../src/library/store/tables.js';
import { loadShipped } from '../../src/load-snapshot.js';
import { openLibraries, type Libraries } from '../../src/open-libraries.js';
import { startGateway } from '../../src/platforms/gateway/start-gateway.js';
import { createRightOfWay } from '../../src/right-of-way.js';
import { startTimer } from '../../src/start-timer.js';
import { createFetcher } from '../../src/sources/fetch/create-fetcher.js';
import { createImporter } from '../../src/sources/import/create-importer.js';
import type { LoopbackWeb } from './loopback-web.js';
import { collectComponents, readText } from './loopback-discord/check-message-limits.js';
import {
  shownMessages,
  waitUntil,
  type ShownMessage,
  type StoredInteraction,
} from './loopback-discord/interaction-store.js';
import type { Action, Actor } from './loopback-discord/render-interaction.js';
import { startLoopbackDiscord, type LoopbackDiscord } from './loopback-discord/start-loopback-discord.js';
import { createManualClock, type ManualClock } from './manual-clock.js';
import { createMemoryLog, type MemoryLog } from './memory-log.js';
import { BUILD } from './build-programs.js';

/** The whole bot, every part of it real but Discord, over a store in a folder. */
export interface LivingBot {
  readonly discord: LoopbackDiscord;
  readonly libraries: Libraries;
  readonly log: MemoryLog;
  /** The fetcher's time: its pauses pass at once. */
  readonly clock: ManualClock;
  /** Runs a statement on the store's own connection. */
  readonly onStore: (statement: string) => Promise<void>;
  /** Opens the store's file as another program would; close it again. */
  readonly connect: () => Libsql.Database;
  /** Lets somebody do something and waits until it is answered. */
  readonly act: (action: Action, actor?: Partial<Actor>) => Promise<Answered>;
  /** Presses a message's control, by how its custom id begins. */
  readonly press: (on: Answered, control: string, actor?: Partial<Actor>) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

/** How something was answered. */
export interface Answered {
  readonly interaction: StoredInteraction;
  /** As the log has it; `failed`: an error. */
  readonly outcome: string;
  /** All texts of the last message, one below the other. */
  readonly text: string;
  /** The last message; `null` where a form was opened. */
  readonly message: ShownMessage | null;
}

/** Somebody who manages the server. */
export const moderator = { userId: '300000000000000009', permissions: PermissionFlagsBits.ManageGuild } as const;

/** No second try while a test holds a lock. */
const IMPATIENT_MS = 0;

export interface LivingBotOptions {
  /** Of its store, empty. */
  readonly folder: string;
  /** The servers that it may read. */
  readonly webs: readonly LoopbackWeb[];
  /** The folder of the corpus that ships. */
  readonly corpusDir: string;
}

/** Starts it. */
export async function startLivingBot({ folder, webs, corpusDir }: LivingBotOptions): Promise<LivingBot> {
  const [shipped, discord] = await Promise.all([loadShipped(corpusDir), startLoopbackDiscord()]);
  const log = createMemoryLog();
  const clock = createManualClock();
  const ports = [...webs.map(({ port }) => port), Number(new URL(discord.apiUrl).port)];
  const fetch = createFetcher({ version: '0', sourceUrl: null, allowLoopbackPorts: new Set(ports), clock });
  const database = await openSqlite(folder, IMPATIENT_MS);
  await migrate(database, 'sqlite');
  const { enter, pause } = createRightOfWay(startTimer);
  const libraries = await openLibraries({
    pause,
    mayChange: () => true,
    place: { dataDir: folder, databaseUrl: null },
    cachedPassages: 60_000,
    corpusDir,
    shipped,
    fetch,
    log: log.log,
    store: createStore(database),
    importer: createImporter({ script: pathToFileURL(join(BUILD, 'src', 'sources', 'import', 'parse-child.js')) }),
  });
  // Nobody is made to wait for asking much.
  let requests = 0;
  const now = (): number => (requests += 1000);
  const { keeper, records } = libraries;
  const gateway = await startGateway({
    discord,
    bot: createBot({ keeper, records, mayChange: () => true, log: log.log, now }),
    log: log.log,
    onFatal: () => {},
    enter,
    download: createDownload(fetch),
    // Nothing counts as slow: each message is shown when it is there, and of the steps in between those that are in time.
    delay: () => new Promise(() => {}),
  });
  discord.setCommands(
    'global',
    [...commands, ...menus].map(({ data }) => data),
  );
  const act = async (action: Action, actor: Partial<Actor> = {}): Promise<Answered> => {
    const interaction = discord.act(action, actor);
    const outcome = await untilAnswered(log, interaction.id);
    // The log has a failure before the person does.
    if (outcome === 'failed')
      await waitUntil(interaction, (shown) => JSON.stringify(shownMessages(shown)).includes(shown.id));
    return readAnswer(interaction, outcome);
  };
  return {
    discord,
    libraries,
    log,
    clock,
    onStore: (statement) => database.read(async (db: Kysely<Tables>) => void (await sql.raw(statement).execute(db))),
    connect: () => new Libsql(join(folder, 'footnote.sqlite'), { timeout: 0 }),
    act,
    press(on, control, actor) {
      if (on.message === null) throw new Error(`There is no message with ${control}`);
      return act({ kind: 'press', message: on.message, customId: controlOf(on, control) }, actor);
    },
    async close() {
      await gateway.close(1000);
      await libraries.close(1000);
      await discord.close();
    },
  };
}

/** Discord knows of the last message before the log does. */
function untilAnswered(log: MemoryLog, id: string): Promise<string> {
  return log.find((line) => {
    if (line['interaction'] !== id) return null;
    if (line['msg'] === 'answered') return String(line['outcome']);
    return line['level'] === 'error' ? 'failed' : null;
  });
}

function readAnswer(interaction: StoredInteraction, outcome: string): Answered {
  const message = shownMessages(interaction).at(-1) ?? null;
  return { interaction, outcome, message, text: message === null ? '' : textOf(message) };
}

/** All texts of a message, one below the other. */
function textOf({ components }: ShownMessage): string {
  return collectComponents(components)
    .flatMap((component) => readText(component, 'content'))
    .join('\n');
}

/** The custom id of a message's control, by how it begins. */
function controlOf({ message }: Answered, start: string): string {
  const ids = collectComponents(message?.components ?? []).flatMap((component) => readText(component, 'custom_id'));
  const found = ids.find((id) => id.startsWith(start));
  if (found === undefined) throw new Error(`There is no control ${start} among ${ids.join(', ')}`);
  return found;
}

import type { Shipped } from '../src/load-snapshot.js';
import { askTimes } from './ask-steadily.js';
import { askDirectly, askOverDiscord, type Asker } from './create-asker.js';
import { generateTexts, type GeneratedText } from './generate-library.js';
import { openLivingServer, type LivingServer } from './living-server.js';
import type { Latency } from './measure-answers.js';
import { REFRESHED } from './measure-refresh.js';
import { median, quantile } from './statistics.js';
import { watchTurns, type Watched } from './watch-turns.js';

/** What the whole road of a refresh takes, and what people notice of it. */
export interface RoadResult extends Watched {
  readonly name: string;
  /** While nobody asks anything: `ms` from the call to the last step, median; the blocks are the longest. */
  readonly rounds: number;
  /** `/ask` over the library as it is before, and while it is refreshed. */
  readonly idle: Latency;
  readonly busy: Latency;
  readonly asked: number;
  readonly missed: number;
}

/** Discord gives up on an interaction after this. Source: Discord API, Receiving and Responding. */
const DEADLINE_MS = 3_000;
const WARM_UP_ASKS = 50;
const IDLE_ASKS = 200;
/** Servers that are filled while people ask: in one alone they ask too seldom for the 99th of 100 to mean anything. */
const FILLED = 3;

type Change = (texts: readonly GeneratedText[], round: number) => readonly GeneratedText[];

/** One kind of refresh. */
interface Road {
  readonly name: string;
  readonly rounds: number;
  readonly change: Change;
  readonly open: (server: LivingServer, questions: readonly string[]) => Asker | Promise<Asker>;
}

const roads: readonly Road[] = [
  { name: 'one document changed', rounds: 25, change: changeOne, open: askDirectly },
  { name: 'all documents changed', rounds: 3, change: changeAll, open: askDirectly },
  { name: 'all changed, asked over Discord', rounds: 4, change: changeAll, open: askOverDiscord },
];

/** Fills libraries of servers through a source, then in one of them changes one document, and all; quiet first, then while people ask. */
export async function measureLiving(
  shipped: Shipped,
  questions: readonly string[],
  onResult: (result: RoadResult) => void,
): Promise<void> {
  let texts = generateTexts(REFRESHED);
  const measureRounds = async (server: LivingServer, rounds: number, change: Change): Promise<Watched> => {
    const watched: Watched[] = [];
    for (let round = 0; round < rounds; round += 1) {
      texts = change(texts, round);
      // oxlint-disable-next-line no-await-in-loop -- one refresh after the other.
      watched.push(await watchTurns(() => server.refresh(texts)));
    }
    return {
      ms: median(watched.map(({ ms }) => ms)),
      longestBlockMs: Math.max(...watched.map((one) => one.longestBlockMs)),
      longestOwnBlockMs: watched.reduce<number | null>(
        (longest, { longestOwnBlockMs: own }) => (own === null ? longest : Math.max(longest ?? 0, own)),
        null,
      ),
    };
  };
  const added = await withServer(shipped, (server) => watchTurns(() => server.refresh(texts)));
  const fill = (server: LivingServer): Promise<Asked> =>
    measureAsks(askDirectly(server, questions), () => server.refresh(texts));
  const filled: Asked[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one server after the other.
  for (let round = 1; round < FILLED; round += 1) filled.push(await withServer(shipped, fill));
  await withServer(shipped, async (server) => {
    filled.push(await fill(server));
    onResult({ name: 'all documents added', rounds: 1, ...added, ...summarise(filled) });
    for (const { name, rounds, change, open } of roads) {
      const measure = (): Promise<Watched> => measureRounds(server, rounds, change);
      globalThis.gc?.();
      const quiet = await measure();
      const otherAsker = await open(server, questions);
      onResult({ name, rounds, ...quiet, ...summarise([await measureAsks(otherAsker, measure)]) });
      await otherAsker.close();
    }
  });
}

/** Milliseconds that each answer took. */
interface Asked {
  readonly idle: readonly number[];
  readonly busy: readonly number[];
}

async function measureAsks({ askSteadily }: Asker, work: () => Promise<unknown>): Promise<Asked> {
  // What was left behind before is not to be collected while nothing else happens.
  globalThis.gc?.();
  await askTimes(askSteadily, WARM_UP_ASKS);
  const idle = await askTimes(askSteadily, IDLE_ASKS);
  const asks = askSteadily();
  await work();
  return { idle, busy: await asks.stop() };
}

function summarise(asked: readonly Asked[]): Omit<RoadResult, 'name' | 'rounds' | keyof Watched> {
  const [idle, busy] = [asked.flatMap((one) => one.idle), asked.flatMap((one) => one.busy)];
  return {
    idle: latencyOf(idle),
    busy: latencyOf(busy),
    asked: busy.length,
    missed: busy.filter((ms) => ms > DEADLINE_MS).length,
  };
}

async function withServer<Value>(shipped: Shipped, use: (server: LivingServer) => Promise<Value>): Promise<Value> {
  const server = await openLivingServer(shipped);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

function latencyOf(latencies: readonly number[]): Latency {
  return { p50Ms: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) };
}

function changeOne(texts: readonly GeneratedText[], round: number): readonly GeneratedText[] {
  const at = Math.floor(texts.length / (round + 2));
  return texts.map((text, number) =>
    number === at ? append(text, `An addendum of ${round} unheard-of wordlets.`) : text,
  );
}

function changeAll(texts: readonly GeneratedText[], round: number): readonly GeneratedText[] {
  return texts.map((text, number) => append(text, `Round ${round} added number ${number} to this text.`));
}

function append({ title, body }: GeneratedText, more: string): GeneratedText {
  // Joined: a template stays a chain of its parts in memory, as no text that was read is.
  return { title, body: [body, more].join(' ') };
}

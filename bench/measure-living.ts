import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Shipped } from '../src/load-snapshot.js';
import { toShown } from '../src/platforms/to-shown.js';
import { commandRequest } from '../test/support/sample-app.js';
import { askSteadily, askTimes, type Ask } from './ask-steadily.js';
import { generateTexts, type GeneratedText } from './generate-library.js';
import { openLivingServer, type LivingServer } from './living-server.js';
import type { Latency } from './measure-answers.js';
import { REFRESHED } from './measure-refresh.js';
import { median, quantile } from './statistics.js';

/** What the whole road of a refresh takes, and what people notice of it. */
export interface RoadResult {
  readonly name: string;
  /** From the call to the last step, median; nobody asks anything meanwhile. */
  readonly ms: number;
  readonly longestBlockMs: number;
  /** `/ask` over the library as it is before, and while it is refreshed. */
  readonly idle: Latency;
  readonly busy: Latency;
  readonly asked: number;
  readonly missed: number;
}

/** Discord gives up on an interaction after this. Source: Discord API, Receiving and Responding. */
const DEADLINE_MS = 3_000;
const IDLE_ASKS = 100;

/** One kind of refresh: each gives the source's texts before and after. */
interface Road {
  readonly name: string;
  readonly rounds: number;
  readonly change: (texts: readonly GeneratedText[], round: number) => readonly GeneratedText[];
}

const roads: readonly Road[] = [
  { name: 'one document changed', rounds: 15, change: changeOne },
  { name: 'all documents changed', rounds: 2, change: changeAll },
];

/** Fills a server's library through its source, changes one document, changes all; quiet first, then while people ask. */
export async function measureLiving(
  shipped: Shipped,
  questions: readonly string[],
  onResult: (result: RoadResult) => void,
): Promise<void> {
  let texts = generateTexts(REFRESHED);
  await withServer(shipped, async (server) => {
    const quiet = await watch(() => server.refresh(texts));
    onResult(await withServer(shipped, (other) => addAll(other, { texts, questions, quiet })));
    for (const { name, rounds, change } of roads) {
      const measure = async (): Promise<Watched> => {
        const watched: Watched[] = [];
        for (let round = 0; round < rounds; round += 1) {
          texts = change(texts, round);
          // oxlint-disable-next-line no-await-in-loop -- one refresh after the other.
          watched.push(await watch(() => server.refresh(texts)));
        }
        return {
          ms: median(watched.map(({ ms }) => ms)),
          longestBlockMs: Math.max(...watched.map((one) => one.longestBlockMs)),
        };
      };
      // oxlint-disable-next-line no-await-in-loop -- one road after the other.
      onResult(await measureRoad(name, server, { questions, quiet: await measure(), busy: measure }));
    }
  });
}

interface Watched {
  readonly ms: number;
  readonly longestBlockMs: number;
}

async function addAll(
  server: LivingServer,
  {
    texts,
    questions,
    quiet,
  }: { readonly texts: readonly GeneratedText[]; readonly questions: readonly string[]; readonly quiet: Watched },
): Promise<RoadResult> {
  return measureRoad('all documents added', server, {
    questions,
    quiet,
    busy: () => watch(() => server.refresh(texts)),
  });
}

async function measureRoad(
  name: string,
  server: LivingServer,
  work: { readonly questions: readonly string[]; readonly quiet: Watched; readonly busy: () => Promise<Watched> },
): Promise<RoadResult> {
  const ask = askerOf(server, work.questions);
  await askTimes(ask, IDLE_ASKS / 2);
  const idle = await askTimes(ask, IDLE_ASKS);
  const asks = askSteadily(ask);
  await work.busy();
  const busy = await asks.stop();
  return {
    name,
    ...work.quiet,
    idle: latencyOf(idle),
    busy: latencyOf(busy),
    asked: busy.length,
    missed: busy.filter((ms) => ms > DEADLINE_MS).length,
  };
}

/** The event loop stands still between two of its turns; the monitor's own millisecond is in it. */
async function watch(work: () => Promise<void>): Promise<Watched> {
  globalThis.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await wait(20);
  delay.reset();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  await wait(5);
  delay.disable();
  return { ms, longestBlockMs: delay.max / 1e6 };
}

/** Each question comes from somebody else, so that nobody asks too much. */
function askerOf({ bot, id }: LivingServer, questions: readonly string[]): Ask {
  return async (number) => {
    const question = questions[number % questions.length] ?? '';
    const request = { ...commandRequest('ask', { question }), serverId: id, userId: `${performance.now()} ${number}` };
    for await (const shown of toShown(bot.route(request))) if (shown === null) throw new Error('nothing was shown');
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
  return { title, body: `${body} ${more}` };
}

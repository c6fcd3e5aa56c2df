import { setTimeout as wait } from 'node:timers/promises';
import { createBot } from '../src/create-bot.js';
import { loadSnapshot } from '../src/load-snapshot.js';
import { createLog } from '../src/log.js';
import { startGateway } from '../src/platforms/gateway/start-gateway.js';
import { warmUp } from '../src/warm-up.js';
import { collectComponents, readText } from '../test/support/loopback-discord/check-message-limits.js';
import { fetchBytes } from '../test/support/fetch-bytes.js';
import { fixedParts } from '../test/support/sample-app.js';
import { shownMessages, waitUntil } from '../test/support/loopback-discord/interaction-store.js';
import type { ShownMessage, StoredInteraction } from '../test/support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../test/support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../test/support/loopback-discord/start-loopback-discord.js';

/** What to load the bot with. */
export interface LoadOptions {
  readonly corpusDir: string;
  /** What people ask, in turn; must not be empty. */
  readonly questions: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
}

/** How the bot bore it. Milliseconds run from the dispatch of an interaction to its acknowledgement. */
export interface LoadResult {
  readonly interactions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Interactions that were answered by a direct reply, without "thinking…". */
  readonly direct: number;
  /** Lines in the log at level `error` or above. */
  readonly errors: number;
  /** Payloads that Discord would refuse, and answers it did refuse. */
  readonly violations: readonly string[];
}

/** Pressed as long as there is something to press; the rest are questions, searches and typing. */
const actionsPerRound = 4;

/**
 * Sends interactions at a steady rate through a real discord.js client: `/ask`, `/search`, autocomplete, and presses on the
 * buttons of earlier answers, each by another person, so that nobody's limit is met.
 */
export async function runLoopbackLoad(options: LoadOptions): Promise<LoadResult> {
  const discord = await startLoopbackDiscord();
  let errors = 0;
  const destination = { write: (line: string) => void (errors += /"level":"(?:error|fatal)"/.test(line) ? 1 : 0) };
  const log = createLog({ level: 'info', secrets: [], destination });
  const snapshot = await loadSnapshot(options.corpusDir);
  const bot = createBot({ ...fixedParts(snapshot), log });
  await warmUp(bot, snapshot.corpus.goldenQuestions);
  const gateway = await startGateway({ discord, bot, log, onFatal: () => void (errors += 1), download: fetchBytes });
  const interactions = await sendSteadily(discord, options);
  await gateway.close(5000);
  await discord.close();
  return summarize(discord, interactions, errors);
}

async function sendSteadily(discord: LoopbackDiscord, options: LoadOptions): Promise<readonly StoredInteraction[]> {
  const { perSecond, seconds } = options;
  const sent: StoredInteraction[] = [];
  const start = performance.now();
  for (let count = 0; count < perSecond * seconds; count += 1) {
    // By the clock, so that a slow answer does not make the next question wait for it.
    // oxlint-disable-next-line no-await-in-loop -- a steady rate is one after another.
    await wait(Math.max(0, start + (count * 1000) / perSecond - performance.now()));
    sent.push(act(discord, count, options.questions, sent));
  }
  await Promise.race([Promise.all(sent.map((interaction) => waitUntil(interaction, isAnswered))), wait(5000)]);
  return sent;
}

function isAnswered({ answers }: StoredInteraction): boolean {
  return answers.length > 0;
}

function act(
  discord: LoopbackDiscord,
  count: number,
  questions: readonly string[],
  sent: readonly StoredInteraction[],
): StoredInteraction {
  const question = questions[count % questions.length] ?? '';
  const actor = { userId: String(300_000_000_000_000_000n + BigInt(count)) };
  const kind = count % actionsPerRound;
  if (kind === 1) return discord.act({ kind: 'command', name: 'search', options: { query: question } }, actor);
  if (kind === 2) {
    return discord.act({ kind: 'autocomplete', name: 'passage', option: 'id', typed: question.slice(0, 3) }, actor);
  }
  const press = kind === 3 ? findButton(sent.slice(-actionsPerRound)) : null;
  if (press !== null) return discord.act({ kind: 'press', ...press }, actor);
  return discord.act({ kind: 'command', name: 'ask', options: { question } }, actor);
}

function findButton(
  interactions: readonly StoredInteraction[],
): { readonly message: ShownMessage; readonly customId: string } | null {
  for (const message of interactions.flatMap(shownMessages)) {
    const [customId] = collectComponents(message.components).flatMap((component) => readText(component, 'custom_id'));
    if (customId !== undefined) return { message, customId };
  }
  return null;
}

function summarize(discord: LoopbackDiscord, interactions: readonly StoredInteraction[], errors: number): LoadResult {
  const ms = interactions
    .map(({ acknowledgedAt, dispatchedAt }) => (acknowledgedAt ?? Number.POSITIVE_INFINITY) - dispatchedAt)
    .toSorted((a, b) => a - b);
  const quantile = (share: number): number => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
  const refused = interactions.flatMap(({ answers }) => answers.filter(({ status }) => status >= 400));
  return {
    interactions: interactions.length,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    maxMs: quantile(1),
    direct: interactions.filter(({ answers }) => answers.length === 1 && !isDeferral(answers[0]?.body)).length,
    errors,
    violations: [
      ...discord.violations.map(({ route, problem }) => `${route}: ${problem}`),
      ...refused.map(({ route, status }) => `${route}: answered with ${status}`),
    ],
  };
}

/** Types 5 and 6. Source: Discord API, Interactions, Interaction Callback Type. */
function isDeferral(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && (body.type === 5 || body.type === 6);
}

import { parentPort } from 'node:worker_threads';
import { shownMessages, waitUntil } from '../test/support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../test/support/loopback-discord/start-loopback-discord.js';
import { askSteadily, type SteadyAsks } from './ask-steadily.js';
import type { Asking, Order } from './start-discord-thread.js';

// A loopback Discord in a thread of its own; see `startDiscordThread`, which speaks with it.
if (parentPort === null) throw new Error('This is the code of a thread.');
const port = parentPort;
const discord = await startLoopbackDiscord();
const FIRST_USER = 300_000_000_000_000_000n;
let people = 0n;
let asks: SteadyAsks | null = null;

/** Each question comes from somebody else, so that nobody asks too much; an answer is there when Discord shows it. */
async function ask({ questions, serverId }: Asking, number: number): Promise<void> {
  people += 1n;
  const question = questions[number % questions.length] ?? '';
  const actor = { userId: String(FIRST_USER + people), serverId };
  const interaction = discord.act({ kind: 'command', name: 'ask', options: { question } }, actor);
  await waitUntil(interaction, (one) => shownMessages(one).length > 0);
}

port.on('message', (order: Order) => {
  if (order !== null) asks = askSteadily((number) => ask(order, number));
  else void asks?.stop().then((latencies) => port.postMessage(latencies));
});
port.postMessage({ apiUrl: discord.apiUrl, token: discord.token });

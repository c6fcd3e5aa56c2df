import { parentPort } from 'node:worker_threads';
import { waitUntil } from '../test/support/loopback-discord/interaction-store.js';
import { startLoopbackDiscord } from '../test/support/loopback-discord/start-loopback-discord.js';
import type { Asking } from './start-discord-thread.js';

// A loopback Discord in a thread of its own; see `startDiscordThread`, which speaks with it.
if (parentPort === null) throw new Error('This is the code of a thread.');
const port = parentPort;
const discord = await startLoopbackDiscord();
port.on('message', ({ number, question, actor }: Asking) => {
  const interaction = discord.act({ kind: 'command', name: 'ask', options: { question } }, actor);
  void waitUntil(interaction, ({ answers }) => answers.length > 0).then(() => port.postMessage({ answered: number }));
});
port.postMessage({ apiUrl: discord.apiUrl, token: discord.token });

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { SteadyAsks } from './ask-steadily.js';

/** A loopback Discord that takes none of the bot's time, as the real one takes none. */
export interface DiscordThread {
  readonly apiUrl: string;
  readonly token: string;
  /** People begin to use `/ask`, by the thread's own clock: what they wait for is timed where they are. One such round at a time. */
  askSteadily(asking: Asking): SteadyAsks;
  close(): Promise<void>;
}

/** What is asked in turn, and where. */
export interface Asking {
  readonly questions: readonly string[];
  readonly serverId: string;
}

/** What the thread is told: to begin, or to stop. */
export type Order = Asking | null;

const addressShape = z.object({ apiUrl: z.string(), token: z.string() });
const latenciesShape = z.array(z.number());

/** Starts one. */
export async function startDiscordThread(): Promise<DiscordThread> {
  const worker = new Worker(new URL('discord-worker.js', import.meta.url));
  const [address] = await once(worker, 'message');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin.
  const tell = (order: Order): void => worker.postMessage(order);
  return {
    ...addressShape.parse(address),
    askSteadily(asking) {
      tell(asking);
      return {
        async stop() {
          tell(null);
          const [latencies] = await once(worker, 'message');
          return latenciesShape.parse(latencies);
        },
      };
    },
    close: async () => void (await worker.terminate()),
  };
}

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** A loopback Discord that takes none of the bot's time, as the real one takes none. */
export interface DiscordThread {
  readonly apiUrl: string;
  readonly token: string;
  /** Somebody uses `/ask`; resolves when Discord has the answer. */
  ask(question: string, actor: Asking['actor']): Promise<void>;
  close(): Promise<void>;
}

/** What the thread is told. */
export interface Asking {
  readonly number: number;
  readonly question: string;
  readonly actor: { readonly userId: string; readonly serverId: string };
}

const addressShape = z.object({ apiUrl: z.string(), token: z.string() });
const answeredShape = z.object({ answered: z.number() });

/** Starts one. */
export async function startDiscordThread(): Promise<DiscordThread> {
  const worker = new Worker(new URL('discord-worker.js', import.meta.url));
  const [address] = await once(worker, 'message');
  const waiting = new Map<number, () => void>();
  worker.on('message', (message: unknown) => {
    const { answered } = answeredShape.parse(message);
    waiting.get(answered)?.();
    waiting.delete(answered);
  });
  let asked = 0;
  return {
    ...addressShape.parse(address),
    ask(question, actor) {
      asked += 1;
      const asking: Asking = { number: asked, question, actor };
      const answered = new Promise<void>((resolve) => void waiting.set(asking.number, resolve));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin.
      worker.postMessage(asking);
      return answered;
    },
    close: async () => void (await worker.terminate()),
  };
}

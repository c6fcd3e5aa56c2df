import { startGateway } from '../src/platforms/gateway/start-gateway.js';
import { createLog } from '../src/log.js';
import { toShown } from '../src/platforms/to-shown.js';
import { fetchBytes } from '../test/support/fetch-bytes.js';
import { commandRequest } from '../test/support/sample-app.js';
import type { Ask } from './ask-steadily.js';
import type { LivingServer } from './living-server.js';
import { startDiscordThread } from './start-discord-thread.js';

/** Asks a server's bot; each question comes from somebody else, so that nobody asks too much. */
export interface Asker {
  readonly ask: Ask;
  close(): Promise<void>;
}

const FIRST_USER = 300_000_000_000_000_000n;

/** Asks the bot itself. */
export function askDirectly({ bot, id }: LivingServer, questions: readonly string[]): Asker {
  let asked = 0;
  return {
    async ask(number) {
      asked += 1;
      const question = questions[number % questions.length] ?? '';
      const request = { ...commandRequest('ask', { question }), serverId: id, userId: `user-${asked}` };
      await toShown(bot.route(request)).next();
    },
    close: () => Promise.resolve(),
  };
}

/** Asks through a real discord.js client; an answer is there when Discord has it. */
export async function askOverDiscord({ bot, id, enter }: LivingServer, questions: readonly string[]): Promise<Asker> {
  const discord = await startDiscordThread();
  const log = createLog({ level: 'error', secrets: [] });
  const gateway = await startGateway({
    discord,
    bot,
    log,
    enter,
    onFatal: (error) => log.fatal(error),
    download: fetchBytes,
  });
  let asked = 0n;
  return {
    async ask(number) {
      asked += 1n;
      const question = questions[number % questions.length] ?? '';
      await discord.ask(question, { userId: String(FIRST_USER + asked), serverId: id });
    },
    async close() {
      await gateway.close(5_000);
      await discord.close();
    },
  };
}

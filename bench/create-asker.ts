import { startGateway } from '../src/platforms/gateway/start-gateway.js';
import { createLog } from '../src/log.js';
import { toShown } from '../src/platforms/to-shown.js';
import { fetchBytes } from '../test/support/fetch-bytes.js';
import { commandRequest } from '../test/support/sample-app.js';
import { askSteadily, type SteadyAsks } from './ask-steadily.js';
import type { LivingServer } from './living-server.js';
import { startDiscordThread } from './start-discord-thread.js';

/** Asks a server's bot; each question comes from somebody else, so that nobody asks too much. */
export interface Asker {
  readonly askSteadily: () => SteadyAsks;
  close(): Promise<void>;
}

/** Asks the bot itself. */
export function askDirectly({ bot, id }: LivingServer, questions: readonly string[]): Asker {
  let asked = 0;
  const ask = async (number: number): Promise<void> => {
    asked += 1;
    const question = questions[number % questions.length] ?? '';
    const request = { ...commandRequest('ask', { question }), serverId: id, userId: `user-${asked}` };
    await toShown(bot.route(request)).next();
  };
  return { askSteadily: () => askSteadily(ask), close: () => Promise.resolve() };
}

/** Asks through a real discord.js client. */
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
  return {
    askSteadily: () => discord.askSteadily({ questions, serverId: id }),
    async close() {
      await gateway.close(5_000);
      await discord.close();
    },
  };
}

import { onTestFinished } from 'vitest';
import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent } from 'discord.js';
import type { Bot } from '../../../src/bot/bot.js';
import type { Message } from '../../../src/bot/command.js';
import type { GatewayError } from '../../../src/platforms/gateway/gateway-error.js';
import type { Delay } from '../../../src/platforms/delay.js';
import { startGateway } from '../../../src/platforms/gateway/start-gateway.js';
import type { Gateway, GatewayOptions } from '../../../src/platforms/gateway/start-gateway.js';
import { fetchBytes } from '../../support/fetch-bytes.js';
import { createPromise } from '../../support/create-promise.js';
import { readText } from '../../support/loopback-discord/check-message-limits.js';
import { shownMessages } from '../../support/loopback-discord/interaction-store.js';
import type { ShownMessage, StoredInteraction } from '../../support/loopback-discord/interaction-store.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { createMemoryLog } from '../../support/memory-log.js';
import type { MemoryLog } from '../../support/memory-log.js';
import { createTestBot, message } from './test-bot.js';
import type { TestBot } from './test-bot.js';

/** Time that never passes: nothing is slow. */
export const never: Delay = () => new Promise(() => {});
/** Time that has passed already: everything is slow. */
export const atOnce: Delay = () => Promise.resolve();

/** A connected gateway and what a test looks at. */
export interface Started {
  readonly bot: TestBot;
  readonly gateway: Gateway;
  readonly log: MemoryLog;
  readonly fatal: Promise<GatewayError>;
}

/** Starts a gateway whose commands answer with `answer`; nothing is slow unless `delay` says so. */
export async function start(
  discord: LoopbackDiscord,
  answer: Parameters<typeof createTestBot>[0],
  delay: Delay = never,
): Promise<Started> {
  const bot = createTestBot(answer);
  return { bot, ...(await connect(discord, bot, delay)) };
}

/** Connects any bot. */
export async function connect(
  discord: LoopbackDiscord,
  bot: Bot,
  delay: Delay = never,
  more: Partial<GatewayOptions> = {},
): Promise<Omit<Started, 'bot'>> {
  const log = createMemoryLog();
  const { promise: fatal, resolve: onFatal } = createPromise<GatewayError>();
  const gateway = await startGateway({ discord, bot, log: log.log, onFatal, delay, download: fetchBytes, ...more });
  onTestFinished(async () => void (await gateway.close(0)));
  return { gateway, log, fatal };
}

/** The text of each message that an interaction shows. */
export function textsOf(interaction: StoredInteraction): readonly string[] {
  return shownMessages(interaction).map(({ components }) =>
    components
      .flatMap((component) => (typeof component === 'object' && component ? readText(component, 'content') : []))
      .join(),
  );
}

/** A condition: one of the messages has just this text. */
export const shows =
  (text: string) =>
  (interaction: StoredInteraction): boolean =>
    textsOf(interaction).includes(text);

/** Of each message shown, whether it is private. */
export const isPrivate = (interaction: StoredInteraction): readonly boolean[] =>
  shownMessages(interaction).map(({ flags }) => (flags & MessageFlags.Ephemeral) !== 0);

/** The types of the callbacks, and the method and end of the path of other calls. */
export const typesOf = (interaction: StoredInteraction): readonly unknown[] =>
  interaction.answers.map(({ body, route }) =>
    typeof body === 'object' && body && 'type' in body ? body.type : route.replace(/ .*\//, ' '),
  );

/** Somebody's question. */
export const ask = { kind: 'command', name: 'ask', options: { question: 'What changed?', private: true } } as const;

/** A row with one button. */
export const button = (customId: string): readonly APIActionRowComponent<APIButtonComponent>[] => [
  {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Read', custom_id: customId }],
  },
];

/** The message that an interaction left behind. */
export function heldMessage(interaction: StoredInteraction): ShownMessage {
  const [held] = shownMessages(interaction);
  if (held === undefined) throw new Error('The interaction shows no message');
  return held;
}

/** A message with the button that tests press. */
export const withButton = (isPrivateMessage = false): Message =>
  message('answer', { isPrivate: isPrivateMessage, components: button('read.1.x') });

import { InteractionResponseType, RESTJSONErrorCodes } from 'discord.js';
import type { APIInteraction, DiscordAPIError } from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from '../../bot/bot.js';
import type { ActionRequest, Message, Request, SuggestRequest } from '../../bot/command.js';
import type { Delay } from '../delay.js';
import { hasCode } from './interaction-api.js';
import type { InteractionApi, Ticket } from './interaction-api.js';
import type { FileReader } from './read-attachments.js';
import { readRequest } from './read-request.js';
import { createReplySession } from './reply-session.js';
import type { ReplySession } from './reply-session.js';
import { showReplies } from './show-replies.js';

/** What handling takes. */
export interface HandlerOptions {
  readonly bot: Bot;
  readonly api: InteractionApi;
  readonly log: Logger;
  readonly delay: Delay;
  /** A clock in milliseconds, for the pace of edits and the durations in the log. */
  readonly now: () => number;
  readonly readFile: FileReader;
}

/** Nobody can be told any more: it is too late, or the message was deleted meanwhile. */
const goneCodes = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
  // An edit after the token's fifteen minutes.
  RESTJSONErrorCodes.InvalidWebhookToken,
] as const;

/** Answers one interaction. Never rejects: what goes wrong is logged, and told to the person where that is still possible. */
export async function handleInteraction(interaction: APIInteraction, options: HandlerOptions): Promise<void> {
  const request = readRequest(interaction, options.readFile);
  const ticket = { id: interaction.id, token: interaction.token, applicationId: interaction.application_id };
  const log = options.log.child({ interaction: interaction.id, ...describe(request) });
  if (request === null) {
    log.warn({ type: interaction.type }, 'interaction of a kind that is not ours');
    return;
  }
  if (request.kind === 'suggest') return suggest(request, ticket, { ...options, log });
  return reply(request, ticket, { ...options, log });
}

async function suggest(request: SuggestRequest, ticket: Ticket, { bot, api, log }: HandlerOptions): Promise<void> {
  try {
    const choices = [...(await bot.suggest(request))];
    await api.callback(ticket, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
  } catch (error) {
    logFailure(log, error, 'suggestions failed');
  }
}

async function reply(request: ActionRequest, ticket: Ticket, options: HandlerOptions): Promise<void> {
  const { bot, api, log, now } = options;
  const start = now();
  const session = createReplySession(api, ticket, {
    kind: request.kind,
    isPrivateByDefault: bot.isPrivate(request),
  });
  try {
    const outcome = await showReplies(() => bot.route(request), session, { ...options, isGone });
    log.info({ outcome, ms: Math.round(now() - start) }, 'answered');
  } catch (error) {
    if (!logFailure(log, error, 'request failed')) return;
    await tellFailure(session, bot.failure(request, error)).catch((err: unknown) =>
      logFailure(log, err, 'failure not shown'),
    );
  }
}

function tellFailure(session: ReplySession, message: Message): Promise<void> {
  return session.isShown() ? session.add(message) : session.show(message);
}

function isGone(error: unknown): error is DiscordAPIError {
  return hasCode(error, ...goneCodes);
}

/** @returns whether the person can still be told */
function logFailure(log: Logger, err: unknown, what: string): boolean {
  if (isGone(err)) {
    log.warn({ code: err.code }, 'too late: Discord no longer knows the interaction or its message');
    return false;
  }
  log.error({ err }, what);
  return true;
}

function describe(request: Request | null): Readonly<Record<string, string>> {
  if (request === null) return {};
  // Only a control's name: its arguments may carry a question.
  if ('customId' in request) return { control: request.customId.split('.', 1).join('') };
  const { command } = request;
  return 'subcommand' in request && request.subcommand !== ''
    ? { command, subcommand: request.subcommand }
    : { command };
}

import { DiscordAPIError, HTTPError, RESTJSONErrorCodes, Routes } from 'discord.js';
import type {
  APIApplicationCommandAutocompleteResponse,
  APIInteractionResponseDeferredChannelMessageWithSource,
  APIInteractionResponseDeferredMessageUpdate,
  APIModalInteractionResponse,
  InteractionResponseType,
  RawFile,
  REST,
} from 'discord.js';
import { z } from 'zod';
import type { MessageBody, Parcel } from './message-body.js';

/** The answers that we give first. */
export type Callback =
  | {
      readonly type: InteractionResponseType.ChannelMessageWithSource | InteractionResponseType.UpdateMessage;
      readonly data: MessageBody;
    }
  | APIInteractionResponseDeferredChannelMessageWithSource
  | APIInteractionResponseDeferredMessageUpdate
  | APIModalInteractionResponse
  | APIApplicationCommandAutocompleteResponse;

/** What answering an interaction takes; `token` is a secret for 15 minutes. */
export interface Ticket {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** `first`: this call acknowledged the interaction. `repeated`: an earlier one had, so what this one carried is not shown. */
export type Acknowledgement = 'first' | 'repeated';

/** The few calls of Discord's interaction API that answers need. None of them uses the bot's token. */
export interface InteractionApi {
  /** `files`: those that a message in `body` names. */
  callback(ticket: Ticket, body: Callback, files?: readonly RawFile[]): Promise<Acknowledgement>;
  /** @returns the new message's id. */
  followUp(ticket: Ticket, message: Parcel): Promise<string>;
  /** `messageId` may be `@original`, the interaction's own response. */
  edit(ticket: Ticket, messageId: string, message: Parcel): Promise<void>;
  deleteOriginal(ticket: Ticket): Promise<void>;
}

/** Discord answers a follow-up with the message. Source: Discord API, Interactions, Create Followup Message. */
const followUpShape = z.object({ id: z.string() });

/** Makes the calls through discord.js's REST client, with its rate limits and repeats. */
export function createInteractionApi(rest: REST): InteractionApi {
  const post = async (ticket: Ticket, body: Callback, files: readonly RawFile[]): Promise<Acknowledgement> => {
    try {
      await rest.post(Routes.interactionCallback(ticket.id, ticket.token), { auth: false, body, files: [...files] });
      return 'first';
    } catch (error) {
      if (hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return 'repeated';
      throw error;
    }
  };
  return {
    async callback(ticket, body, files = []) {
      try {
        return await post(ticket, body, files);
      } catch (error) {
        if (isAnswer(error)) throw error;
        // discord.js repeats after ECONNRESET but not after a connection that was closed in order. Either way nobody knows
        // whether Discord took the callback: saying it again is safe, because the second answer is error 40060.
        return post(ticket, body, files);
      }
    },
    async followUp(ticket, message) {
      const route = Routes.webhook(ticket.applicationId, ticket.token);
      return followUpShape.parse(await rest.post(route, toRequest(message))).id;
    },
    async edit(ticket, messageId, message) {
      await rest.patch(Routes.webhookMessage(ticket.applicationId, ticket.token, messageId), toRequest(message));
    },
    async deleteOriginal(ticket) {
      await rest.delete(Routes.webhookMessage(ticket.applicationId, ticket.token), { auth: false });
    },
  };
}

/** discord.js sends JSON where there are no files, else a form with the JSON in `payload_json`. */
function toRequest({ body, files }: Parcel): { auth: false; body: MessageBody; files: RawFile[] } {
  return { auth: false, body, files: [...files] };
}

/** Whether Discord refused a call with this code. */
export function hasCode(error: unknown, ...codes: readonly (number | string)[]): error is DiscordAPIError {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** Whether Discord itself said no; everything else is trouble on the way. */
function isAnswer(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof HTTPError;
}

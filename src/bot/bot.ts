import type { ActionRequest, Caller, Choice, Message, Reply, SuggestRequest } from './command.js';

/** What a platform asks of the bot. */
export interface Bot {
  /** May throw or reject; the platform logs that and shows `failure`. */
  route(request: ActionRequest): Reply;
  suggest(request: SuggestRequest): readonly Choice[] | Promise<readonly Choice[]>;
  /** Whether the reply will be for the caller alone, as far as that can be told before there is one. */
  isPrivate(request: ActionRequest): boolean;
  /** The private line for someone whose request failed with an error; it names the request's id. */
  failure(caller: Caller, error: unknown): Message;
}

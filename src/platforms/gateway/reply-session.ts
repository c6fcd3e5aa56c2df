import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { Message, Modal } from '../../bot/command.js';
import type { Callback, InteractionApi, MessageBody, Ticket } from './interaction-api.js';

/** How far the answer to one interaction has come. */
type State =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'deferred-reply'; readonly isPrivate: boolean }
  | { readonly kind: 'deferred-update' }
  /** A form is open; what is sent off comes as an interaction of its own. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'shown'; readonly messageId: string };

/** Shows messages for one interaction, whatever has been said to Discord before. */
export interface ReplySession {
  /** Whether somebody sees a message by now. */
  isShown(): boolean;
  /** Buys time: 15 minutes instead of three seconds. Commands show "thinking…", controls show nothing. */
  defer(): Promise<void>;
  /** Shows a message, or replaces the one shown; privacy and placement count only the first time. */
  show(message: Message): Promise<void>;
  /**
   * Opens a form.
   * @throws Error where something has been said already: Discord takes a form only as the first answer.
   */
  ask(modal: Modal): Promise<void>;
  /** Shows a message besides the one shown. */
  add(message: Message): Promise<void>;
}

/** `isPrivateByDefault`: what a deferred command is taken for until its first message says. */
export function createReplySession(
  api: InteractionApi,
  ticket: Ticket,
  from: { readonly kind: 'command' | 'control'; readonly isPrivateByDefault: boolean },
): ReplySession {
  let state: State = { kind: 'unanswered' };

  const showOriginal = async (message: Message): Promise<void> => {
    await api.edit(ticket, '@original', editBody(message));
    state = { kind: 'shown', messageId: '@original' };
  };
  const showFollowUp = async (message: Message): Promise<void> => {
    state = { kind: 'shown', messageId: await api.followUp(ticket, newBody(message)) };
  };
  const showDirectly = async (message: Message): Promise<void> => {
    const acknowledged = await api.callback(ticket, callbackFor(message));
    state = { kind: 'shown', messageId: '@original' };
    // An earlier callback got through although its answer was lost; whatever it showed, this message replaces it.
    if (acknowledged === 'repeated') await showOriginal(message);
  };

  return {
    isShown: () => state.kind === 'shown',
    async defer() {
      await api.callback(ticket, deferralFor(from.kind, from.isPrivateByDefault));
      state =
        from.kind === 'control'
          ? { kind: 'deferred-update' }
          : { kind: 'deferred-reply', isPrivate: from.isPrivateByDefault };
    },
    async show(message) {
      switch (state.kind) {
        case 'unanswered':
          return showDirectly(message);
        case 'asked':
          return showFollowUp(message);
        case 'deferred-update':
          return message.placement === 'update' ? showOriginal(message) : showFollowUp(message);
        case 'deferred-reply':
          if (state.isPrivate === message.isPrivate) return showOriginal(message);
          // Privacy is fixed by the deferral, and the first follow-up would only fill the deferred message: take it away.
          // Source: Discord API, Interactions, Create Followup Message.
          await api.deleteOriginal(ticket);
          return showFollowUp(message);
        case 'shown':
          return api.edit(ticket, state.messageId, editBody(message));
      }
    },
    async ask({ modal }) {
      if (state.kind !== 'unanswered') throw new Error(`A form cannot follow another answer (${state.kind})`);
      await api.callback(ticket, { type: InteractionResponseType.Modal, data: modal });
      state = { kind: 'asked' };
    },
    async add(message) {
      await api.followUp(ticket, newBody(message));
    },
  };
}

function callbackFor(message: Message): Callback {
  return message.placement === 'update'
    ? { type: InteractionResponseType.UpdateMessage, data: editBody(message) }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: newBody(message) };
}

function deferralFor(kind: 'command' | 'control', isPrivate: boolean): Callback {
  if (kind === 'control') return { type: InteractionResponseType.DeferredMessageUpdate };
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  // A deferral takes no flag but this one. Source: Discord API, Interactions, Interaction Callback Data.
  return isPrivate ? { type, data: { flags: MessageFlags.Ephemeral } } : { type };
}

function newBody(message: Message): MessageBody {
  const body = editBody(message);
  return message.isPrivate ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body;
}

/** Mentions are computed anew on every edit, so they are switched off there too. Source: Discord API, Message. */
function editBody(message: Message): MessageBody {
  return { components: [...message.components], flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } };
}

import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { ActionRequest, Message, Modal } from '../../bot/command.js';
import type { Callback, InteractionApi, Ticket } from './interaction-api.js';
import { packEdit, packMessage } from './message-body.js';

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
  /** Buys time: 15 minutes instead of three seconds. A control shows nothing meanwhile, all others "thinking…". */
  defer(): Promise<void>;
  /** Shows a message, or replaces the one shown; privacy and placement count only the first time. */
  show(message: Message): Promise<void>;
  /**
   * Opens a form.
   * @throws Error where something has been said already, or a form was sent off: Discord takes a form only as the first
   * answer, and to no other form. Source: Discord API, Interactions, Interaction Callback Type.
   */
  ask(modal: Modal): Promise<void>;
  /** Shows a message besides the one shown. */
  add(message: Message): Promise<void>;
}

/** What a session answers. */
export interface ReplyOrigin {
  readonly kind: ActionRequest['kind'];
  /** What a deferred reply is taken for until its first message says. */
  readonly isPrivateByDefault: boolean;
}

/**
 * Starts a session. A control's message can update, and that of a form which a control opened; where such a form was
 * deferred, its message comes as one of its own.
 */
export function createReplySession(api: InteractionApi, ticket: Ticket, from: ReplyOrigin): ReplySession {
  let state: State = { kind: 'unanswered' };

  const showOriginal = async (message: Message): Promise<void> => {
    await api.edit(ticket, '@original', packEdit(message));
    state = { kind: 'shown', messageId: '@original' };
  };
  const showFollowUp = async (message: Message): Promise<void> => {
    state = { kind: 'shown', messageId: await api.followUp(ticket, packMessage(message)) };
  };
  const showDirectly = async (message: Message): Promise<void> => {
    const { body, files } = message.placement === 'update' ? packEdit(message) : packMessage(message);
    const type =
      message.placement === 'update'
        ? InteractionResponseType.UpdateMessage
        : InteractionResponseType.ChannelMessageWithSource;
    const acknowledged = await api.callback(ticket, { type, data: body }, files);
    state = { kind: 'shown', messageId: '@original' };
    // An earlier callback got through although its answer was lost; whatever it showed, this message replaces it.
    if (acknowledged === 'repeated') await showOriginal(message);
  };

  return {
    isShown: () => state.kind === 'shown',
    async defer() {
      await api.callback(ticket, deferralFor(from));
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
          return api.edit(ticket, state.messageId, packEdit(message));
      }
    },
    async ask({ modal }) {
      if (from.kind === 'modal') throw new Error('A form cannot answer a form');
      if (state.kind !== 'unanswered') throw new Error(`A form cannot follow another answer (${state.kind})`);
      await api.callback(ticket, { type: InteractionResponseType.Modal, data: modal });
      state = { kind: 'asked' };
    },
    async add(message) {
      await api.followUp(ticket, packMessage(message));
    },
  };
}

function deferralFor({ kind, isPrivateByDefault }: ReplyOrigin): Callback {
  if (kind === 'control') return { type: InteractionResponseType.DeferredMessageUpdate };
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  // A deferral takes no flag but this one. Source: Discord API, Interactions, Interaction Callback Data.
  return isPrivateByDefault ? { type, data: { flags: MessageFlags.Ephemeral } } : { type };
}

import type { ControlRequest, Message } from '../../src/bot/command.js';

/**
 * Puts a message where the pressed control is; beside it where the message belongs to somebody else, or where it only says why
 * nothing was done: what was shown stays then, to be pressed again.
 */
export function inPlace({ isOwner }: ControlRequest, message: Message): Message {
  return isOwner && !message.outcome.startsWith('refused-') ? { ...message, placement: 'update' } : message;
}

import type { ControlRequest, Message } from '../../src/bot/command.js';

/**
 * Puts a message where the pressed control is; beside it where the message belongs to somebody else, or where it only says
 * why nothing was done.
 */
export function inPlace({ isOwner }: ControlRequest, message: Message): Message {
  const isRefusal = message.outcome.startsWith('refused-');
  return isOwner && !isRefusal ? { ...message, placement: 'update' } : message;
}

import type { ControlRequest, Message } from '../../src/bot/command.js';

/** Puts a message where the pressed control is; beside it where the message belongs to somebody else. */
export function inPlace({ isOwner }: ControlRequest, message: Message): Message {
  return isOwner ? { ...message, placement: 'update' } : message;
}

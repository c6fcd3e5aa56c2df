import { expect } from 'vitest';
import type { Message, Reply } from '../../src/bot/command.js';
import { findMessageFaults } from './find-message-faults.js';

/** The message of a reply that comes at once, and that Discord takes; anything else fails the test. */
export function shownMessage(reply: Reply): Message {
  if (!('components' in reply)) throw new Error('a message is shown at once');
  expect(findMessageFaults(reply)).toEqual([]);
  return reply;
}

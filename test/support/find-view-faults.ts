import type { Message } from '../../src/bot/command.js';
import { MAX_COMPONENTS, MAX_MESSAGE_CHARS } from '../../src/views/limits.js';
import { findMessageFaults } from './find-message-faults.js';
import { collectComponents } from './loopback-discord/check-message-limits.js';
import { textOf } from './message-text.js';

const FORBIDDEN: readonly RegExp[] = [
  /@(everyone|here)/i,
  /(?<!\\)<(?!https?:\/\/[^\s<>]+>)/,
  /[\u202a-\u202e\u2066-\u2069]/,
];

/** What Discord would reject in a message, and what is live in it that is not ours; `ours` (global) is known to be. */
export function findViewFaults(message: Message, ours?: RegExp): readonly string[] {
  const whole = textOf(message);
  const text = ours === undefined ? whole : whole.replaceAll(ours, '');
  // Links of our own lead to web addresses without brackets; no other link is live.
  const foreign = /(?<!\\)\]\(/.exec(text.replaceAll(/\]\(https?:\/\/[^\s()]+\)/g, ''));
  const live = FORBIDDEN.flatMap((pattern) => pattern.exec(text) ?? []);
  const long = whole.length > MAX_MESSAGE_CHARS ? [`${whole.length} characters`] : [];
  const many = collectComponents(message.components).length > MAX_COMPONENTS ? ['too many components'] : [];
  return [...findMessageFaults(message), ...long, ...many, ...live, ...(foreign ?? [])];
}

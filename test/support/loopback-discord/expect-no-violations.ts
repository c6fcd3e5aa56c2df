import { expect } from 'vitest';
import type { LoopbackDiscord } from './start-loopback-discord.js';

/** Fails with the list of everything that the bot sent and should not have. */
export function expectNoViolations(discord: LoopbackDiscord): void {
  expect(discord.violations).toEqual([]);
}

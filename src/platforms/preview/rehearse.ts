import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { PAGE_HEADER } from './guard-requests.js';

const ACTING = { person: 'other', locale: 'en-US', role: 'member' } as const;

/** An answer takes some 15 ms, and a page that opens asks for some forty files meanwhile. */
const PAUSE_MS = 10;

/**
 * Asks questions as the page would, in a channel that nobody sees, so that the first person does not wait for V8 to compile
 * what reads, answers and draws. Between two of them others are served. Ends early when `ended`, as a server that closes
 * takes no requests. Never rejects: an error of the bot is logged, as always.
 */
export async function rehearse(
  server: FastifyInstance,
  questions: readonly string[],
  ended: AbortSignal,
): Promise<void> {
  const channel = randomUUID();
  for (const question of questions) {
    if (ended.aborted) return;
    const action = { kind: 'command', command: 'ask', options: { question } };
    const request = { method: 'POST', url: '/api/action', body: { channel, acting: ACTING, action } } as const;
    /* oxlint-disable no-await-in-loop -- one after another, between other work. */
    await server.inject({ ...request, headers: { host: 'localhost', [PAGE_HEADER]: 'page' } });
    await wait(PAUSE_MS);
    /* oxlint-enable no-await-in-loop */
  }
}

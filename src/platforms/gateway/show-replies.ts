import type { Logger } from 'pino';
import type { Reply, Shown } from '../../bot/command.js';
import type { Delay } from '../delay.js';
import { EDIT_EVERY_MS, pace } from '../pace.js';
import { readTexts } from '../read-texts.js';
import { toShown } from '../to-shown.js';
import type { ReplySession } from './reply-session.js';

/** What showing replies takes. */
export interface ShowOptions {
  readonly delay: Delay;
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number;
  readonly log: Logger;
  /** Whether an error says that nobody will see a message of this interaction any more. */
  readonly isGone: (error: unknown) => boolean;
}

/** Half of the three seconds that Discord gives: the rest is for the way. Source: Discord API, Interactions, Responding. */
const deferAfterMs = 1500;

/**
 * Shows each message as it comes, no faster than edits may follow one another, deferring when the first one is slow. What
 * is under way goes on to its end although progress cannot be shown: only the first and the last message must be.
 *
 * @returns the last outcome
 * @throws the error of the command, or that of showing its first or last message.
 */
export async function showReplies(reply: () => Reply, session: ReplySession, options: ShowOptions): Promise<string> {
  const { delay, now } = options;
  const steps = pace(toShown(reply()), { everyMs: EDIT_EVERY_MS, delay, now });
  const first = steps.next();
  if (await isSlow(first, delay)) await session.defer();
  try {
    const step = await first;
    if (step.done) throw new Error('The command ended without a message');
    await showStep(step.value, session);
    return await showRest(step.value, steps, { session, ...options });
  } finally {
    await steps.return();
  }
}

function isSlow(first: Promise<unknown>, delay: Delay): Promise<boolean> {
  const wait = new AbortController();
  return Promise.race([first.then(() => false), delay(deferAfterMs, wait.signal).then(() => true)]).finally(() =>
    wait.abort(),
  );
}

async function showRest(
  first: Shown,
  steps: AsyncIterable<Shown>,
  { session, log, isGone }: ShowOptions & { readonly session: ReplySession },
): Promise<string> {
  let last = first;
  let trouble: { readonly error: unknown } | null = null;
  for await (last of steps) {
    if (trouble !== null && isGone(trouble.error)) continue;
    trouble = await showStep(last, session).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (trouble !== null) log.warn({ err: trouble.error, outcome: last.outcome }, 'a step is not shown');
  }
  if (trouble === null) return last.outcome;
  // How it ended is not lost with the message; its words may hold a question.
  log.warn({ outcome: last.outcome }, 'ended, but the last message is not shown');
  if ('components' in last) log.debug({ texts: readTexts(last.components) }, 'the message that is not shown');
  throw trouble.error;
}

function showStep(step: Shown, session: ReplySession): Promise<void> {
  return 'modal' in step ? session.ask(step) : session.show(step);
}

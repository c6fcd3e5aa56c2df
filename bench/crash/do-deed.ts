import { hashState } from '../../src/library/living/hash-state.js';
import type { Outcome } from '../../src/library/living/keeper.js';
import type { Refusal, Step } from '../../src/library/living/draft.js';
import { StoreError } from '../../src/library/living/store.js';
import { moderatorOf, type Acknowledgement, type Deed } from './deed.js';
import { bodyOf } from './made-up-texts.js';
import type { MadeUp } from './open-made-up.js';

/** Does it, and says how it ended once that was acknowledged. */
export async function doDeed(deed: Deed, serverId: string, world: MadeUp): Promise<Acknowledgement> {
  try {
    return await run(deed, serverId, world);
  } catch (error) {
    if (error instanceof StoreError) return { kind: 'failed', why: error.message };
    throw error;
  }
}

async function run(deed: Deed, serverId: string, world: MadeUp): Promise<Acknowledgement> {
  const { keeper, records, web } = world;
  const actor = { serverId, userId: moderatorOf(serverId) };
  const ofStep = async (steps: AsyncIterable<Step>): Promise<Acknowledgement> =>
    acknowledgeStep(await lastStep(steps), serverId, world);
  const ofOutcome = async (outcome: Promise<Outcome>): Promise<Acknowledgement> =>
    acknowledge(await outcome, serverId, world);
  switch (deed.kind) {
    case 'add-file': {
      const bytes = new TextEncoder().encode(bodyOf(deed.name, deed.revision));
      return ofStep(keeper.add(actor, { kind: 'file', name: deed.name, bytes }));
    }
    case 'add-source':
      web.set(serverId, deed.revision);
      return ofStep(keeper.add(actor, { kind: deed.of, url: deed.url }));
    case 'refresh':
      web.set(serverId, deed.revision);
      return ofStep(keeper.refresh({ serverId, userId: null }, null));
    case 'publish':
      return ofOutcome(keeper.publish(actor, deed.draft));
    case 'change':
      return ofOutcome(keeper.change(actor, deed.change));
    case 'undo':
      return ofOutcome(keeper.restore(actor, deed.number));
    case 'discard':
      return doneIf(await keeper.discard(serverId, deed.draft));
    case 'amend':
      return doneIf((await keeper.amend(serverId, deed.draft, deed)) !== null);
    case 'settings':
      return done(records.saveSettings(serverId, deed.settings));
    case 'gap':
      return done(records.recordGap(serverId, deed.question));
    case 'suggest':
      return doneIf(await records.suggest(serverId, { kind: 'source', text: deed.text, documentId: null }));
    case 'take':
      return doneIf((await records.takeSuggestion(serverId, deed.id)) !== null);
    case 'purge':
      return done(records.purge());
    case 'erase-server':
      return done(records.eraseServer(serverId));
    case 'erase-user':
      return done(records.eraseUser(deed.userId));
  }
}

/** The last step of a reading. */
export async function lastStep(steps: AsyncIterable<Step>): Promise<Step> {
  let last: Step = { kind: 'nothing', sources: [] };
  for await (const step of steps) last = step;
  return last;
}

function acknowledgeStep(step: Step, serverId: string, world: MadeUp): Acknowledgement {
  if (step.kind === 'draft') return { kind: 'draft', id: step.draft.id };
  if (step.kind === 'published') return published(step.published.number, serverId, world);
  return step.kind === 'refused' ? refused(step.refusal) : { kind: 'done' };
}

function acknowledge(outcome: Outcome, serverId: string, world: MadeUp): Acknowledgement {
  return outcome.kind === 'refused' ? refused(outcome.refusal) : published(outcome.published.number, serverId, world);
}

function published(number: number, serverId: string, { keeper }: MadeUp): Acknowledgement {
  return { kind: 'published', number, hash: hashState(keeper.state(serverId)) };
}

function refused(refusal: Refusal): Acknowledgement {
  return refusal.kind === 'store' ? { kind: 'failed', why: refusal.why } : { kind: 'refused', why: refusal.kind };
}

function doneIf(isDone: boolean): Acknowledgement {
  return isDone ? { kind: 'done' } : { kind: 'refused', why: 'gone' };
}

async function done(work: Promise<unknown>): Promise<Acknowledgement> {
  await work;
  return { kind: 'done' };
}

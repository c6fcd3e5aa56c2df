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
  const { keeper, web } = world;
  const actor = { serverId, userId: moderatorOf(serverId) };
  const ofStep = async (steps: AsyncIterable<Step>): Promise<Acknowledgement> =>
    acknowledgeStep(await lastStep(steps), serverId, world);
  const ofOutcome = async (outcome: Promise<Outcome>): Promise<Acknowledgement> =>
    acknowledge(await outcome, serverId, world);
  if (deed.kind === 'refresh' || deed.kind === 'add-source') web.set(serverId, deed.revision);
  if (deed.kind === 'refresh') return ofStep(keeper.refresh({ serverId, userId: null }, null));
  if (deed.kind === 'add-source') return ofStep(keeper.add(actor, { kind: deed.of, url: deed.url }));
  if (deed.kind === 'publish') return ofOutcome(keeper.publish(actor, deed.draft));
  if (deed.kind === 'change') return ofOutcome(keeper.change(actor, deed.change));
  if (deed.kind === 'undo') return ofOutcome(keeper.restore(actor, deed.number));
  if (deed.kind === 'add-file') {
    const bytes = new TextEncoder().encode(bodyOf(deed.name, deed.revision));
    return ofStep(keeper.add(actor, { kind: 'file', name: deed.name, bytes }));
  }
  return (await record(deed, serverId, world)) ? { kind: 'done' } : { kind: 'refused', why: 'gone' };
}

type Small = Exclude<Deed, { readonly kind: 'refresh' | 'add-source' | 'add-file' | 'publish' | 'change' | 'undo' }>;

/** What makes no version. @returns whether there was what it was about */
async function record(deed: Small, serverId: string, { keeper, records }: MadeUp): Promise<boolean> {
  if (deed.kind === 'discard') return keeper.discard(serverId, deed.draft);
  if (deed.kind === 'amend') return (await keeper.amend(serverId, deed.draft, deed)) !== null;
  if (deed.kind === 'suggest') return records.suggest(serverId, { kind: 'source', text: deed.text, documentId: null });
  if (deed.kind === 'take') return (await records.takeSuggestion(serverId, deed.id)) !== null;
  if (deed.kind === 'settings') await records.saveSettings(serverId, deed.settings);
  if (deed.kind === 'gap') await records.recordGap(serverId, deed.question);
  if (deed.kind === 'purge') await records.purge();
  if (deed.kind === 'erase-server') await records.eraseServer(serverId);
  if (deed.kind === 'erase-user') await records.eraseUser(deed.userId);
  return true;
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

import { promisedDocuments } from './promised-documents.js';
import type { Draft, SourceReport, Step } from './draft.js';
import { hashState } from './hash-state.js';
import type { Actor } from './keeper.js';
import type { KeeperParts } from './keeper-parts.js';
import { prepareDraft, type Prepared } from './prepare-draft.js';
import { publish } from './publish.js';
import { checkOf, readSources, type SourceReading } from './read-sources.js';
import type { Source } from './state.js';
import { takeIn, type Receiver, type Taken } from './take-in.js';

/** What is read anew, and who hears of it. */
export interface Refreshing {
  readonly actor: Actor;
  /** `null`: all of them. */
  readonly sourceId: string | null;
  readonly report: (step: Step) => void;
}

/** A source with those of its texts that are new or changed. */
interface Fresh {
  readonly reading: SourceReading;
  readonly taken: readonly Taken[];
}

/** Reads sources anew; publishes what is sound where they are set so, else makes a draft. @throws {StoreError} */
export async function refreshSources(refreshing: Refreshing, parts: KeeperParts): Promise<Step> {
  const { actor, sourceId, report } = refreshing;
  const { state } = await parts.libraries.head(actor.serverId);
  const sources = state.sources.filter(({ id }) => sourceId === null || id === sourceId);
  if (sources.length === 0 && sourceId !== null) return { kind: 'refused', refusal: { kind: 'gone' } };
  const onBroken = (source: Source, err: unknown): void =>
    parts.log.error({ err, server: actor.serverId, source: source.id }, 'reading a source failed');
  const readings = await readSources(actor.serverId, sources, { ...parts, onBroken, report });
  return parts.inTurn(actor.serverId, () => takeOver(refreshing, readings, parts));
}

async function takeOver(refreshing: Refreshing, readings: readonly SourceReading[], parts: KeeperParts): Promise<Step> {
  const { actor, report } = refreshing;
  const fresh = await findFresh(actor.serverId, readings, parts);
  const sources = fresh.map(reportOf);
  const taken = fresh.flatMap((one) => one.taken);
  await saveChecks(
    actor.serverId,
    fresh.filter((one) => one.taken.length === 0),
    parts,
  );
  if (taken.length === 0) return { kind: 'nothing', sources };
  const about = fresh.flatMap((one) => (one.taken.length === 0 ? [] : [one.reading.source.title]));
  const proposal = { actor, reason: 'refresh', about, operations: [], taken, sources, report } as const;
  const prepared = await prepareDraft(proposal, parts);
  const changed = fresh.filter((one) => one.taken.length > 0);
  if (prepared.kind === 'refused') {
    await saveChecks(actor.serverId, changed, parts);
    return prepared;
  }
  if (!(await isSound(prepared, changed, parts))) {
    await saveChecks(actor.serverId, changed, parts);
    return hold(prepared, parts);
  }
  const { operations, reason } = prepared.draft;
  const change = { reason, about: prepared.draft.about, operations };
  const outcome = await publish({ actor, change, texts: prepared.texts, draftId: null }, parts);
  if (outcome.kind === 'refused') return outcome;
  await saveChecks(actor.serverId, changed, parts, true);
  await dropSuperseded(prepared.draft, parts);
  return { kind: 'published', published: outcome.published, report: prepared.draft.report };
}

/** New and changed texts by source; those of sources that are gone meanwhile, and hidden ones, don't count. */
async function findFresh(
  serverId: string,
  readings: readonly SourceReading[],
  { store, libraries, pause }: KeeperParts,
): Promise<readonly Fresh[]> {
  const { state } = await libraries.head(serverId);
  const { corpus } = await libraries.compose(state);
  const hidden = new Set<string>(state.hidden);
  const promised = [...(await promisedDocuments(store, serverId))];
  const { read } = libraries;
  const receiver: Receiver = { state, corpus, shipped: libraries.shipped(), promised, read, pause };
  const fresh: Fresh[] = [];
  for (const reading of readings) {
    if (!state.sources.some(({ id }) => id === reading.source.id)) continue;
    const { source, outcome } = reading;
    const documents = outcome.kind === 'documents' ? outcome.documents : [];
    // oxlint-disable-next-line no-await-in-loop -- ids that one source takes are taken for the next.
    const { taken } = await takeIn(documents, { source: source.id, isPasted: false }, receiver);
    promised.push(...taken.map(({ document }) => document));
    fresh.push({ reading, taken: taken.filter(({ document }) => !hidden.has(document.id)) });
  }
  return fresh;
}

function reportOf({ reading: { source, outcome }, taken }: Fresh): SourceReport {
  if (outcome.kind === 'failed') return { source, outcome };
  return { source, outcome: taken.length === 0 ? { kind: 'unchanged' } : { kind: 'changed', documents: taken.length } };
}

async function saveChecks(
  serverId: string,
  fresh: readonly Fresh[],
  { store, now }: KeeperParts,
  isPublished = false,
): Promise<void> {
  for (const { reading, taken } of fresh) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other.
    await store.saveCheck(serverId, checkOf(reading, isPublished || taken.length === 0, now()));
  }
}

/** Nothing is suspicious, every source is trusted, and nobody has undone just this before. */
async function isSound(
  { draft, state }: Prepared,
  changed: readonly Fresh[],
  { store, pause }: KeeperParts,
): Promise<boolean> {
  if (draft.report.findings.length > 0 || !changed.every(({ reading }) => reading.source.isAutomatic)) return false;
  await pause();
  const hash = hashState(state);
  await pause();
  return !(await store.versions(draft.serverId)).some((version) => version.hash === hash);
}

async function hold(prepared: Prepared, parts: KeeperParts): Promise<Step> {
  await parts.store.saveDraft(prepared.draft, prepared.texts);
  await dropSuperseded(prepared.draft, parts);
  return { kind: 'draft', draft: prepared.draft };
}

/** Earlier refreshes that wait with older texts of the same documents are of no use any more. */
async function dropSuperseded(draft: Draft, { store }: KeeperParts): Promise<void> {
  const ids = new Set(putIds(draft));
  for (const other of await store.drafts(draft.serverId)) {
    const isOld = other.reason === 'refresh' && other.id !== draft.id && putIds(other).every((id) => ids.has(id));
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other; there is hardly ever more than one.
    if (isOld) await store.deleteDraft(draft.serverId, other.id);
  }
}

function putIds({ operations }: Draft): readonly string[] {
  return operations.flatMap((operation) => (operation.kind === 'put' ? [operation.document.id] : []));
}

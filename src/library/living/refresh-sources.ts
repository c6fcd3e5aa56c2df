import type { LeftOut } from '../../sources/reading.js';
import { promisedDocuments } from './promised-documents.js';
import type { Draft, SourceReport, Step } from './draft.js';
import { dropSuperseded, putDocuments, type Superseding } from './drop-superseded.js';
import { findUndone } from './find-undone.js';
import type { Actor } from './keeper.js';
import type { KeeperParts } from './keeper-parts.js';
import { keepDraft } from './keep-draft.js';
import { mergeLeftOut } from './merge-left-out.js';
import { prepareDraft, type Proposal } from './prepare-draft.js';
import { publish } from './publish.js';
import { checkOf, hashTexts, readSources, type SourceReading } from './read-sources.js';
import type { AddedDocument, Source } from './state.js';
import { readsOnePage, takeIn, type Receiver, type Taken } from './take-in.js';

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
  const turn = { serverId: actor.serverId, isScheduled: actor.userId === null };
  const readings = await readSources({ sources, added: state.added }, { ...parts, turn, onBroken, report });
  return parts.inTurn(actor.serverId, () => takeOver(refreshing, readings, parts));
}

async function takeOver(refreshing: Refreshing, readings: readonly SourceReading[], parts: KeeperParts): Promise<Step> {
  const { serverId } = refreshing.actor;
  const fresh = await findFresh(serverId, readings, parts);
  const changed = fresh.filter(({ taken }) => taken.length > 0);
  await saveChecks(
    serverId,
    fresh.filter(({ taken }) => taken.length === 0),
    parts,
  );
  if (changed.length === 0) {
    await dropSuperseded(serverId, supersedes(fresh, null), parts.store);
    return { kind: 'nothing', sources: fresh.map(reportOf) };
  }
  const isTrusted = changed.every(({ reading }) => reading.source.isAutomatic);
  const published = isTrusted ? await publishSound(refreshing, fresh, parts) : null;
  if (published !== null) return published;
  await saveChecks(serverId, changed, parts);
  return holdAll(refreshing, fresh, parts);
}

/** Publishes what is sound; what somebody has undone before waits as a draft of its own. `null`: a person must look at all of it. */
async function publishSound(refreshing: Refreshing, fresh: readonly Fresh[], parts: KeeperParts): Promise<Step | null> {
  const { actor } = refreshing;
  const undone = await findUndone(actor.serverId, parts);
  const wanted = keepTaken(fresh, ({ text }) => !undone.has(text));
  if (wanted.every(({ taken }) => taken.length === 0)) return null;
  const prepared = await prepareDraft(propose(refreshing, wanted), parts);
  if (prepared.kind === 'refused' || prepared.draft.report.findings.length > 0) return null;
  const { operations, reason, about, report } = prepared.draft;
  const outcome = await publish(
    { actor, change: { reason, about, operations }, texts: prepared.texts, draftId: null },
    parts,
  );
  if (outcome.kind === 'refused') return outcome;
  const held = keepTaken(fresh, ({ text }) => undone.has(text)).filter(({ taken }) => taken.length > 0);
  const heldSources = new Set(held.map(({ reading }) => reading.source.id));
  const whole = fresh.filter(({ taken, reading }) => taken.length > 0 && !heldSources.has(reading.source.id));
  await saveChecks(actor.serverId, whole, parts, true);
  await saveChecks(actor.serverId, held, parts);
  await dropSuperseded(actor.serverId, supersedes(fresh, prepared.draft), parts.store);
  if (held.length > 0) await holdAll(refreshing, held, parts);
  return { kind: 'published', published: outcome.published, report };
}

async function holdAll(refreshing: Refreshing, fresh: readonly Fresh[], parts: KeeperParts): Promise<Step> {
  const prepared = await prepareDraft(propose(refreshing, fresh), parts);
  if (prepared.kind === 'refused') return prepared;
  await keepDraft(prepared.draft, prepared.texts, parts.store);
  await dropSuperseded(refreshing.actor.serverId, supersedes(fresh, prepared.draft), parts.store);
  return { kind: 'draft', draft: prepared.draft };
}

function propose({ actor, report }: Refreshing, fresh: readonly Fresh[]): Proposal {
  return {
    actor,
    reason: 'refresh',
    about: fresh.flatMap((one) => (one.taken.length === 0 ? [] : [one.reading.source.title])),
    operations: [],
    taken: fresh.flatMap(({ taken }) => taken),
    sources: fresh.map(reportOf),
    leftOut: mergeLeftOut(fresh.flatMap(leftOutOf)),
    report,
  };
}

function keepTaken(fresh: readonly Fresh[], isKept: (document: AddedDocument) => boolean): readonly Fresh[] {
  return fresh.map(({ reading, taken }) => ({ reading, taken: taken.filter(({ document }) => isKept(document)) }));
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
    const { taken } = await takeIn(
      documents,
      { source: source.id, isPasted: false, isPage: readsOnePage(source, documents) },
      receiver,
    );
    promised.push(...taken.map(({ document }) => document));
    fresh.push({ reading, taken: taken.filter(({ document }) => !hidden.has(document.id)) });
  }
  return fresh;
}

function leftOutOf({ reading: { outcome } }: Fresh): readonly LeftOut[] {
  return outcome.kind === 'documents' ? [outcome.leftOut] : [];
}

function reportOf({ reading: { source, outcome }, taken }: Fresh): SourceReport {
  if (outcome.kind === 'failed') return { source, outcome };
  return { source, outcome: taken.length === 0 ? { kind: 'unchanged' } : { kind: 'changed', documents: taken.length } };
}

async function saveChecks(
  serverId: string,
  fresh: readonly Fresh[],
  { store, libraries, now }: KeeperParts,
  isPublished = false,
): Promise<void> {
  const { state } = await libraries.head(serverId);
  for (const { reading, taken } of fresh) {
    const texts = isPublished || taken.length === 0 ? hashTexts(reading.source, state) : null;
    // oxlint-disable-next-line no-await-in-loop -- one transaction after the other.
    await store.saveCheck(serverId, checkOf(reading, texts, now()));
  }
}

function supersedes(fresh: readonly Fresh[], draft: Draft | null): Superseding {
  const read = fresh.filter(({ reading: { source, outcome } }) => source.kind === 'page' && outcome.kind !== 'failed');
  return {
    draftId: draft?.id ?? null,
    documents: new Set((draft === null ? [] : putDocuments(draft)).map(({ id }) => id)),
    pages: new Set(read.map(({ reading }) => reading.source.id)),
  };
}

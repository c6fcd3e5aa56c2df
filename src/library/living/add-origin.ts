import type { Origin, Reading } from '../../sources/reading.js';
import type { Step } from './draft.js';
import type { Actor } from './keeper.js';
import type { KeeperParts } from './keeper-parts.js';
import { newId } from './new-id.js';
import { prepareDraft } from './prepare-draft.js';
import { promisedDocuments } from './promised-documents.js';
import { keepDraft } from './keep-draft.js';
import { keysOf } from './keys-of.js';
import { nothingLeftOut } from './merge-left-out.js';
import type { LibraryState, Operation, Source } from './state.js';
import { readsOnePage, takeIn, type Taken, type TakenIn } from './take-in.js';
import { takeQuestions } from './take-questions.js';

type Documents = Extract<Reading, { kind: 'documents' }>;

/** What is being added, and who hears of it. */
export interface Addition {
  readonly actor: Actor;
  readonly origin: Origin;
  readonly reason: 'add' | 'suggestion';
  readonly report: (step: Step) => void;
  /** Aborted once all that is kept of the server was erased: nothing of what is being read may be kept then. */
  readonly signal: AbortSignal;
}

/** Reads a text, page or feed and makes a draft of it. @throws {StoreError} */
export async function addOrigin(addition: Addition, parts: KeeperParts): Promise<Step> {
  const { actor, origin, report } = addition;
  report({ kind: 'reading', done: 0, total: 1, name: nameOf(origin) });
  const { state } = await parts.libraries.head(actor.serverId);
  const known = { etag: null, lastModified: null, keys: knownKeys(origin, state) };
  const turn = { serverId: actor.serverId, isScheduled: actor.userId === null };
  const reading = await parts.readOrigin(origin, known, { turn });
  if (reading.kind === 'failed') return { kind: 'refused', refusal: { kind: 'problem', problem: reading.problem } };
  if (reading.kind === 'unchanged') return { kind: 'nothing', sources: [] };
  return parts.inTurn(actor.serverId, () => draftOf(addition, reading, parts));
}

/** What the library has of a feed that it reads already. */
function knownKeys(origin: Origin, { added, sources }: LibraryState): ReadonlySet<string> {
  const source = 'url' in origin ? sources.find(({ url }) => url === origin.url) : undefined;
  return source === undefined ? new Set() : keysOf(source, added);
}

async function draftOf(addition: Addition, reading: Documents, parts: KeeperParts): Promise<Step> {
  const { actor, origin, reason, report, signal } = addition;
  const { store, libraries } = parts;
  if (signal.aborted) return { kind: 'refused', refusal: { kind: 'gone' } };
  const { state } = await libraries.head(actor.serverId);
  const { corpus } = await libraries.compose(state);
  const found = findSource(origin, reading, state.sources);
  const source = found ?? newSource(origin, reading, parts);
  const promised = await promisedDocuments(store, actor.serverId);
  const receiver = { state, corpus, shipped: libraries.shipped(), promised, read: libraries.read, pause: parts.pause };
  const isPasted = origin.kind === 'text';
  const from = { source: source?.id ?? null, isPasted, isPage: readsOnePage(source, reading.documents) };
  const takenIn = await takeIn(reading.documents, from, receiver);
  const isNewFeed = source !== null && source.kind === 'feed' && found === null;
  const [same] = takenIn.same;
  if (takenIn.taken.length === 0 && same !== undefined && !isNewFeed) {
    return { kind: 'refused', refusal: { kind: 'already-there', id: same.id, title: same.meta.title } };
  }
  const operations = [
    ...putSource(source, found),
    ...showAgain(takenIn, state.hidden),
    ...takeQuestions(source === null ? (reading.questions ?? []) : [], { state, corpus, taken: takenIn.taken }),
  ];
  const proposal = {
    actor,
    reason,
    about: aboutOf(takenIn, source),
    operations,
    taken: takenIn.taken,
    sources: [],
    leftOut: reading.leftOut ?? nothingLeftOut,
    report,
  } as const;
  const prepared = await prepareDraft(proposal, parts);
  if (prepared.kind === 'refused') return prepared;
  await keepDraft(prepared.draft, prepared.texts, store);
  return { kind: 'draft', draft: prepared.draft };
}

function nameOf(origin: Origin): string {
  if (origin.kind === 'file') return origin.name;
  return origin.kind === 'text' ? origin.title : origin.url;
}

/** The source that reads this address already. */
function findSource(origin: Origin, reading: Documents, sources: readonly Source[]): Source | null {
  if (origin.kind !== 'page' && origin.kind !== 'feed') return null;
  return sources.find(({ url }) => url === origin.url || url === reading.url) ?? null;
}

/** Pages rarely change, feeds often; a person publishes what is new until somebody decides otherwise. */
function newSource(origin: Origin, { title, url }: Documents, { random }: KeeperParts): Source | null {
  if (origin.kind !== 'page' && origin.kind !== 'feed') return null;
  return {
    id: newId(random),
    kind: origin.kind,
    url: url ?? origin.url,
    title: title ?? url ?? origin.url,
    schedule: origin.kind === 'feed' ? 'daily' : 'weekly',
    isAutomatic: false,
  };
}

function putSource(source: Source | null, found: Source | null): readonly Operation[] {
  return source === null || found !== null ? [] : [{ kind: 'put-source', source }];
}

/** What a person adds is wanted, though it was hidden before. */
function showAgain({ taken }: TakenIn, hidden: readonly string[]): readonly Operation[] {
  return taken.flatMap(({ document: { id } }) => (hidden.includes(id) ? [{ kind: 'show', id } as const] : []));
}

function aboutOf({ taken }: TakenIn, source: Source | null): readonly string[] {
  if (source?.kind === 'feed') return [source.title];
  return taken.map(({ title }: Taken) => title);
}

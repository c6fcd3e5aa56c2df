import type { Corpus, Document, DocumentId } from '../../corpus/document.js';
import type { Pieces } from '../../search/gradual.js';
import type { LeftOut } from '../../sources/reading.js';
import { inSlices } from '../in-slices.js';
import type { GoldenAsker } from './ask-golden.js';
import { checkLimits } from './check-limits.js';
import { diffStates } from './diff-states.js';
import type { Draft, Finding, IncomingDocument, Refusal, SourceReport, Step } from './draft.js';
import type { DuplicateFinder } from './find-duplicate.js';
import { countWords, findFaults } from './find-faults.js';
import type { Actor } from './keeper.js';
import { mergeLeftOut } from './merge-left-out.js';
import { newId, type Random } from './new-id.js';
import { clipAbout, nextState } from './publish.js';
import type { Composed, ServerLibraries } from './server-libraries.js';
import type { Hash, LibraryState, Operation, Reason } from './state.js';
import type { Taken } from './take-in.js';

/** What was read and is to become a draft. */
export interface Proposal {
  readonly actor: Actor;
  readonly reason: Reason;
  readonly about: readonly string[];
  /** Besides those that put the texts. */
  readonly operations: readonly Operation[];
  readonly taken: readonly Taken[];
  readonly sources: readonly SourceReport[];
  readonly leftOut: LeftOut;
  readonly report: (step: Step) => void;
}

export interface DraftParts {
  readonly libraries: ServerLibraries;
  readonly golden: GoldenAsker;
  readonly duplicates: DuplicateFinder;
  readonly now: () => number;
  readonly random: Random;
  /** Ends in a later turn of the event loop. */
  readonly pause: () => Promise<void>;
}

/** A draft that is not kept yet. */
export interface Prepared {
  readonly kind: 'prepared';
  readonly draft: Draft;
  readonly texts: ReadonlyMap<Hash, string>;
  /** The state that it would make of the current one. */
  readonly state: LibraryState;
}

/** Indexes, asks the golden questions and looks for faults, as the library would be with the texts in it. */
export async function prepareDraft(
  proposal: Proposal,
  parts: DraftParts,
): Promise<Prepared | { readonly kind: 'refused'; readonly refusal: Refusal }> {
  const { libraries } = parts;
  const { actor, taken, report } = proposal;
  const texts = new Map(taken.map(({ document, text }) => [document.text, text]));
  const head = await libraries.head(actor.serverId);
  const operations = [...proposal.operations, ...putTexts(taken, head.state)];
  await parts.pause();
  const state = await nextState(head.state, operations, libraries);
  await parts.pause();
  const [before, after] = [await libraries.compose(head.state), await libraries.compose(state, texts)];
  const refusal = checkLimits({ before, after });
  if (refusal !== null) return { kind: 'refused', refusal };
  const old = await libraries.snapshotOf(before);
  const tellIndexed = (share: number): void => report({ kind: 'indexing', done: Math.floor(share * 100), total: 100 });
  tellIndexed(0);
  const next = await libraries.snapshotOf(after, tellIndexed);
  const asked = await parts.golden.ask(old, next, (done, total) => report({ kind: 'asking', done, total }));
  await parts.pause();
  const incoming = pairDocuments(taken, before, after);
  const diff = await inSlices(diffStates(before, after), { pause: parts.pause });
  const draft: Draft = {
    id: newId(parts.random),
    serverId: actor.serverId,
    reason: proposal.reason,
    about: clipAbout(proposal.about),
    madeBy: actor.userId,
    madeAt: parts.now(),
    operations,
    report: {
      sources: proposal.sources,
      diff,
      findings: [
        ...(await findAllFaults(incoming, after.corpus.documents, parts)),
        ...findReplaced(taken, head.state, libraries.shipped()),
        ...asked.lost.map(({ question }): Finding => ({ kind: 'golden', question })),
      ],
      golden: asked.result,
      incoming: await inSlices(describeAll(incoming), { pause: parts.pause }),
      leftOut: mergeLeftOut([proposal.leftOut]),
    },
  };
  return { kind: 'prepared', draft, texts, state };
}

function putTexts(taken: readonly Taken[], { added }: LibraryState): readonly Operation[] {
  const texts = new Map(added.map(({ id, text }) => [id, text]));
  return taken.map(({ document }) => ({ kind: 'put', document, over: texts.get(document.id) ?? null }));
}

/** Texts that are put on the place of one that isn't their source's. */
function findReplaced(taken: readonly Taken[], { added }: LibraryState, { documents }: Corpus): readonly Finding[] {
  const shipped = new Set(documents.map(({ id }) => id));
  const owners = new Map(added.map(({ id, source }) => [id, source]));
  return taken.flatMap(({ document: { id, source } }): readonly Finding[] => {
    const isForeign = owners.has(id) ? owners.get(id) !== source : shipped.has(id);
    return isForeign ? [{ kind: 'replaces', id }] : [];
  });
}

interface Pair {
  readonly taken: Taken;
  readonly document: Document;
  readonly before: Document | null;
}

function documentsById({ corpus }: Composed): ReadonlyMap<DocumentId, Document> {
  return new Map(corpus.documents.map((document) => [document.id, document]));
}

function pairDocuments(taken: readonly Taken[], before: Composed, after: Composed): readonly Pair[] {
  const [olds, news] = [documentsById(before), documentsById(after)];
  return taken.flatMap((one) => {
    const document = news.get(one.document.id);
    return document === undefined ? [] : [{ taken: one, document, before: olds.get(document.id) ?? null }];
  });
}

async function findAllFaults(
  incoming: readonly Pair[],
  documents: readonly Document[],
  { duplicates, pause }: Pick<DraftParts, 'duplicates' | 'pause'>,
): Promise<readonly Finding[]> {
  const twins = await duplicates.find(
    incoming.map(({ document }) => document),
    documents,
  );
  return inSlices(listFaults(incoming, twins), { pause });
}

function* listFaults(incoming: readonly Pair[], twins: ReadonlyMap<DocumentId, Document>): Pieces<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { taken, document, before } of incoming) {
    findings.push(...findFaults({ document, before, notes: taken.notes }));
    const twin = twins.get(document.id);
    if (twin !== undefined) findings.push({ kind: 'duplicate', id: document.id, of: twin.id });
    yield;
  }
  return findings;
}

const MAX_BEGINNING_CHARS = 200;

function* describeAll(incoming: readonly Pair[]): Pieces<readonly IncomingDocument[]> {
  const described: IncomingDocument[] = [];
  for (const pair of incoming) {
    described.push(describe(pair));
    yield;
  }
  return described;
}

function describe({ taken, document }: Pair): IncomingDocument {
  const { id, meta, passages } = document;
  const { title, author, publication, published, url, language } = meta;
  const [first] = passages;
  const sentence = first === undefined ? '' : first.text.slice(0, first.sentences[0]?.end);
  return {
    id,
    meta: { title, author, publication, published, url, language },
    passages: passages.length,
    words: countWords(document),
    beginning: sentence.length <= MAX_BEGINNING_CHARS ? sentence : cutText(sentence),
    notes: taken.notes,
    originalOf: taken.originalOf,
  };
}

function cutText(text: string): string {
  return `${text.slice(0, MAX_BEGINNING_CHARS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

import type { Document } from '../../corpus/document.js';
import type { LeftOut } from '../../sources/reading.js';
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
  const operations = [...proposal.operations, ...taken.map(({ document }): Operation => ({ kind: 'put', document }))];
  const head = await libraries.head(actor.serverId);
  const state = await nextState(head.state, operations, libraries);
  const [before, after] = [await libraries.compose(head.state), await libraries.compose(state, texts)];
  const refusal = checkLimits({ before, after });
  if (refusal !== null) return { kind: 'refused', refusal };
  const old = await libraries.snapshotOf(before);
  const tellIndexed = (share: number): void => report({ kind: 'indexing', done: Math.floor(share * 100), total: 100 });
  tellIndexed(0);
  const next = await libraries.snapshotOf(after, tellIndexed);
  const asked = await parts.golden.ask(old, next, (done, total) => report({ kind: 'asking', done, total }));
  const incoming = taken.flatMap((one) => pairDocuments(one, before, after));
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
      diff: diffStates(before, after),
      findings: [
        ...(await findAllFaults(incoming, after.corpus.documents, parts.duplicates)),
        ...asked.lost.map(({ question }): Finding => ({ kind: 'golden', question })),
      ],
      golden: asked.result,
      incoming: incoming.map(describe),
      leftOut: mergeLeftOut([proposal.leftOut]),
    },
  };
  return { kind: 'prepared', draft, texts, state };
}

interface Pair {
  readonly taken: Taken;
  readonly document: Document;
  readonly before: Document | null;
}

function pairDocuments(taken: Taken, before: Composed, after: Composed): readonly Pair[] {
  const find = ({ corpus }: Composed): Document | undefined =>
    corpus.documents.find(({ id }) => id === taken.document.id);
  const document = find(after);
  return document === undefined ? [] : [{ taken, document, before: find(before) ?? null }];
}

async function findAllFaults(
  incoming: readonly Pair[],
  documents: readonly Document[],
  duplicates: DuplicateFinder,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { taken, document, before } of incoming) {
    findings.push(...findFaults({ document, before, notes: taken.notes }));
    // oxlint-disable-next-line no-await-in-loop -- it gives others their turn.
    const twin = await duplicates.find(document, documents);
    if (twin !== null) findings.push({ kind: 'duplicate', id: document.id, of: twin.id });
  }
  return findings;
}

const MAX_BEGINNING_CHARS = 200;

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

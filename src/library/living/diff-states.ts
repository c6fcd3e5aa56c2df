import type { Corpus, Document } from '../../corpus/document.js';
import type { DocumentDiff, LibraryDiff, PassageChange } from './diff.js';
import type { Pieces } from '../../search/gradual.js';
import { diffPassages } from './diff-passages.js';
import { canonicalJson } from './hash-state.js';
import type { ChangeCounts, LibraryState } from './state.js';

/** A library at one moment. */
export interface Moment {
  readonly state: LibraryState;
  readonly corpus: Corpus;
}

const nothing = { added: 0, changed: 0, removed: 0, moved: 0 };

/** What differs between two moments of a library: documents in the newer order, those that went last. */
export function* diffStates(before: Moment, after: Moment): Pieces<LibraryDiff> {
  const olds = new Map(before.corpus.documents.map((document) => [document.id, document]));
  const news = new Set(after.corpus.documents.map(({ id }) => id));
  const wasHidden = new Set<string>(before.state.hidden);
  const isHidden = new Set<string>(after.state.hidden);
  const documents: DocumentDiff[] = [];
  for (const document of after.corpus.documents) {
    const old = olds.get(document.id);
    if (old === document) continue;
    if (old === undefined) documents.push(wholeDiff(document, wasHidden.has(document.id) ? 'shown' : 'added'));
    else documents.push(...(yield* diffDocument(old, document)));
    yield;
  }
  for (const document of before.corpus.documents) {
    if (news.has(document.id)) continue;
    documents.push(wholeDiff(document, isHidden.has(document.id) ? 'hidden' : 'removed'));
    yield;
  }
  return { documents, counts: addCounts(documents), lists: diffLists(before.state, after.state) };
}

function* diffDocument(before: Document, after: Document): Pieces<readonly DocumentDiff[]> {
  const { id, meta } = after;
  const passages = yield* diffPassages(textsOf(before), textsOf(after));
  const isEdited = canonicalJson(before.meta) !== canonicalJson(meta) || asidesOf(before) !== asidesOf(after);
  if (passages.length === 0 && !isEdited) return [];
  const kind = passages.length === 0 ? 'edited' : 'changed';
  return [{ id, title: meta.title, kind, passages, counts: countChanges(passages) }];
}

/** By what other words its passages are found, and what it does not answer; the same text for the same ones. */
function asidesOf({ passages, unanswered }: Document): string {
  return canonicalJson([passages.map(({ restatements }) => restatements), unanswered]);
}

/** A document that came or went as a whole; hidden and shown ones have no list, because their words are no news. */
function wholeDiff(document: Document, kind: 'added' | 'removed' | 'hidden' | 'shown'): DocumentDiff {
  const { id, meta, passages } = document;
  const isIn = kind === 'added' || kind === 'shown';
  const counts = { ...nothing, [isIn ? 'added' : 'removed']: passages.length };
  const changes =
    kind === 'added' || kind === 'removed' ? passages.map(({ text }): PassageChange => ({ kind, text })) : [];
  return { id, title: meta.title, kind, passages: changes, counts };
}

function diffLists(before: LibraryState, after: LibraryState): LibraryDiff['lists'] {
  return [
    ...diffTexts(
      'source',
      before.sources.map(({ url }) => url),
      after.sources.map(({ url }) => url),
    ),
    ...diffTexts(
      'question',
      before.questions.map(({ question }) => question),
      after.questions.map(({ question }) => question),
    ),
  ];
}

function diffTexts(
  kind: 'question' | 'source',
  before: readonly string[],
  after: readonly string[],
): LibraryDiff['lists'] {
  const [olds, news] = [new Set(before), new Set(after)];
  return [
    ...after.filter((text) => !olds.has(text)).map((text) => ({ kind, isAdded: true, text })),
    ...before.filter((text) => !news.has(text)).map((text) => ({ kind, isAdded: false, text })),
  ];
}

function countChanges(changes: readonly PassageChange[]): ChangeCounts {
  const counts = { ...nothing };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

function addCounts(documents: readonly DocumentDiff[]): ChangeCounts {
  const sum = { ...nothing };
  for (const { counts } of documents) {
    sum.added += counts.added;
    sum.changed += counts.changed;
    sum.removed += counts.removed;
    sum.moved += counts.moved;
  }
  return sum;
}

const textsOf = ({ passages }: Document): readonly string[] => passages.map(({ text }) => text);

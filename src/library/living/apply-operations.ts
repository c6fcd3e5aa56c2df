import type { DocumentId } from '../../corpus/document.js';
import type { MetaEdit } from '../../sources/reading.js';
import type { AddedDocument, Hash, LibraryState, Operation, Source } from './state.js';

/** The states that `restore` operations name. */
export type StateLookup = (hash: Hash) => LibraryState | null;

/**
 * The state after some steps, in canonical form: lists sorted by id, nothing twice, no empty corrections. A step whose effect is
 * there already changes nothing. A dropped document that a source keeps current stays, hidden, or the next refresh would bring it
 * back; when its source goes, it goes.
 *
 * @throws {TypeError} where a state to restore is not known
 */
export function applyOperations(
  state: LibraryState,
  operations: readonly Operation[],
  stateOf: StateLookup = () => null,
): LibraryState {
  let current = state;
  for (let at = 0; at < operations.length;) {
    const documents = putsFrom(operations, at);
    const [operation] = operations.slice(at, at + 1);
    if (documents.length > 0) current = { ...current, added: putAll(current.added, documents) };
    else if (operation !== undefined) current = applyOne(current, operation, stateOf);
    at += Math.max(1, documents.length);
  }
  return toCanonical(current);
}

/** Documents that are put one after the other: thousands of them are put at once. */
function putsFrom(operations: readonly Operation[], start: number): readonly AddedDocument[] {
  const documents: AddedDocument[] = [];
  for (let at = start; at < operations.length; at += 1) {
    const operation = operations[at];
    if (operation?.kind !== 'put') break;
    documents.push(operation.document);
  }
  return documents;
}

function applyOne(state: LibraryState, operation: Operation, stateOf: StateLookup): LibraryState {
  switch (operation.kind) {
    case 'put':
      return { ...state, added: putAll(state.added, [operation.document]) };
    case 'drop':
      return dropDocument(state, operation.id);
    case 'hide':
      return { ...state, hidden: [...state.hidden, operation.id] };
    case 'show':
      return { ...state, hidden: state.hidden.filter((id) => id !== operation.id) };
    case 'edit':
      return correct(state, operation);
    case 'put-source':
      return { ...state, sources: put(state.sources, operation.source) };
    case 'schedule':
      return { ...state, sources: state.sources.map((source) => setSchedule(source, operation)) };
    case 'drop-source':
      return dropSource(state, operation.id);
    case 'put-question':
      return { ...state, questions: put(state.questions, operation.question) };
    case 'drop-question':
      return { ...state, questions: without(state.questions, operation.id) };
    case 'restore':
      break;
  }
  return stateOf(operation.state) ?? unknownState(operation.state);
}

function correct({ edits, ...state }: LibraryState, { id, meta }: Extract<Operation, { kind: 'edit' }>): LibraryState {
  const earlier = isEmpty(meta) ? undefined : edits.find((edit) => edit.id === id)?.meta;
  return { ...state, edits: put(edits, { id, meta: { ...earlier, ...meta } }) };
}

function setSchedule(source: Source, wanted: Extract<Operation, { kind: 'schedule' }>): Source {
  if (source.id !== wanted.id) return source;
  const { schedule = source.schedule, isAutomatic = source.isAutomatic } = wanted;
  return { ...source, schedule, isAutomatic };
}

function dropDocument(state: LibraryState, id: DocumentId): LibraryState {
  const document = state.added.find((added) => added.id === id);
  if (document === undefined) return state;
  if (state.sources.some((source) => source.id === document.source)) return { ...state, hidden: [...state.hidden, id] };
  return { ...state, added: without(state.added, id), edits: without(state.edits, id) };
}

/** What is read of the source stays, as a text of its own; what was hidden of it goes. */
function dropSource(state: LibraryState, sourceId: string): LibraryState {
  if (!state.sources.some(({ id }) => id === sourceId)) return state;
  const hidden = new Set(state.hidden);
  const gone = new Set(
    state.added.filter(({ id, source }) => source === sourceId && hidden.has(id)).map(({ id }) => id),
  );
  return {
    ...state,
    sources: without(state.sources, sourceId),
    added: state.added
      .filter(({ id }) => !gone.has(id))
      .map((document) => (document.source === sourceId ? { ...document, source: null } : document)),
    hidden: state.hidden.filter((id) => !gone.has(id)),
    edits: state.edits.filter(({ id }) => !gone.has(id)),
  };
}

/** One form for all states that mean the same. */
function toCanonical(state: LibraryState): LibraryState {
  return {
    added: sortById(state.added),
    hidden: [...new Set(state.hidden)].toSorted(),
    edits: sortById(state.edits.flatMap(({ id, meta }) => (isEmpty(meta) ? [] : [{ id, meta }]))),
    sources: sortById(state.sources),
    questions: sortById(state.questions.map((one) => ({ ...one, documents: [...new Set(one.documents)].toSorted() }))),
  };
}

function isEmpty(meta: MetaEdit): boolean {
  return Object.values(meta).every((value) => value === undefined);
}

interface Identified {
  readonly id: string;
}

function put<Entry extends Identified>(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  return putAll(entries, [entry]);
}

function putAll<Entry extends Identified>(entries: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  return [...new Map([...entries, ...more].map((entry) => [entry.id, entry])).values()];
}

function without<Entry extends Identified>(entries: readonly Entry[], id: string): readonly Entry[] {
  return entries.filter((entry) => entry.id !== id);
}

function sortById<Entry extends Identified>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function unknownState(hash: Hash): never {
  throw new TypeError(`There is no state ${hash} to restore`);
}

import type { Corpus, Document, DocumentId, DocumentMeta, GoldenQuestion } from '../../corpus/document.js';
import { inspectDocument } from '../../corpus/parse-document.js';
import type { MetaEdit } from '../../sources/reading.js';
import { canonicalJson } from './hash-state.js';
import { hashText } from './hash-text.js';
import type { AddedDocument, Hash, LibraryState } from './state.js';
import { writeDocument } from './write-document.js';

/** Parsed texts that are kept for the next version; a character of text takes about ten bytes then. */
const MAX_KEPT_CHARS = 10_000_000;

/** Texts by their hashes; those that nobody has are absent. */
export type ReadTexts = (hashes: readonly Hash[]) => Promise<ReadonlyMap<Hash, string>>;

/** Makes corpora of states. A document that is the same in two of them is the same object, so that its index is made once. */
export interface Composer {
  /** One added document, parsed from its text unless it was before. */
  read(added: AddedDocument, text: string): Document;
  /** The added documents of a state, by id; texts that were parsed before are not read again. @throws {MissingTextError} */
  parse(state: LibraryState, readTexts: ReadTexts): Promise<ReadonlyMap<DocumentId, Document>>;
  /** Shipped corpus − hidden + added, with corrections on top; `documents` as `parse` gave them for this state. */
  compose(shipped: Corpus, state: LibraryState, documents: ReadonlyMap<DocumentId, Document>): Corpus;
}

/** A text that a version needs is not there. */
export class MissingTextError extends Error {
  override readonly name = 'MissingTextError';

  constructor(
    readonly id: DocumentId,
    readonly hash: Hash,
  ) {
    super(`The text ${hash} of the document "${id}" is not in the store; restore a backup or remove the document`);
  }
}

/** Creates one; `pause` lets others have their turn between two texts that are parsed. */
export function createComposer(pause: () => Promise<void>, maxKeptChars = MAX_KEPT_CHARS): Composer {
  const parsed = new Map<string, Document>();
  /** Documents that a snapshot or something else still holds, however many: found at once, and never parsed again. */
  const held = new WeakMap<AddedDocument, WeakRef<Document>>();
  const edited = new WeakMap<Document, { readonly edit: string; readonly document: Document }>();
  let chars = 0;

  const forget = (key: string): void => {
    chars -= parsed.get(key)?.text.length ?? 0;
    parsed.delete(key);
  };
  /** The last used is the last to go. */
  const keep = (key: string, document: Document): void => {
    forget(key);
    parsed.set(key, document);
    chars += document.text.length;
    for (const oldest of parsed.keys()) {
      if (chars <= maxKeptChars) return;
      forget(oldest);
    }
  };
  const edit = (document: Document, meta: MetaEdit | undefined): Document => {
    if (meta === undefined) return document;
    const json = canonicalJson(meta);
    const known = edited.get(document);
    if (known?.edit === json) return known.document;
    const changed = editDocument(document, meta);
    edited.set(document, { edit: json, document: changed });
    return changed;
  };

  const recall = (added: AddedDocument): Document | undefined => {
    const document = held.get(added)?.deref();
    if (document !== undefined) return document;
    const known = parsed.get(keyOf(added));
    if (known === undefined) return undefined;
    keep(keyOf(added), known);
    held.set(added, new WeakRef(known));
    return known;
  };
  const read = (added: AddedDocument, text: string): Document => {
    const document = recall(added) ?? inspectDocument({ file: fileOf(added.id), text }).document;
    keep(keyOf(added), document);
    held.set(added, new WeakRef(document));
    return document;
  };

  return {
    read,
    async parse({ added }, readTexts) {
      const known = new Map<DocumentId, Document>();
      const missing: AddedDocument[] = [];
      for (const one of added) {
        const document = recall(one);
        if (document === undefined) missing.push(one);
        else known.set(one.id, document);
      }
      if (missing.length === 0) return known;
      const texts = await readTexts(missing.map(({ text }) => text));
      for (const one of missing) {
        const text = texts.get(one.text);
        if (text === undefined) throw new MissingTextError(one.id, one.text);
        known.set(one.id, read(one, text));
        // oxlint-disable-next-line no-await-in-loop -- the pause between turns is what it is for.
        await pause();
      }
      return known;
    },
    compose(shipped, state, parsedDocuments) {
      const hidden = new Set<string>(state.hidden);
      const added = new Map([...parsedDocuments].filter(([id]) => !hidden.has(id)));
      const ids = new Set(shipped.documents.map(({ id }) => id));
      const edits = new Map(state.edits.map(({ id, meta }) => [id, meta]));
      const documents = [
        ...shipped.documents.filter(({ id }) => !hidden.has(id)).map((document) => added.get(document.id) ?? document),
        ...state.added.flatMap(({ id }) => (ids.has(id) ? [] : (added.get(id) ?? []))),
      ].map((document) => edit(document, edits.get(document.id)));
      return { documents, glossary: shipped.glossary, goldenQuestions: pickQuestions(shipped, state, documents) };
    },
  };
}

/** Equal for states of which the same corpus is made; `shippedKey` where nothing differs from the shipped one. */
export function compositionKey(shippedKey: Hash, shipped: Corpus, state: LibraryState): Hash {
  const known = keys.get(state);
  if (known?.shipped === shipped && known.shippedKey === shippedKey) return known.key;
  const key = makeKey(shippedKey, shipped, state);
  keys.set(state, { shipped, shippedKey, key });
  return key;
}

const keys = new WeakMap<LibraryState, { readonly shipped: Corpus; readonly shippedKey: Hash; readonly key: Hash }>();

function makeKey(shippedKey: Hash, shipped: Corpus, state: LibraryState): Hash {
  const hidden = new Set<string>(state.hidden);
  const added = state.added.filter(({ id }) => !hidden.has(id));
  const ids = new Set<string>(shipped.documents.map(({ id }) => id));
  const read = new Set<string>([...ids, ...added.map(({ id }) => id)]);
  const parts = {
    added: added.map(({ id, text }) => `${text} ${id}`),
    hidden: state.hidden.filter((id) => ids.has(id)),
    edits: state.edits.filter(({ id }) => read.has(id) && !hidden.has(id)),
    questions: state.questions,
  };
  if (Object.values(parts).every((list) => list.length === 0)) return shippedKey;
  return hashText(`${shippedKey}\n${canonicalJson(parts)}`);
}

/** A hash of all that a corpus says. */
export function hashCorpus({ documents, glossary, goldenQuestions }: Corpus): Hash {
  const texts = documents.map(({ id, file, meta, text }) => hashText(canonicalJson([id, file, meta, text])));
  return hashText(canonicalJson([texts, glossary, goldenQuestions]));
}

/** Where an added document lies in an export; its id is no path that an archive should trust. */
export function fileOf(id: DocumentId): string {
  return `added/${id.replaceAll('/', '--').replace(/^\.+/, '')}.md`;
}

/** What is said of a document with corrections; a title can't be emptied. */
export function editMeta(meta: DocumentMeta, { title, kind, ...rest }: MetaEdit): DocumentMeta {
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...meta, ...known, title: title ?? meta.title, kind: kind ?? meta.kind };
}

/** Read anew, because title and kind decide what is a heading and whose words a passage has. */
function editDocument({ id, file, meta, text }: Document, edit: MetaEdit): Document {
  return inspectDocument({ file, text: writeDocument({ id, meta: editMeta(meta, edit), body: text }) }).document;
}

/** Own questions take the place of shipped ones; those about nothing that is read here drop out. */
function pickQuestions(
  shipped: Corpus,
  { questions }: LibraryState,
  documents: readonly Document[],
): readonly GoldenQuestion[] {
  const own = new Map(questions.map((question) => [question.id, question]));
  const ids = new Set(shipped.goldenQuestions.map(({ id }) => id));
  const read = new Set(documents.map(({ id }) => id));
  return [
    ...shipped.goldenQuestions.map((question) => own.get(question.id) ?? question),
    ...questions.filter(({ id }) => !ids.has(id)),
  ].filter((question) => question.documents.some((id) => read.has(id)));
}

const keyOf = ({ id, text }: AddedDocument): string => `${text} ${id}`;

import type { Corpus, Document, DocumentId, DocumentMeta, GoldenQuestion } from '../../corpus/document.js';
import { inspectDocument } from '../../corpus/parse-document.js';
import type { MetaEdit } from '../../sources/reading.js';
import { canonicalJson } from './hash-state.js';
import { hashText } from './hash-text.js';
import type { AddedDocument, Hash, LibraryState } from './state.js';
import { writeDocument } from './write-document.js';

/** Parsed texts that are kept for the next version; a character of text takes about ten bytes then. */
const MAX_KEPT_CHARS = 10_000_000;

/** Makes corpora of states. A document that is the same in two of them is the same object, so that its index is made once. */
export interface Composer {
  /** Shipped corpus − hidden + added, with corrections on top. `texts` holds those of `wantedTexts`, by hash. */
  compose(shipped: Corpus, state: LibraryState, texts: ReadonlyMap<Hash, string>): Corpus;
  /** The texts that `compose` needs for this state and has not parsed already. */
  wantedTexts(state: LibraryState): readonly Hash[];
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

/** Creates one. */
export function createComposer(maxKeptChars = MAX_KEPT_CHARS): Composer {
  const parsed = new Map<string, Document>();
  const edited = new WeakMap<Document, { readonly edit: string; readonly document: Document }>();
  let chars = 0;

  const parse = (added: AddedDocument, texts: ReadonlyMap<Hash, string>): Document => {
    const known = parsed.get(keyOf(added));
    if (known !== undefined) {
      parsed.delete(keyOf(added));
      parsed.set(keyOf(added), known); // The last used is the last to go.
      return known;
    }
    const text = texts.get(added.text);
    if (text === undefined) throw new MissingTextError(added.id, added.text);
    const { document } = inspectDocument({ file: fileOf(added.id), text });
    parsed.set(keyOf(added), document);
    chars += document.text.length;
    return document;
  };
  const shrink = (): void => {
    for (const [key, document] of parsed) {
      if (chars <= maxKeptChars) return;
      parsed.delete(key);
      chars -= document.text.length;
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

  return {
    wantedTexts: (state) => state.added.filter((added) => !parsed.has(keyOf(added))).map(({ text }) => text),
    compose(shipped, state, texts) {
      const hidden = new Set<string>(state.hidden);
      const added = new Map(
        state.added.filter(({ id }) => !hidden.has(id)).map((one) => [one.id, parse(one, texts)] as const),
      );
      const ids = new Set(shipped.documents.map(({ id }) => id));
      const edits = new Map(state.edits.map(({ id, meta }) => [id, meta]));
      const documents = [
        ...shipped.documents.filter(({ id }) => !hidden.has(id)).map((document) => added.get(document.id) ?? document),
        ...[...added.values()].filter(({ id }) => !ids.has(id)),
      ].map((document) => edit(document, edits.get(document.id)));
      shrink();
      return { documents, glossary: shipped.glossary, goldenQuestions: pickQuestions(shipped, state, documents) };
    },
  };
}

/** Equal for states of which the same corpus is made; `shippedKey` where nothing differs from the shipped one. */
export function compositionKey(shippedKey: Hash, shipped: Corpus, state: LibraryState): Hash {
  const hidden = new Set<string>(state.hidden);
  const added = state.added.filter(({ id }) => !hidden.has(id)).map(({ id, text }) => ({ id, text }));
  const ids = new Set<string>(shipped.documents.map(({ id }) => id));
  const read = new Set<string>([...ids, ...added.map(({ id }) => id)]);
  const parts = {
    added,
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

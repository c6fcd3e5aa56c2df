import { parseDocument } from '../../corpus/parse-document.js';
import type { Document, DocumentId } from '../../corpus/document.js';
import { inspectDocument } from '../../corpus/parse-document.js';
import type { MetaEdit, ReadDocument, ReadNote } from '../../sources/reading.js';
import { editMeta } from '../living/compose-corpus.js';
import { hashText } from '../living/hash-text.js';
import { emptyState, type AddedDocument } from '../living/state.js';
import { takeIn, type Taken } from '../living/take-in.js';
import { writeDocument } from '../living/write-document.js';
import type { CorpusFolder, FolderDocument } from './read-folder.js';

/** What is to come into a folder, and how. */
export interface ImportWish {
  /** At least one. */
  readonly documents: readonly ReadDocument[];
  /** What they are read anew from later; `null` for a file. */
  readonly imported: string | null;
  /** What is said of them in place of what their source says. */
  readonly edit: MetaEdit;
  /** For a single text; `null`: made of its title. */
  readonly id: DocumentId | null;
}

/** A text on its way into a folder. */
export interface IncomingText {
  /** As it would lie in the folder; `document.file` is where. */
  readonly document: Document;
  readonly text: string;
  /** The document whose file it would overwrite; `null` for a new file. */
  readonly replaces: FolderDocument | null;
  readonly notes: readonly ReadNote[];
  /** The digest of which it is the original. */
  readonly originalOf: DocumentId | null;
}

/** What an import would write, and the documents that are there already with the same words. */
export interface ImportPlan {
  readonly texts: readonly IncomingText[];
  readonly same: readonly Document[];
}

/** Gives texts their places in a folder, as they get them in a server's library. */
export async function planImport(wish: ImportWish, folder: CorpusFolder): Promise<ImportPlan> {
  const { kind, ...meta } = wish.edit;
  const documents = wish.documents.map((read) => ({ ...read, meta: { ...read.meta, ...meta } }));
  const { corpus } = folder;
  const known = folder.documents.flatMap(addedOf);
  // An original of a digest is looked for among our own notes: an imported text is nobody's digest.
  const own = folder.documents.filter(({ imported }) => imported === null).map(({ document }) => document);
  const receiver = {
    state: { ...emptyState, added: known },
    corpus,
    shipped: { ...corpus, documents: own },
    promised: [],
    read: (added: AddedDocument, text: string) => parseDocument({ file: `${added.id}.md`, text }),
    pause: () => Promise.resolve(),
  };
  const { taken, same } = await takeIn(documents, { source: wish.imported, isPasted: false, isPage: false }, receiver);
  const texts = taken.map((one) => place(one, { ...wish, edit: kind === undefined ? {} : { kind } }, folder));
  const isCorrected = Object.keys(wish.edit).length > 0;
  const isSame = ({ document, replaces }: IncomingText): boolean =>
    !isCorrected && replaces !== null && wordsOf(document) === wordsOf(replaces.document);
  return {
    texts: texts.filter((text) => !isSame(text)),
    same: [...same, ...texts.filter(isSame).map(({ document }) => document)],
  };
}

function addedOf({ document, text, imported, entry }: FolderDocument): readonly AddedDocument[] {
  if (imported === null) return [];
  return [{ id: document.id, text: hashText(text), source: imported, key: entry ?? imported }];
}

function place(taken: Taken, { imported, edit, id: wanted }: ImportWish, folder: CorpusFolder): IncomingText {
  const { notes, originalOf } = taken;
  const { key } = taken.document;
  const id = wanted ?? taken.document.id;
  const replaces = folder.documents.find(({ document }) => document.id === id) ?? null;
  const file = replaces?.document.file ?? fileOf(id);
  const { meta: known, text: body } = inspectDocument({ file, text: taken.text }).document;
  const meta = editMeta({ ...known, work: known.work === id ? null : known.work }, edit);
  const entry = imported === null || key === imported ? null : key;
  const text = `${writeDocument({ id, meta, body, imported, entry }).trimEnd()}\n`;
  const { document } = inspectDocument({ file, text });
  return { document, text, replaces, notes, originalOf: originalOf === id ? null : originalOf };
}

/** In the folder itself, and no name that stands for something else there. */
function fileOf(id: DocumentId): string {
  const name = id.replaceAll('/', '--');
  return /^readme$/i.test(name) ? `${name}-text.md` : `${name}.md`;
}

function wordsOf({ passages }: Document): string {
  return passages.map(({ text }) => text).join('\n');
}

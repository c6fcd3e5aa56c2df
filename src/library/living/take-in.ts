import type { Corpus, Document, DocumentId } from '../../corpus/document.js';
import { inspectDocument } from '../../corpus/parse-document.js';
import type { FrontMatter } from '../../corpus/front-matter.js';
import type { ReadDocument, ReadNote } from '../../sources/reading.js';
import { chooseId } from './choose-id.js';
import { completeMeta, frontMatterOf } from './complete-meta.js';
import { fileOf } from './compose-corpus.js';
import { findDigest, numberParagraphs } from './find-original.js';
import { canonicalJson } from './hash-state.js';
import { hashText } from './hash-text.js';
import type { AddedDocument, LibraryState } from './state.js';
import { writeDocument } from './write-document.js';

/** Where texts come in to. */
export interface Receiver {
  readonly state: LibraryState;
  /** What the server reads now. */
  readonly corpus: Corpus;
  readonly shipped: Corpus;
  /** Documents of drafts that wait: their ids are given away. */
  readonly promised: readonly AddedDocument[];
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}

/** A text on its way into a library. */
export interface Taken {
  readonly document: AddedDocument;
  /** With front matter. */
  readonly text: string;
  readonly title: string;
  readonly notes: readonly ReadNote[];
  readonly originalOf: DocumentId | null;
}

/** Texts of one reading: those that bring something new, and the documents that are there already with the same words. */
export interface TakenIn {
  readonly taken: readonly Taken[];
  readonly same: readonly Document[];
}

/** Where texts were read. */
export interface TakenFrom {
  /** The source's id. `null`: files, which are the same as before where name and title are, and pasted text. */
  readonly source: string | null;
  /** Pasted text has no name by which it would be known again. */
  readonly isPasted: boolean;
}

interface Found {
  readonly read: ReadDocument;
  readonly fields: FrontMatter;
  readonly digest: Document | null;
}

/**
 * Gives each text that was read its place in a library: an id, the same as before for a text of the same source and key; its
 * metadata; its link with the digest that ships.
 */
export async function takeIn(
  documents: readonly ReadDocument[],
  from: TakenFrom,
  receiver: Receiver,
): Promise<TakenIn> {
  const twins = new Map(receiver.corpus.documents.map((document) => [wordsKey(document), document]));
  const olds = new Map(receiver.corpus.documents.map((document) => [document.id, document]));
  const taken = new Map<DocumentId, Taken>();
  const same: Document[] = [];
  for (const read of documents) {
    // oxlint-disable-next-line no-await-in-loop -- others have their turn between two texts.
    await receiver.pause();
    const promised = [...receiver.promised, ...Array.from(taken.values(), ({ document }) => document)];
    const one = takeOne(read, from, { ...receiver, promised });
    const { id } = one.document;
    const parsed = inspectDocument({ file: fileOf(id), text: one.text }).document;
    const [old, twin] = [olds.get(id), twins.get(wordsKey(parsed))];
    if (old !== undefined && saysTheSame(old, parsed, receiver.state)) same.push(old);
    else if (twin !== undefined && twin.id !== id) same.push(twin);
    else if (!taken.has(id)) {
      twins.set(wordsKey(parsed), parsed);
      taken.set(id, one);
    }
  }
  return { taken: [...taken.values()], same };
}

/** Equal for documents with the same words in the same passages. */
function wordsKey({ passages }: Document): string {
  return passages.map(({ text }) => text).join('\n');
}

function takeOne(read: ReadDocument, from: TakenFrom, receiver: Receiver): Taken {
  const fields = frontMatterOf(read);
  const { title, url } = read.meta;
  const incoming = { title: title ?? fields.title, url: url ?? fields.url, body: read.body };
  const digest = fields.work === null ? findDigest(incoming, receiver.shipped.documents) : null;
  const isItself = digest !== null && digest.id === fields.id;
  const found = { read, fields, digest: isItself ? null : digest };
  const meta = completeMeta(read, fields, found.digest);
  const id = findId(found, { ...from, title: meta.title }, receiver);
  const body = found.digest === null ? read.body : numberParagraphs({ ...incoming, title: meta.title }, found.digest);
  const text = writeDocument({ id, meta, body });
  const document = { id, text: hashText(text), source: from.source, key: read.key };
  return { document, text, title: meta.title, notes: read.notes, originalOf: found.digest?.id ?? null };
}

/** The id that it has, the one that its front matter states, or a new one. */
function findId(
  { read, fields }: Found,
  { source, isPasted, title }: TakenFrom & { readonly title: string },
  { state, shipped, promised, corpus }: Receiver,
): DocumentId {
  const titles = new Map(corpus.documents.map((document) => [document.id, document.meta.title]));
  const isSame = (added: AddedDocument): boolean =>
    !isPasted &&
    added.key === read.key &&
    added.source === source &&
    (source !== null || titles.get(added.id) === title);
  const known = [...state.added, ...promised].find(isSame);
  if (known !== undefined) return known.id;
  if (fields.id !== null) return fields.id;
  const taken = new Set<string>([...state.added, ...promised, ...shipped.documents].map(({ id }) => id));
  return chooseId(title, `${source ?? ''}\n${read.key}`, (id) => taken.has(id));
}

/** Words, headings and metadata; corrections that the server made of the old one don't count. */
function saysTheSame(old: Document, read: Document, { edits }: LibraryState): boolean {
  const isEdited = edits.some(({ id }) => id === old.id);
  return textOf(old) === textOf(read) && (isEdited || canonicalJson(old.meta) === canonicalJson(read.meta));
}

function textOf({ sections, passages }: Document): string {
  return canonicalJson([
    sections.map(({ heading }) => heading),
    passages.map(({ text, paragraph }) => [text, paragraph]),
  ]);
}

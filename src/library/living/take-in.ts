import type { Corpus, Document, DocumentId, DocumentMeta } from '../../corpus/document.js';
import type { FrontMatter } from '../../corpus/front-matter.js';
import type { ReadDocument, ReadNote } from '../../sources/reading.js';
import type { Pieces } from '../../search/gradual.js';
import { inSlices } from '../in-slices.js';
import { chooseId } from './choose-id.js';
import { fileOf } from './compose-corpus.js';
import { completeMeta, frontMatterOf } from './complete-meta.js';
import { findDigest, numberParagraphs } from './find-original.js';
import { canonicalJson } from './hash-state.js';
import { hashText } from './hash-text.js';
import type { AddedDocument, LibraryState, Source } from './state.js';
import { writeDocument } from './write-document.js';

/** Where texts come in to. */
export interface Receiver {
  readonly state: LibraryState;
  /** What the server reads now. */
  readonly corpus: Corpus;
  readonly shipped: Corpus;
  /** Documents of drafts that wait: their ids are given away. */
  readonly promised: readonly AddedDocument[];
  /** Parses a text as it would be read here. */
  readonly read: (document: AddedDocument, text: string) => Document;
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
  /** One text of a source that is one page: the same document wherever the page leads to. */
  readonly isPage: boolean;
}

/** Whether a source's reading is the one text of a page. */
export function readsOnePage(source: Source | null, documents: readonly ReadDocument[]): boolean {
  return source?.kind === 'page' && documents.length === 1;
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
export function takeIn(documents: readonly ReadDocument[], from: TakenFrom, receiver: Receiver): Promise<TakenIn> {
  return inSlices(takeAll(documents, from, receiver), { pause: receiver.pause });
}

function* takeAll(documents: readonly ReadDocument[], from: TakenFrom, receiver: Receiver): Pieces<TakenIn> {
  const twins = new Map<string, Document>();
  for (const document of receiver.corpus.documents) {
    twins.set(wordsKey(document), document);
    yield;
  }
  const olds = new Map(receiver.corpus.documents.map((document) => [document.id, document]));
  yield;
  const shelf = createShelf(receiver);
  yield;
  const taken = new Map<DocumentId, Taken>();
  const same: Document[] = [];
  for (const read of documents) {
    yield;
    const placed = placeOne(read, from, { ...receiver, shelf });
    const { id } = placed;
    const old = olds.get(id);
    if (old !== undefined && isUntouched(old, placed)) {
      same.push(old);
      continue;
    }
    const one = write(placed, read, from);
    yield;
    const parsed = receiver.read(one.document, one.text);
    const twin = twins.get(wordsKey(parsed));
    if (old !== undefined && saysTheSame(old, parsed, receiver.state)) same.push(old);
    else if (twin !== undefined && twin.id !== id) same.push(twin);
    else if (!taken.has(id)) {
      twins.set(wordsKey(parsed), parsed);
      taken.set(id, one);
      shelf.add(one.document);
    }
  }
  return { taken: [...taken.values()], same };
}

const wordsKeys = new WeakMap<Document, string>();

/** Equal for documents with the same words in the same passages. */
function wordsKey(document: Document): string {
  const key = wordsKeys.get(document) ?? hashText(document.passages.map(({ text }) => text).join('\n'));
  wordsKeys.set(document, key);
  return key;
}

/** A text with its place, not yet written. */
interface Placed {
  readonly id: DocumentId;
  readonly meta: DocumentMeta;
  readonly body: string;
  readonly digest: Document | null;
}

function placeOne(read: ReadDocument, from: TakenFrom, receiver: Receiver & { readonly shelf: Shelf }): Placed {
  const fields = trustedFields(read, from);
  const { title, url } = read.meta;
  const incoming = { title: title ?? fields.title, url: url ?? fields.url, body: read.body };
  const digest = fields.work === null ? findDigest(incoming, receiver.shipped.documents) : null;
  const isItself = digest !== null && digest.id === fields.id;
  const found = { read, fields, digest: isItself ? null : digest };
  const meta = completeMeta(read, fields, found.digest);
  const id = findId(found, { ...from, title: meta.title }, receiver.shelf);
  const body = found.digest === null ? read.body : numberParagraphs({ ...incoming, title: meta.title }, found.digest);
  return { id, meta, body, digest: found.digest };
}

/** Whether a document was made of the same text: at most readings nearly all were, and it would take long to write and parse each. */
function isUntouched(old: Document, { id, meta, body }: Placed): boolean {
  // Both have their keys in one order; if not, it is only found out later that nothing has changed.
  return old.file === fileOf(id) && old.text === body && JSON.stringify(old.meta) === JSON.stringify(meta);
}

function write({ id, meta, body, digest }: Placed, read: ReadDocument, from: TakenFrom): Taken {
  const text = writeDocument({ id, meta, body });
  const document = { id, text: hashText(text), source: from.source, key: read.key };
  return { document, text, title: meta.title, notes: read.notes, originalOf: digest?.id ?? null };
}

/** Whoever writes a page says nothing about other works: only people who bring a file name ids. */
function trustedFields(read: ReadDocument, { source }: TakenFrom): FrontMatter {
  const fields = frontMatterOf(read);
  return source === null ? fields : { ...fields, id: null, work: null };
}

/** The id that it has, the one that its front matter states, or a new one. */
function findId(
  { read, fields }: Found,
  { source, isPasted, isPage, title }: TakenFrom & { readonly title: string },
  shelf: Shelf,
): DocumentId {
  const page = isPage ? shelf.findOnly(source) : null;
  const known = isPasted ? null : (page ?? shelf.find({ source, key: read.key }, title));
  if (known !== null) return known.id;
  if (fields.id !== null) return fields.id;
  return chooseId(title, `${source ?? ''}\n${read.key}`, (id) => shelf.isTaken(id));
}

/** The documents of a library and those on their way into it, by what they are known by. */
interface Shelf {
  /** The first with this source and key; without a source it must have the title, too. */
  find(by: Pick<AddedDocument, 'source' | 'key'>, title: string): AddedDocument | null;
  /** The document of a source that has one. */
  findOnly(source: string | null): AddedDocument | null;
  isTaken(id: string): boolean;
  add(document: AddedDocument): void;
}

/** No source has an empty id, or one of more than a line. */
const keyOf = ({ source, key }: Pick<AddedDocument, 'source' | 'key'>): string => `${source ?? ''}\n${key}`;

function createShelf({ corpus, state, promised, shipped }: Receiver): Shelf {
  const titles = new Map(corpus.documents.map((document) => [document.id, document.meta.title]));
  const ids = new Set<string>(shipped.documents.map(({ id }) => id));
  const known = new Map<string, AddedDocument[]>();
  const bySource = new Map<string | null, Map<DocumentId, AddedDocument>>();
  const add = (document: AddedDocument): void => {
    ids.add(document.id);
    const ofSource = bySource.get(document.source) ?? new Map<DocumentId, AddedDocument>();
    bySource.set(document.source, ofSource.set(document.id, document));
    const others = known.get(keyOf(document));
    if (others === undefined) known.set(keyOf(document), [document]);
    else others.push(document);
  };
  for (const document of [...state.added, ...promised]) add(document);
  return {
    find: (by, title) => known.get(keyOf(by))?.find(({ id }) => by.source !== null || titles.get(id) === title) ?? null,
    findOnly(source) {
      const [first, second] = bySource.get(source)?.values() ?? [];
      return second === undefined ? (first ?? null) : null;
    },
    isTaken: (id) => ids.has(id),
    add,
  };
}

/** Words, headings and metadata; corrections that the server made of the old one don't count. */
function saysTheSame(old: Document, read: Document, { edits }: LibraryState): boolean {
  if (old === read) return true;
  const isEdited = edits.some(({ id }) => id === old.id);
  return textOf(old) === textOf(read) && (isEdited || canonicalJson(old.meta) === canonicalJson(read.meta));
}

function textOf({ sections, passages, unanswered }: Document): string {
  return canonicalJson([
    sections.map(({ heading }) => heading),
    passages.map(({ text, paragraph, restatements }) => [text, paragraph, restatements]),
    unanswered,
  ]);
}

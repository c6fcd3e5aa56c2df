import type { Document } from '../../corpus/document.js';
import { inspectDocument } from '../../corpus/parse-document.js';
import { normalizeText, splitFrontMatter } from '../../corpus/split-front-matter.js';
import type { ReadDocument } from '../../sources/reading.js';
import { numberParagraphs } from '../living/find-original.js';
import type { CorpusFolder, FolderDocument } from './read-folder.js';

/** A document of a folder with the words that its source has now. */
export interface RenewedText {
  readonly document: Document;
  readonly text: string;
}

/** The text of those read at its address that a document was made of; `null`: it is not among them. */
export function findReading(
  { imported, entry }: FolderDocument,
  documents: readonly ReadDocument[],
): ReadDocument | null {
  const key = entry ?? imported;
  const found = documents.find((read) => read.key === key);
  if (found !== undefined) return found;
  // A page that now names another address as its own is still the page.
  const [only] = documents;
  return documents.length === 1 && only !== undefined && isAddress(key) ? only : null;
}

/** The document with new words below its front matter as it stands, so that corrections last; `null`: it says the same. */
export function renewText(old: FolderDocument, read: ReadDocument, { documents }: CorpusFolder): RenewedText | null {
  const { meta, file } = old.document;
  const digest = documents.find(({ document }) => document.id === meta.work)?.document;
  const incoming = { title: meta.title, url: meta.url, body: read.body };
  const body = digest === undefined ? read.body : numberParagraphs(incoming, digest);
  const { yaml } = splitFrontMatter(normalizeText(old.text));
  const text = `---\n${yaml ?? ''}---\n${body.trimEnd()}\n`;
  const { document } = inspectDocument({ file, text });
  return wordsOf(document) === wordsOf(old.document) ? null : { document, text };
}

function wordsOf({ sections, passages }: Document): string {
  return JSON.stringify([sections.map(({ heading }) => heading), passages.map(({ text }) => text)]);
}

function isAddress(key: string | null): boolean {
  return key !== null && /^https?:/.test(key);
}

import { Zip, ZipDeflate } from 'fflate';
import type { Corpus } from '../../corpus/document.js';
import { rewriteDocument, writeList } from './write-document.js';

/** The same moment in every archive, so that equal libraries have equal archives. ZIP knows local time only. */
const writtenAt = new Date(1980, 0, 1);

/**
 * A library as a ZIP of Markdown files with front matter, `glossary.yaml` and `questions.yaml`; unpacked, it is a corpus folder
 * with the same content. `pause` lets others have their turn between two files.
 */
export async function exportLibrary(corpus: Corpus, pause: () => Promise<void>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const names = new Set<string>();
  for (const document of corpus.documents) {
    // oxlint-disable-next-line no-await-in-loop -- the pause between turns is what it is for.
    await pause();
    addFile(zip, freeName(document.file, names), rewriteDocument(document));
  }
  addFile(zip, 'glossary.yaml', writeList(corpus.glossary));
  addFile(zip, 'questions.yaml', writeList(corpus.goldenQuestions));
  zip.end();
  return concat(chunks);
}

function addFile(zip: Zip, name: string, text: string): void {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = writtenAt;
  zip.add(file);
  file.push(new TextEncoder().encode(text), true);
}

function freeName(file: string, names: Set<string>): string {
  let name = file;
  for (let count = 2; names.has(name.toLowerCase()); count += 1) name = file.replace(/(\.[^./]+)$/, `-${count}$1`);
  names.add(name.toLowerCase());
  return name;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

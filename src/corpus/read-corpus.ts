import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { throwProblems } from './corpus-error.js';
import type { CorpusProblem } from './corpus-error.js';
import { decodeUtf8 } from './decode-utf8.js';
import type { Corpus } from './document.js';
import { listCorpusFiles } from './list-corpus-files.js';
import { inspectCorpus } from './parse-corpus.js';
import type { InspectedCorpus } from './parse-corpus.js';
import type { SourceFile } from './source-file.js';

/** More open files at a time are no faster, and some systems allow only 256. */
const maxOpenFiles = 64;

/**
 * Reads a folder: each `.md`, `.markdown` and `.txt` file in it and below is a document; `glossary.yaml` and `questions.yaml` at
 * its top are optional. Files and folders that begin with a dot, and `README.md` at the top, are passed over.
 * @throws {CorpusError} with every problem of every file.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const { corpus, problems } = await inspectFolder(folder);
  throwProblems(problems);
  return corpus;
}

/** Reads a folder as far as it can be read; `sources` are the texts of its documents.
 * @throws {CorpusError} where it is no readable folder with documents. */
export async function inspectFolder(folder: string): Promise<InspectedCorpus & { readonly sources: readonly SourceFile[] }> {
  const { documents, glossary, questions, problems } = await listCorpusFiles(folder);
  const faults: CorpusProblem[] = [...problems];
  const read = async (file: string): Promise<SourceFile | null> => {
    const source = await readSource(folder, file);
    if (!('problem' in source)) return source;
    faults.push(source.problem);
    return null;
  };
  const sources = (await mapBounded(documents, maxOpenFiles, read)).filter((source) => source !== null);
  const inspected = inspectCorpus({
    documents: sources,
    glossary: glossary === null ? null : await read(glossary),
    questions: questions === null ? null : await read(questions),
  });
  const order = (one: CorpusProblem, other: CorpusProblem): number =>
    one.file === other.file ? (one.line ?? 0) - (other.line ?? 0) : one.file < other.file ? -1 : 1;
  return { corpus: inspected.corpus, sources, problems: [...faults, ...inspected.problems].toSorted(order) };
}

async function readSource(folder: string, file: string): Promise<SourceFile | { readonly problem: CorpusProblem }> {
  try {
    const decoded = decodeUtf8(await readFile(join(folder, file)), file);
    return decoded.kind === 'text' ? { file, text: decoded.text } : decoded;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { file, line: null, message: `cannot be read (${reason})`, remedy: 'check the file and its permissions' } };
  }
}

/** Like `Promise.all` over a map, with at most `limit` at work; the results keep their order. */
async function mapBounded<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one after another is what bounds it.
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

import { readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from './corpus-error.js';
import type { CorpusProblem } from './corpus-error.js';

/** The files of a corpus folder, as paths in it, with `/`. */
export interface CorpusFileNames {
  /** In the order of their paths by code unit. */
  readonly documents: readonly string[];
  readonly glossary: string | null;
  readonly questions: string | null;
  /** Folders inside that cannot be read. */
  readonly problems: readonly CorpusProblem[];
}

const documentName = /\.(?:md|markdown|txt)$/i;
const readme = /^readme\.md$/i;

/** Whether a file is a document by its path in the corpus folder. */
export function isDocumentPath(path: string): boolean {
  return documentName.test(path) && !readme.test(path) && !path.split('/').some((name) => name.startsWith('.'));
}

/** Finds the documents of a folder. Links to files are followed, links to folders are not.
 * @throws {CorpusError} where it is missing, no folder, not readable or without documents. */
export async function listCorpusFiles(folder: string): Promise<CorpusFileNames> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    (error: unknown) => fail(folder, error),
  );
  if (!isFolder) throw problem(folder, 'is a file, not a folder', 'name the folder that holds the documents');
  const problems: CorpusProblem[] = [];
  const names = (await listFolder(folder, '', problems)).toSorted();
  const documents = names.filter(isDocumentPath);
  if (documents.length === 0 && problems.length === 0) {
    throw problem(folder, 'holds no documents', 'put .md, .markdown or .txt files into it');
  }
  return { documents, glossary: find(names, 'glossary.yaml'), questions: find(names, 'questions.yaml'), problems };
}

async function listFolder(root: string, path: string, problems: CorpusProblem[]): Promise<readonly string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error: unknown) => {
    if (path === '') fail(root, error);
    problems.push({
      file: path,
      line: null,
      message: `cannot be read (${reasonOf(error)})`,
      remedy: 'check its permissions',
    });
    return [];
  });
  const shown = entries.filter((entry) => !entry.name.startsWith('.'));
  const lists = await Promise.all(
    shown.map((entry) => {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) return listFolder(root, name, problems);
      return isFile(root, name, entry);
    }),
  );
  return lists.flat();
}

/** A link that leads nowhere is listed, so that reading it says what is wrong. */
async function isFile(root: string, name: string, entry: Dirent): Promise<readonly string[]> {
  if (entry.isFile()) return [name];
  if (!entry.isSymbolicLink()) return [];
  const isLinkToFile = await stat(join(root, name)).then(
    (stats) => stats.isFile(),
    () => true,
  );
  return isLinkToFile ? [name] : [];
}

function find(names: readonly string[], name: string): string | null {
  return names.includes(name) ? name : null;
}

function fail(folder: string, cause: unknown): never {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  if (isMissing) throw problem(folder, 'there is no such folder', 'create it or name another one', cause);
  throw problem(folder, `cannot be read (${reasonOf(cause)})`, 'check its permissions', cause);
}

function problem(file: string, message: string, remedy: string, cause?: unknown): CorpusError {
  return new CorpusError([{ file, line: null, message, remedy }], { cause });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { readdir } from 'node:fs/promises';
import { throwProblems } from '../../corpus/corpus-error.js';
import type { Corpus, Document } from '../../corpus/document.js';
import { emptyFrontMatter, parseFrontMatter } from '../../corpus/front-matter.js';
import { inspectFolder } from '../../corpus/read-corpus.js';
import { normalizeText, splitFrontMatter } from '../../corpus/split-front-matter.js';

/** A document of a corpus folder with its file. */
export interface FolderDocument {
  readonly document: Document;
  /** The whole file, front matter included, as it lies on the disk. */
  readonly text: string;
  /** As in `FrontMatter`. `null`: a text of the folder's own, which nothing reads anew. */
  readonly imported: string | null;
  readonly entry: string | null;
}

/** A corpus folder as its operator changes it. */
export interface CorpusFolder {
  readonly path: string;
  readonly corpus: Corpus;
  /** In the order of `corpus.documents`. */
  readonly documents: readonly FolderDocument[];
}

const emptyCorpus: Corpus = { documents: [], glossary: [], goldenQuestions: [] };

/**
 * Reads a corpus folder with its files. One that holds nothing yet is a folder without documents.
 *
 * @throws {CorpusError} where it is missing or a file in it can't be used.
 */
export async function readFolder(path: string): Promise<CorpusFolder> {
  if (await isEmpty(path)) return { path, corpus: emptyCorpus, documents: [] };
  const { corpus, sources, problems } = await inspectFolder(path);
  throwProblems(problems);
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const documents = corpus.documents.map((document): FolderDocument => {
    const text = texts.get(document.file) ?? '';
    const { yaml } = splitFrontMatter(normalizeText(text));
    const { imported, entry } = yaml === null ? emptyFrontMatter : parseFrontMatter(yaml, document.file).fields;
    return { document, text, imported, entry };
  });
  return { path, corpus, documents };
}

/** A folder that can't be listed is not empty: reading it says what is wrong. */
async function isEmpty(path: string): Promise<boolean> {
  const names = await readdir(path).catch(() => null);
  return names !== null && names.every((name) => name.startsWith('.'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { throwProblems } from './corpus-error.js';
import type { CorpusProblem } from './corpus-error.js';
import { decodeUtf8 } from './decode-utf8.js';
import type { Corpus } from './document.js';
import { listCorpusFiles } from './list-corpus-files.js';
import { assembleCorpus } from './parse-corpus.js';
import type { InspectedCorpus } from './parse-corpus.js';
import { inspectDocument } from './parse-document.js';
import type { InspectedDocument } from './parse-document.js';
import type { SourceFile } from './source-file.js';

/**
 * Files that are read and parsed between two turns of the event loop: a few milliseconds, so a bot that reads a corpus goes on
 * answering. Small files are read synchronously: 23,410 of them took 0.3 s, and 2.0 s with `fs/promises`, 64 at a time.
 */
const filesPerTurn = 32;

/** What a folder holds as far as it can be read; the texts are for further checks. */
export interface InspectedFolder extends InspectedCorpus {
  readonly sources: readonly SourceFile[];
  readonly glossarySource: SourceFile | null;
  readonly questionsSource: SourceFile | null;
}

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

/** Reads a folder as far as it can be read.
 * @throws {CorpusError} where it is no readable folder with documents. */
export async function inspectFolder(folder: string): Promise<InspectedFolder> {
  const names = await listCorpusFiles(folder);
  const faults: CorpusProblem[] = [...names.problems];
  const sources: SourceFile[] = [];
  const documents: InspectedDocument[] = [];
  for (const [index, file] of names.documents.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- the pause between turns is what it is for.
    if (index % filesPerTurn === filesPerTurn - 1) await nextTurn();
    const source = readSource(folder, file, faults);
    if (source === null) continue;
    sources.push(source);
    documents.push(inspectDocument(source));
  }
  const glossarySource = names.glossary === null ? null : readSource(folder, names.glossary, faults);
  const questionsSource = names.questions === null ? null : readSource(folder, names.questions, faults);
  const { corpus, problems } = assembleCorpus(documents, { glossary: glossarySource, questions: questionsSource });
  return { corpus, sources, glossarySource, questionsSource, problems: [...faults, ...problems] };
}

function nextTurn(): Promise<void> {
  // oxlint-disable-next-line promise/avoid-new -- a timer has no promise of its own here.
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function readSource(folder: string, file: string, faults: CorpusProblem[]): SourceFile | null {
  try {
    const decoded = decodeUtf8(readFileSync(join(folder, file)), file);
    if (decoded.kind === 'text') return { file, text: decoded.text };
    faults.push(decoded.problem);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    faults.push({
      file,
      line: null,
      message: `cannot be read (${reason})`,
      remedy: 'check the file and its permissions',
    });
  }
  return null;
}

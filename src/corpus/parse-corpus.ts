import { throwProblems } from './corpus-error.js';
import type { CorpusProblem } from './corpus-error.js';
import type { Corpus, Document } from './document.js';
import { parseGlossary } from './glossary.js';
import { parseGoldenQuestions } from './golden-questions.js';
import { inspectDocument } from './parse-document.js';
import type { InspectedDocument } from './parse-document.js';
import type { SourceFile } from './source-file.js';

/** Files of a corpus that are not documents; a missing one is empty. */
export interface ListFiles {
  readonly glossary?: SourceFile | null;
  readonly questions?: SourceFile | null;
}

/** The texts that make a corpus. */
export interface CorpusFiles extends ListFiles {
  /** In the order that the documents are to have. */
  readonly documents: readonly SourceFile[];
}

/** A corpus as far as it can be read, with everything that is wrong in it. */
export interface InspectedCorpus {
  readonly corpus: Corpus;
  readonly problems: readonly CorpusProblem[];
}

const nothing: SourceFile = { file: '', text: '' };

/** Makes a corpus of texts.
 * @throws {CorpusError} with every problem of every file. */
export function parseCorpus({ documents, ...lists }: CorpusFiles): Corpus {
  const { corpus, problems } = assembleCorpus(documents.map(inspectDocument), lists);
  throwProblems(problems);
  return corpus;
}

/** Makes a corpus of documents as far as they could be read. Of documents with the same id all are kept. */
export function assembleCorpus(
  inspected: readonly InspectedDocument[],
  { glossary, questions }: ListFiles,
): InspectedCorpus {
  const documents = inspected.map(({ document }) => document);
  const names = parseGlossary(glossary ?? nothing);
  const golden = parseGoldenQuestions(questions ?? nothing);
  return {
    corpus: { documents, glossary: names.entries, goldenQuestions: golden.entries },
    problems: [
      ...inspected.flatMap(({ problems }) => problems),
      ...findDuplicateIds(documents),
      ...names.problems,
      ...golden.problems,
    ],
  };
}

function findDuplicateIds(documents: readonly Document[]): readonly CorpusProblem[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ id, file }) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    if (other === undefined) return [];
    return [
      { file, line: 1, message: `the id "${id}" is also that of ${other}`, remedy: 'give one of them another id' },
    ];
  });
}

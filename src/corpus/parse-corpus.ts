import { throwProblems } from './corpus-error.js';
import type { CorpusProblem } from './corpus-error.js';
import type { Corpus, Document } from './document.js';
import { parseGlossary } from './glossary.js';
import { parseGoldenQuestions } from './golden-questions.js';
import { inspectDocument } from './parse-document.js';
import type { SourceFile } from './source-file.js';

/** The texts that make a corpus; a missing glossary or list of questions is an empty one. */
export interface CorpusFiles {
  /** In the order that the documents are to have. */
  readonly documents: readonly SourceFile[];
  readonly glossary?: SourceFile | null;
  readonly questions?: SourceFile | null;
}

/** A corpus as far as it can be read, with everything that is wrong in it. */
export interface InspectedCorpus {
  readonly corpus: Corpus;
  readonly problems: readonly CorpusProblem[];
}

/** Makes a corpus of texts.
 * @throws {CorpusError} with every problem of every file. */
export function parseCorpus(files: CorpusFiles): Corpus {
  const { corpus, problems } = inspectCorpus(files);
  throwProblems(problems);
  return corpus;
}

/** Makes a corpus of texts as far as they can be read; never throws. */
export function inspectCorpus({ documents: sources, glossary, questions }: CorpusFiles): InspectedCorpus {
  const inspected = sources.map(inspectDocument);
  const documents = inspected.map(({ document }) => document);
  const names = glossary ? parseGlossary(glossary) : { entries: [], problems: [] };
  const golden = questions ? parseGoldenQuestions(questions) : { entries: [], problems: [] };
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
    return [{ file, line: 1, message: `the id "${id}" is also that of ${other}`, remedy: 'give one of them another id' }];
  });
}

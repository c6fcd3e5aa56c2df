import { checkDocument } from './check-document.js';
import { checkLists } from './check-lists.js';
import { checkReferences } from './check-references.js';
import { CorpusError } from './corpus-error.js';
import type { CorpusProblem } from './corpus-error.js';
import type { Corpus } from './document.js';
import { inspectFolder } from './read-corpus.js';
import type { InspectedFolder } from './read-corpus.js';

/** What a corpus holds, or everything that is wrong in it, in the order of files and lines. */
export type CorpusCheck =
  | { readonly kind: 'sound'; readonly counts: CorpusCounts }
  | { readonly kind: 'faulty'; readonly problems: readonly CorpusProblem[] };

/** How much a corpus holds. */
export interface CorpusCounts {
  readonly documents: number;
  readonly passages: number;
  readonly sentences: number;
  /** Names and aliases together. */
  readonly glossaryNames: number;
  readonly goldenQuestions: number;
}

/** Checks a folder: all that reading demands, and what a well-kept corpus has besides. */
export async function checkCorpus(folder: string): Promise<CorpusCheck> {
  try {
    const inspected = await inspectFolder(folder);
    const problems = findProblems(inspected);
    return problems.length > 0
      ? { kind: 'faulty', problems }
      : { kind: 'sound', counts: countCorpus(inspected.corpus) };
  } catch (error) {
    if (error instanceof CorpusError) return { kind: 'faulty', problems: error.problems };
    throw error;
  }
}

function findProblems(inspected: InspectedFolder): readonly CorpusProblem[] {
  const { documents } = inspected.corpus;
  return inOrder([
    ...inspected.problems,
    ...inspected.sources.flatMap((source, index) => checkDocument(source, documents[index])),
    ...checkReferences(documents),
    ...checkLists(inspected),
  ]);
}

function countCorpus({ documents, glossary, goldenQuestions }: Corpus): CorpusCounts {
  const passages = documents.flatMap((document) => document.passages);
  return {
    documents: documents.length,
    passages: passages.length,
    sentences: passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
    glossaryNames: glossary.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0),
    goldenQuestions: goldenQuestions.length,
  };
}

function inOrder(problems: readonly CorpusProblem[]): readonly CorpusProblem[] {
  return problems.toSorted((one, other) => {
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return (one.line ?? 0) - (other.line ?? 0);
  });
}

import { z } from 'zod';
import type { CorpusProblem } from './corpus-error.js';
import type { GoldenQuestion } from './document.js';
import { toDocumentId } from './document-id.js';
import { parseListFile } from './parse-list-file.js';
import type { SourceFile } from './source-file.js';

const documentId = z.string('must be a document id').transform((text, context) => {
  const id = toDocumentId(text);
  if (id !== null) return id;
  context.addIssue({ code: 'custom', message: 'must be a document id' });
  return z.NEVER;
});

const question = z.object({
  id: z.string('must be text').min(1, 'must not be empty'),
  question: z.string('must be text').min(1, 'must not be empty'),
  documents: z.array(documentId, 'must be a list of document ids').min(1, 'must name a document'),
});

/** Reads `questions.yaml`: a list of questions with id, question and documents. An empty file holds none. */
export function parseGoldenQuestions(file: SourceFile): {
  readonly entries: readonly GoldenQuestion[];
  readonly problems: readonly CorpusProblem[];
} {
  return parseListFile(file, question);
}

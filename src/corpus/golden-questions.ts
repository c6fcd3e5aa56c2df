import { toDocumentId } from './document-id.js';
import type { GoldenQuestion } from './document.js';
import { parseListFile } from './parse-list-file.js';
import type { ParsedList } from './parse-list-file.js';
import type { SourceFile } from './source-file.js';
import { convertedShape, listShape, requiredShape, textShape } from './yaml-shape.js';
import type { FieldReader } from './yaml-shape.js';

const text = requiredShape(textShape);
const documentIds = requiredShape(listShape(convertedShape(toDocumentId, 'must be a document id')));

/** Reads `questions.yaml`: a list of questions with id, question and documents. An empty file holds none. */
export function parseGoldenQuestions(file: SourceFile): ParsedList<GoldenQuestion> {
  return parseListFile(file, readQuestion);
}

function readQuestion(read: FieldReader): GoldenQuestion | null {
  const id = read('id', text);
  const question = read('question', text);
  const documents = read('documents', documentIds);
  return id === null || question === null || documents === null ? null : { id, question, documents };
}

import * as fc from 'fast-check';
import { toDocumentId } from '../../src/corpus/document-id.js';
import type { DocumentId } from '../../src/corpus/document.js';
import { schedules, type Operation } from '../../src/library/living/state.js';

/** An id that a test names. @throws {TypeError} where it is none */
export function documentId(text: string): DocumentId {
  const id = toDocumentId(text);
  if (id === null) throw new TypeError(`${text} is no document id`);
  return id;
}

const anyId = fc.constantFrom('a', 'b', 'c', '한글').map(documentId);
const shortId = fc.constantFrom('one', 'two', 'three');
const text = fc.constantFrom('0', '1', 'e').map((digit) => digit.repeat(64));
const orNull = (value: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.option(value);

/** Any operation but `restore`, on few works and sources, so that they meet. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    document: fc.record({ id: anyId, text, source: orNull(shortId), key: fc.string({ maxLength: 3 }) }),
  }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'hide' as const, 'show' as const), id: anyId }),
  fc.record({
    kind: fc.constant('edit' as const),
    id: anyId,
    meta: fc.record(
      { title: orNull(fc.string()), author: orNull(fc.string()), kind: fc.constantFrom('article', 'reference') },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    kind: fc.constant('put-source' as const),
    source: fc.record({
      id: shortId,
      kind: fc.constantFrom('page' as const, 'feed' as const),
      url: fc.webUrl(),
      title: fc.string(),
      schedule: fc.constantFrom(...schedules),
      isAutomatic: fc.boolean(),
    }),
  }),
  fc.record(
    {
      kind: fc.constant('schedule' as const),
      id: shortId,
      schedule: fc.constantFrom(...schedules),
      isAutomatic: fc.boolean(),
    },
    { requiredKeys: ['kind', 'id'] },
  ),
  fc.record({ kind: fc.constantFrom('drop-source' as const, 'drop-question' as const), id: shortId }),
  fc.record({
    kind: fc.constant('put-question' as const),
    question: fc.record({ id: shortId, question: fc.string(), documents: fc.array(anyId, { maxLength: 3 }) }),
  }),
);

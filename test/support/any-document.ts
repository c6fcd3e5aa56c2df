import * as fc from 'fast-check';
import type { Document, Span } from '../../src/corpus/document.js';
import { hostileText } from './hostile-text.js';
import { sampleDocument } from './sample-app.js';

/** A value, or `null`. */
export const orNull = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null });
const paragraph = fc.record({
  text: fc.tuple(hostileText(), fc.integer({ min: 1, max: 12 })).map(([text, times]) => text.repeat(times)),
  voice: fc.constantFrom('author' as const, 'editors' as const),
  paragraph: fc.integer({ min: 1, max: 99_999 }),
});
/** A document whose every text is hostile. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    id: fc.string({ unit: fc.constantFrom('a', '한', '.', '/', '-', '_'), minLength: 1, maxLength: 64 }),
    meta: fc.record({
      title: hostileText(),
      author: orNull(hostileText()),
      affiliation: orNull(hostileText()),
      publication: orNull(hostileText()),
      published: orNull(fc.constantFrom('2024', '2024-08', '2024-08-31', '@everyone')),
      url: orNull(fc.oneof(fc.webUrl({ withQueryParameters: true }), hostileText())),
      language: orNull(fc.constantFrom('en', 'ko', '**')),
      kind: fc.constantFrom('article' as const, 'commentary' as const, 'reference' as const),
    }),
    sections: fc.array(
      fc.record({ heading: hostileText(), paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 6 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(sampleDocument);
/** Ranges that may lie outside of any text. */
export const anySpans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc.tuple(fc.nat(900), fc.nat(200)).map(([start, chars]) => ({ start, end: start + chars })),
  { maxLength: 8 },
);

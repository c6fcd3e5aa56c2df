import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentMeta } from '../../../src/corpus/document.js';
import { inspectDocument } from '../../../src/corpus/parse-document.js';
import { parseGlossary } from '../../../src/corpus/glossary.js';
import { writeDocument, writeList } from '../../../src/library/living/write-document.js';
import { documentId } from '../../support/any-operation.js';
import { hostileText } from '../../support/hostile-text.js';

/** YAML has no way to tell these words from "not known" once all scalars are text. */
const isSayable = (text: string): boolean => !['', '~', 'null'].includes(text) && !/\p{Surrogate}/u.test(text);
const someText = fc
  .oneof(
    hostileText(12),
    fc.constantFrom('---', '- a', 'a: b # c', '"quoted"', '2024', 'true', '&a *a', '!!js', '{}', '[]'),
  )
  .filter(isSayable);
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);
const anyMeta: fc.Arbitrary<DocumentMeta> = fc.record({
  title: someText,
  author: orNull(someText),
  affiliation: orNull(someText),
  publication: orNull(someText),
  published: orNull(fc.constantFrom('2024', '2024-08', '2024-08-31')),
  url: orNull(fc.webUrl({ withQueryParameters: true, withFragments: true })),
  language: orNull(fc.constantFrom('en', 'ko', 'pt-BR')),
  kind: fc.constantFrom('article', 'commentary', 'reference'),
  topics: fc.array(someText, { maxLength: 3 }),
  coverage: fc.constantFrom('full', 'excerpt'),
  sources: fc.array(someText, { maxLength: 3 }),
  discussion: fc.array(someText, { maxLength: 3 }),
  work: orNull(fc.constantFrom(documentId('a'), documentId('북한'))),
});
const bodies = fc.array(hostileText(), { maxLength: 5 }).map((texts) => texts.join('\n\n').replace(/\r\n?/g, '\n'));

describe('a written document', () => {
  it('reads as the same metadata and words', () => {
    fc.assert(
      fc.property(anyMeta, bodies, (meta, body) => {
        const id = documentId('북한과-러시아/1');
        const { document, problems } = inspectDocument({ file: 'x.md', text: writeDocument({ id, meta, body }) });
        expect(problems).toEqual([]);
        expect(document).toMatchObject({ id, meta, text: body });
      }),
    );
  });

  it('is the same for the same document', () => {
    const meta = { ...inspectDocument({ file: 'x.md', text: 'Words.' }).document.meta, title: 'T' };
    const parts = { id: documentId('x'), meta, body: 'Words.\n' };
    expect(writeDocument(parts)).toBe('---\nid: "x"\ntitle: "T"\nkind: "commentary"\ncoverage: "full"\n---\nWords.\n');
  });
});

describe('a written list', () => {
  it('reads as the same entries', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: someText, aliases: fc.array(someText), gloss: someText })), (names) => {
        const entries = names.map((entry) => ({ ...entry, type: 'place' as const }));
        expect(parseGlossary({ file: 'g.yaml', text: writeList(entries) })).toMatchObject({ entries, problems: [] });
      }),
    );
  });
});

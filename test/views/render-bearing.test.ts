import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Span } from '../../src/corpus/document.js';
import { catalogues } from '../../src/bot/messages/texts-for.js';
import { renderAskForm } from '../../src/views/render-ask-form.js';
import { renderBearing } from '../../src/views/render-bearing.js';
import { findMessageFaults, findModalFaults } from '../support/find-message-faults.js';
import { findLiveSyntax, hostileText, longQuestion } from '../support/hostile-text.js';
import { textOf } from '../support/message-text.js';
import { sampleDocument } from '../support/sample-app.js';

const texts = fc.constantFrom(...catalogues.map((catalogue) => catalogue.texts));
const spans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc.tuple(fc.nat(900), fc.nat(200)).map(([start, chars]) => ({ start, end: start + chars })),
  { maxLength: 8 },
);
const documents: fc.Arbitrary<Document> = fc
  .record({
    id: fc.string({ unit: fc.constantFrom('a', '한', '.', '/'), minLength: 1, maxLength: 64 }),
    title: hostileText(),
    author: hostileText(),
    heading: hostileText(),
    paragraphs: fc.array(hostileText(), { minLength: 1, maxLength: 6 }),
  })
  .map(({ id, title, author, heading, paragraphs }) =>
    sampleDocument({ id, meta: { title, author }, sections: [{ heading, paragraphs }] }),
  );

const passagesOf = (document: Document, bold: readonly Span[]) =>
  document.passages.slice(0, 5).map((passage) => ({ document, passage, spans: bold }));
const nearestOf = (document: Document) =>
  document.passages.slice(0, 3).map((passage) => ({ document, heading: document.sections[0]?.heading ?? '', passage }));

describe('what bears on a message', () => {
  it('is taken by Discord for any message and any corpus', () => {
    fc.assert(
      fc.property(longQuestion(), documents, spans, texts, (claim, document, bold, catalogue) => {
        const passages = passagesOf(document, bold);
        for (const kind of ['whole', 'parts'] as const) {
          expect(findMessageFaults(renderBearing({ claim, bearing: { kind, passages } }, catalogue))).toEqual([]);
        }
        const none = { kind: 'none', nearest: nearestOf(document) } as const;
        expect(findMessageFaults(renderBearing({ claim, bearing: none }, catalogue))).toEqual([]);
        expect(findMessageFaults(renderBearing({ claim, bearing: { kind: 'unclear' } }, catalogue))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is taken by Discord when every text is of the widest signs, without an end', () => {
    const wide = '*'.repeat(3000);
    const bold = Array.from({ length: 400 }, (_, n) => ({ start: 2 * n, end: 2 * n + 1 }));
    const paragraphs = Array.from({ length: 5 }, () => ({ text: wide, voice: 'editors' as const, paragraph: 99_999 }));
    const meta = { title: wide, author: wide, published: wide, url: `https://example.org/${'x'.repeat(170)}` };
    const document = sampleDocument({ id: 'd'.repeat(64), meta, sections: [{ heading: wide, paragraphs }] });
    for (const catalogue of catalogues) {
      const passages = passagesOf(document, bold);
      expect(
        findMessageFaults(renderBearing({ claim: wide, bearing: { kind: 'parts', passages } }, catalogue.texts)),
      ).toEqual([]);
    }
  });

  it('shows the message as words, on a quoted line of its own', () => {
    fc.assert(
      fc.property(hostileText(), texts, (claim, catalogue) => {
        const lines = textOf(renderBearing({ claim, bearing: { kind: 'none', nearest: [] } }, catalogue)).split('\n');
        expect(lines).toHaveLength(3);
        expect(findLiveSyntax((lines[1] ?? '').replace(/^> /, ''))).toEqual([]);
      }),
    );
  });
});

describe('the form that asks', () => {
  it('is taken by Discord whatever stands in it', () => {
    fc.assert(
      fc.property(longQuestion(), texts, (text, catalogue) => {
        expect(findModalFaults(renderAskForm(text, catalogue))).toEqual([]);
      }),
    );
  });

  it('has an input without a text where there is none', () => {
    for (const catalogue of catalogues) expect(findModalFaults(renderAskForm('', catalogue.texts))).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedSide, FoundComparison, TopicQuote } from '../../src/answer/comparison.js';
import type { Digest } from '../../src/answer/digest.js';
import type { Message } from '../../src/bot/command.js';
import { catalogues } from '../../src/bot/messages/texts-for.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import type { Document } from '../../src/corpus/document.js';
import type { FindNames } from '../../src/views/reader-names.js';
import { renderCompare } from '../../src/views/render-compare.js';
import { renderDiscuss } from '../../src/views/render-discuss.js';
import { renderSummary } from '../../src/views/render-summary.js';
import { anyDocument } from '../support/any-document.js';
import { findViewFaults } from '../support/find-view-faults.js';
import { hostileText, longQuestion } from '../support/hostile-text.js';
import { sampleDocument } from '../support/sample-app.js';

const WIDE = '*'.repeat(3000);
const wide = sampleDocument({
  id: 'd'.repeat(64),
  meta: {
    title: WIDE,
    author: WIDE,
    publication: WIDE,
    published: WIDE,
    url: `https://example.org/${'x'.repeat(170)}`,
    discussion: Array.from({ length: 30 }, () => WIDE),
  },
  sections: [{ heading: WIDE, paragraphs: Array.from({ length: 12 }, () => ({ text: WIDE, paragraph: 99_999 })) }],
});

function quotesOf(document: Document, from: number): readonly TopicQuote[] {
  return document.passages.slice(from, from + 2).flatMap((passage) => {
    const [range] = passage.sentences;
    return range === undefined ? [] : [{ document, passage, range }];
  });
}

/** A comparison of as many sides as there are documents and kinds, each with up to two quotes. */
function comparisonOf(topic: string, documents: readonly Document[]): FoundComparison {
  const kinds = ['article', 'commentary', 'notes'] as const;
  const sides = documents.flatMap((document) =>
    kinds.map((kind, at): ComparedSide => ({ kind, documents: [document], quotes: quotesOf(document, 2 * at) })),
  );
  return { kind: 'compared', topic, sides, silent: sides };
}

function digestOf(document: Document, wanted: number, sectionIndex: number | null): Digest {
  const all = document.passages.flatMap((passage) =>
    passage.sentences.map((sentence, index) => ({ passage, index, sentence })),
  );
  return { document, sectionIndex, sentences: all.slice(0, wanted), total: all.length };
}

const inEachLanguage = (render: (texts: Texts) => Message): readonly string[] =>
  catalogues.flatMap(({ texts }) => findViewFaults(render(texts)));
const ownIds = (documents: readonly Document[]): readonly Document[] =>
  documents.map((document, at) => ({
    ...document,
    passages: document.passages.map((passage) => ({ ...passage, id: wideId(passage.id, at) })),
  }));

/** Passages of two documents never share an id. */
function wideId<Id extends string>(id: Id, at: number): Id {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a branded id with more characters behind it is one.
  return `${id}${at}` as Id;
}

/** A name at each second place of a text, in the longest words that a glossary may have. */
const findNames: FindNames = (text) =>
  Array.from({ length: Math.min(12, Math.floor(text.length / 2)) }, (_, at) => ({
    entry: { name: `A${at}${WIDE}`, aliases: [`가${at}${WIDE}`], type: 'person' as const, gloss: '' },
    span: { start: 2 * at, end: 2 * at + 1 },
  }));

const run = { numRuns: 60 };

describe('for any corpus and any topic, Discord takes', () => {
  it('a comparison, on each of its pages', () => {
    fc.assert(
      fc.property(
        longQuestion(),
        fc.array(anyDocument, { minLength: 1, maxLength: 4 }),
        hostileText(),
        fc.nat(5),
        (topic, documents, sources, page) => {
          for (const short of [topic, topic.slice(0, 12)]) {
            const comparison = comparisonOf(short, ownIds(documents));
            const options = {
              comparison,
              sources: short === topic ? sources : '',
              page: String(page),
              isPrivate: false,
            };
            expect(inEachLanguage((texts) => renderCompare(options, texts))).toEqual([]);
          }
        },
      ),
      run,
    );
  });

  it('a summary of any length, of a work or a section', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.constantFrom('short', 'medium', 'long'),
        fc.integer({ min: 0, max: 12 }),
        (document, length, count) => {
          for (const sectionIndex of [null, 0]) {
            const digest = digestOf(document, count, sectionIndex);
            expect(
              inEachLanguage((texts) => renderSummary({ digest, length, findNames, isPrivate: false }, texts)),
            ).toEqual([]);
          }
        },
      ),
      run,
    );
  });

  it('questions for discussion, and none', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(longQuestion(), { maxLength: 20 }), (document, discussion) => {
        const asked = { ...document, meta: { ...document.meta, discussion } };
        expect(inEachLanguage((texts) => renderDiscuss({ document: asked, isPrivate: false }, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('each of them when every text is of the widest signs, without an end', () => {
    for (const page of ['1', '2', '9']) {
      const comparison = comparisonOf(WIDE, ownIds([wide, wide, wide]));
      expect(
        inEachLanguage((texts) =>
          renderCompare({ comparison, sources: WIDE, page, findNames, isPrivate: false }, texts),
        ),
      ).toEqual([]);
    }
    for (const length of ['short', 'medium', 'long'] as const) {
      const digest = digestOf(wide, 10, 0);
      expect(inEachLanguage((texts) => renderSummary({ digest, length, findNames, isPrivate: true }, texts))).toEqual(
        [],
      );
    }
    expect(inEachLanguage((texts) => renderDiscuss({ document: wide, isPrivate: false }, texts))).toEqual([]);
  });
});

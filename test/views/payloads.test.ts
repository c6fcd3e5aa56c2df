import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, RefusedAnswer } from '../../src/answer/answer.js';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import type { Document, Span } from '../../src/corpus/document.js';
import type { Hit } from '../../src/search/hit.js';
import { failureMessage } from '../../src/views/failure.js';
import { MAX_CUSTOM_ID_CHARS } from '../../src/views/limits.js';
import { renderAnswer } from '../../src/views/render-answer.js';
import { renderHelp } from '../../src/views/render-help.js';
import { renderMore } from '../../src/views/render-more.js';
import { renderPassage } from '../../src/views/render-passage.js';
import { renderReasonForm } from '../../src/views/render-reason-form.js';
import { renderRefusal } from '../../src/views/render-refusal.js';
import { renderSearch } from '../../src/views/render-search.js';
import { renderSearchNothing } from '../../src/views/render-search-nothing.js';
import { renderSection } from '../../src/views/render-section.js';
import { searchEverywhere } from '../../src/views/search-args.js';
import { renderSource } from '../../src/views/render-source.js';
import { renderSources } from '../../src/views/render-sources.js';
import { renderWhy } from '../../src/views/render-why.js';
import { anyDocument as documentArbitrary, anySpans as spans, orNull } from '../support/any-document.js';
import { anyLimits } from '../support/any-search.js';
import { findViewFaults as faultsOf } from '../support/find-view-faults.js';
import { hostileText, longQuestion } from '../support/hostile-text.js';
import { sampleDocument } from '../support/sample-app.js';

const REASONS = Array.from({ length: 9 }, () => ({
  word: '*'.repeat(200),
  match: 'association' as const,
  fields: ['title', 'heading', 'text'] as const,
  weight: 1,
}));

const idsOf = ({ passages }: Document): readonly string[] => passages.map(({ id }) => id);

function hitsOf(document: Document, matched: readonly Span[]): readonly Hit[] {
  return document.passages.map((passage) => ({
    document,
    passage,
    score: 1,
    coverage: 1,
    spans: matched,
    reasons: REASONS,
  }));
}

function answerOf(question: string, document: Document, citationCount: number): Extract<Answer, { kind: 'found' }> {
  const citations = document.passages.slice(0, citationCount).map((passage, index) => ({
    n: index + 1,
    document,
    passage,
    evidence: passage.sentences.slice(0, 2),
  }));
  const summary = citations.slice(0, 4).map(({ n, passage }) => ({ text: passage.text, citations: [n, 1] }));
  return {
    kind: 'found',
    question,
    explains: { name: question, aliases: [], type: 'concept', gloss: question.repeat(3) },
    summary,
    citations,
    hits: hitsOf(document, []),
  };
}

const run = { numRuns: 60 };

describe('for any corpus and any question, Discord takes', () => {
  it('an answer', () => {
    fc.assert(
      fc.property(longQuestion(), documentArbitrary, fc.integer({ min: 1, max: 12 }), (question, document, count) => {
        const answer = answerOf(question, document, count);
        for (const texts of [en, ko]) {
          const asked = { question, source: count > 6 ? question.slice(0, 120) : null };
          expect(faultsOf(renderAnswer({ answer, asked, isPrivate: true, canShare: true }, texts))).toEqual([]);
          expect(faultsOf(renderWhy({ answer, asked }, texts))).toEqual([]);
        }
        const { modal } = renderReasonForm(idsOf(document), en);
        expect(modal.custom_id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID_CHARS);
      }),
      run,
    );
  });

  it('a refusal', () => {
    const reason = fc.constantFrom('no-question' as const, 'not-covered' as const);
    fc.assert(
      fc.property(
        longQuestion(),
        documentArbitrary,
        reason,
        orNull(longQuestion()),
        (question, document, why, didYouMean) => {
          const nearest = document.sections.flatMap(({ heading, passages }) => {
            const passage = document.passages[passages.start];
            return passage === undefined ? [] : [{ document, heading, passage }];
          });
          const missing = question.split(' ');
          const refused: RefusedAnswer = {
            kind: 'refused',
            question,
            reason: why,
            missing,
            didYouMean,
            nearest,
            hits: [],
          };
          expect(
            faultsOf(renderRefusal(refused, en, { asked: { question, source: didYouMean }, isOwn: false })),
          ).toEqual([]);
        },
      ),
      run,
    );
  });

  it('search results, with pages or a menu', () => {
    fc.assert(
      fc.property(
        longQuestion(),
        documentArbitrary,
        spans,
        orNull(hostileText()),
        anyLimits,
        (query, document, matched, other, limits) => {
          const hits = hitsOf(document, matched);
          const result = { hits, total: hits.length, didYouMean: other };
          const terms = { ...searchEverywhere(query), source: other, author: other };
          for (const some of [terms, { ...searchEverywhere(query.slice(0, 20)), ...limits }]) {
            for (const texts of [en, ko]) {
              expect(faultsOf(renderSearch({ terms: some, result, page: 1, isPrivate: true }, texts))).toEqual([]);
              const nothing = { terms: some, didYouMean: other, elsewhere: 3 };
              expect(faultsOf(renderSearchNothing(nothing, texts))).toEqual([]);
            }
          }
        },
      ),
      run,
    );
  });

  it('a passage and a section, on each of their pages', () => {
    fc.assert(
      fc.property(documentArbitrary, spans, fc.nat(9), (document, bold, page) => {
        for (const passage of document.passages.slice(0, 3)) {
          expect(faultsOf(renderPassage({ document, passage, bold, isPrivate: true }, en))).toEqual([]);
          expect(faultsOf(renderPassage({ document, passage, page: String(page), isPrivate: false }, en))).toEqual([]);
          expect(faultsOf(renderSection({ document, passage, page: String(page), isPrivate: false }, en))).toEqual([]);
        }
      }),
      run,
    );
  });

  it('the list of sources and one source', () => {
    fc.assert(
      fc.property(fc.array(documentArbitrary, { minLength: 1, maxLength: 12 }), (documents) => {
        const ownIds = documents.map((document, index) =>
          sampleDocument({ ...document, id: `d${index}`, sections: [] }),
        );
        expect(faultsOf(renderSources({ documents: ownIds, page: '1', isPrivate: true }, en))).toEqual([]);
        for (const document of documents)
          expect(faultsOf(renderSource({ document, listPage: 1, isPrivate: true }, en))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('every view when every text is of the widest signs, without an end', () => {
    const wide = '*'.repeat(3000);
    const meta = { title: wide, author: wide, affiliation: wide, publication: wide, published: wide };
    const url = `https://example.org/${'x'.repeat(170)}`;
    const everySecond = Array.from({ length: 400 }, (_, n) => ({ start: 2 * n, end: 2 * n + 1 }));
    for (const text of [wide, '*a'.repeat(20), '* '.repeat(700)]) {
      const paragraphs = Array.from({ length: 12 }, () => ({ text, voice: 'editors' as const, paragraph: 99_999 }));
      const document = sampleDocument({
        id: 'd'.repeat(64),
        meta: { ...meta, url },
        sections: [{ heading: wide, paragraphs }],
      });
      const result = { hits: hitsOf(document, everySecond), total: 99_999, didYouMean: wide };
      const terms = { ...searchEverywhere(wide), source: wide, author: wide };
      // As long a question as a message keeps.
      const asked = { question: '*'.repeat(300), source: '*'.repeat(50) };
      expect(faultsOf(renderMore({ asked, hits: result.hits, isPrivate: true }, en))).toEqual([]);
      const [passage] = document.passages;
      if (passage === undefined) throw new Error('the document has passages');
      for (const count of [1, 2, 4, 8, 12]) {
        const answer = { ...answerOf(wide, document, count), hits: result.hits };
        expect(faultsOf(renderAnswer({ answer, asked, isPrivate: true, canShare: true }, ko))).toEqual([]);
        expect(faultsOf(renderWhy({ answer, asked }, en))).toEqual([]);
      }
      expect(faultsOf(renderSearch({ terms, result, page: 1, isPrivate: true }, en))).toEqual([]);
      expect(faultsOf(renderPassage({ document, passage, bold: everySecond, isPrivate: true, asked }, en))).toEqual([]);
      expect(faultsOf(renderSection({ document, passage, isPrivate: true, asked }, en))).toEqual([]);
      expect(faultsOf(renderSource({ document, listPage: 99, isPrivate: true, asked }, en))).toEqual([]);
      const documents = Array.from({ length: 20 }, (_, n) => sampleDocument({ id: `${n}`, meta, sections: [] }));
      expect(faultsOf(renderSources({ documents, isPrivate: true, asked }, en))).toEqual([]);
    }
  });

  it('help and a failure', () => {
    fc.assert(
      fc.property(orNull(longQuestion()), hostileText(), (example, requestId) => {
        expect(
          faultsOf(renderHelp({ passages: 1, sources: 1, commands: [], moderation: [], menus: [], example }, en)),
        ).toEqual([]);
        expect(faultsOf(failureMessage(en, requestId))).toEqual([]);
      }),
      run,
    );
  });
});

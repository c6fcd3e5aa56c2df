import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/bot/command.js';
import { catalogues } from '../../../src/bot/messages/texts-for.js';
import type { Texts } from '../../../src/bot/messages/texts.js';
import type { Work } from '../../../src/library/living/keeper.js';
import type { Source, Version } from '../../../src/library/living/state.js';
import { detailFields } from '../../../src/views/corpus/render-details-form.js';
import { renderGaps } from '../../../src/views/corpus/render-gaps.js';
import { historyPage, renderHistory } from '../../../src/views/corpus/render-history.js';
import { renderQuestions } from '../../../src/views/corpus/render-questions.js';
import { renderSettings } from '../../../src/views/corpus/render-settings.js';
import { renderStatus } from '../../../src/views/corpus/render-status.js';
import { renderAccepted, renderSuggestions } from '../../../src/views/corpus/render-suggestions.js';
import { renderWorks } from '../../../src/views/corpus/render-works.js';
import { readTyped, renderWrongDetails } from '../../../src/views/corpus/render-wrong-details.js';
import { renderEraseSurely, renderPrivacy } from '../../../src/views/render-privacy.js';
import { anyDocument, orNull } from '../../support/any-document.js';
import { everyProblem } from '../../support/every-problem.js';
import { sampleSource } from '../../support/fake-keeper.js';
import { findViewFaults } from '../../support/find-view-faults.js';
import { hostileText } from '../../support/hostile-text.js';
import { shownTexts } from '../../support/message-text.js';
import { documentIdOf } from '../../support/sample-app.js';
import { sampleOverview, sampleVersion } from '../../support/sample-library.js';

const run = { numRuns: 40 };
/** Times, people, channels and roles that we name. */
const OURS = /<t:\d+:R>|<@&?\d{1,20}>|<#\d{1,20}>/g;
const inEachLanguage = (render: (texts: Texts) => Message): readonly string[] =>
  catalogues.flatMap(({ texts }) => findViewFaults(render(texts), OURS));

const text = fc.oneof(hostileText(), fc.constantFrom('', '*'.repeat(3000), '@everyone '.repeat(400), '가'.repeat(2000)));
const page = fc.constantFrom(undefined, '1', '2', '99', 'x');
const count = fc.oneof(fc.nat(3), fc.nat());
const person = orNull(fc.constantFrom('300000000000000003', '@everyone', '1>'));
const source: fc.Arbitrary<Source> = fc.record({ title: text, url: text }).map((names) => ({ ...sampleSource, ...names }));
const version: fc.Arbitrary<Version> = fc
  .record({
    number: count,
    reason: fc.constantFrom('start', 'add', 'remove', 'hide', 'show', 'edit', 'refresh', 'undo', 'questions', 'sources', 'suggestion'),
    about: fc.array(text, { maxLength: 5 }),
    madeBy: person,
    counts: fc.record({ added: count, changed: count, removed: count, moved: count }),
  })
  .map((rest) => sampleVersion(rest.number, rest));
const work: fc.Arbitrary<Work> = fc.record({
  document: anyDocument,
  isShipped: fc.boolean(),
  isHidden: fc.boolean(),
  source: orNull(source),
});
const problem = text.chain((name) => fc.constantFrom(...everyProblem(name)));

describe('for any library, Discord takes', () => {
  it('its status', () => {
    const status = fc.record({
      source,
      documents: count,
      checkedAt: orNull(fc.nat()),
      dueAt: orNull(fc.nat()),
      problem: orNull(problem),
    });
    fc.assert(
      fc.property(version, fc.array(status, { maxLength: 30 }), count, fc.boolean(), (newest, sources, open, isRefreshing) => {
        const overview = { ...sampleOverview, version: newest, sources, isRefreshing, passages: open };
        expect(inEachLanguage((texts) => renderStatus({ overview, suggestions: open }, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('the list of its texts', () => {
    fc.assert(
      fc.property(fc.array(work, { maxLength: 12 }), page, (works, at) => {
        expect(inEachLanguage((texts) => renderWorks(works, at, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('its history', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 8 }), fc.nat(10_000), page, (versions, newest, at) => {
        const { from, ...rest } = historyPage({ newest, page: at });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(newest);
        expect(rest).toEqual({ count: 8 });
        expect(inEachLanguage((texts) => renderHistory({ versions, newest, page: at }, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('its study questions', () => {
    const question = fc.record({
      id: text,
      question: text,
      documents: fc.array(hostileText(8).map(documentIdOf), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(question, { maxLength: 9 }), fc.array(question, { maxLength: 9 }), text, page, (own, shipped, title, at) => {
        const options = { own, shipped, findTitle: () => title, page: at };
        expect(inEachLanguage((texts) => renderQuestions(options, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('the questions that found no answer', () => {
    const gap = fc.record({ id: text, question: text, count, lastDay: fc.constantFrom('2024-08-31', '@everyone') });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 25 }), fc.boolean(), page, (gaps, isOn, at) => {
        expect(inEachLanguage((texts) => renderGaps({ gaps, isOn, page: at }, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('suggestions, and a correction that was accepted', () => {
    const suggestion = fc.record({
      id: fc.constantFrom('sugaaaaa', 'sugbbbbb'),
      kind: fc.constantFrom('source' as const, 'correction' as const),
      text,
      documentId: orNull(hostileText(8)),
      madeAt: fc.nat(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(suggestion, { maxLength: 12, selector: ({ text: words }) => words }), orNull(text), page, (found, title, at) => {
        const suggestions = found.map((one, index) => ({ ...one, id: `sug${index}` }));
        const findTitle = (): string | null => title;
        expect(inEachLanguage((texts) => renderSuggestions({ suggestions, findTitle, page: at }, texts))).toEqual([]);
        for (const one of suggestions) {
          expect(inEachLanguage((texts) => renderAccepted(one, findTitle, texts))).toEqual([]);
        }
      }),
      run,
    );
  });

  it('its settings, of fifty channels too', () => {
    const id = fc.constantFrom('400000000000000004', '@everyone', '1> @here');
    fc.assert(
      fc.property(orNull(text), fc.array(id, { maxLength: 50 }), orNull(id), fc.boolean(), (locale, channels, moderatorRole, is) => {
        const settings = { locale, channels, moderatorRole, isPrivate: is, asksFeedback: is, keepsGaps: is };
        expect(inEachLanguage((texts) => renderSettings({ settings, isSaved: is }, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('what is said of privacy', () => {
    for (const is of [true, false]) {
      expect(inEachLanguage((texts) => renderPrivacy({ keepsGaps: is, mayErase: is }, texts))).toEqual([]);
    }
    expect(inEachLanguage(renderEraseSurely)).toEqual([]);
  });
});

describe('a form that cannot be taken', () => {
  const longest = fc.string({ unit: 'grapheme', maxLength: 2000 });
  const value = fc.oneof(hostileText(), longest, fc.constantFrom('*'.repeat(2000), ''));

  it('is shown within Discord’s limits, whatever was typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...detailFields), value), (fields) => {
        const options = { line: 'A line', fields, id: 'russia' };
        expect(inEachLanguage((texts) => renderWrongDetails(options, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('gives back what it shows whole, and never something else', () => {
    fc.assert(
      fc.property(fc.record({ title: hostileText(12), author: hostileText(12) }), (typed) => {
        const fields = { ...typed, published: '2024', language: '', url: 'https://a.example/b_c' };
        for (const { texts } of catalogues) {
          const shown = shownTexts(renderWrongDetails({ line: 'A line', fields, id: 'russia' }, texts));
          const kept = readTyped(shown, texts);
          expect(kept).toMatchObject({ published: '2024', language: null, url: 'https://a.example/b_c' });
          // Shown again, it is the same: nothing is added or lost on the way.
          const again = { ...fields, title: kept.title ?? '', author: kept.author ?? '' };
          expect(readTyped(shownTexts(renderWrongDetails({ line: '', fields: again, id: 'russia' }, texts)), texts)).toEqual(kept);
        }
      }),
      run,
    );
  });

  it('is no part of any other message', () => {
    const [first] = catalogues;
    if (first === undefined) throw new Error('there is a catalogue');
    expect(readTyped([{ id: 7_310_011, content: '**Other:** value' }, { id: 1, content: 'x' }], first.texts)).toEqual({});
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/bot/command.js';
import { catalogues } from '../../../src/bot/messages/texts-for.js';
import type { Texts } from '../../../src/bot/messages/texts.js';
import type { DocumentDiff, LibraryDiff, PassageChange } from '../../../src/library/living/diff.js';
import type { Draft, Finding, IncomingDocument, Published, Refusal, SourceReport } from '../../../src/library/living/draft.js';
import type { ChangeCounts, Reason } from '../../../src/library/living/state.js';
import type { SourceProblem } from '../../../src/sources/problem.js';
import type { LeftOut, ReadNote } from '../../../src/sources/reading.js';
import { controlKeys } from '../../../src/views/control-keys.js';
import { splitDiff } from '../../../src/views/corpus/diff-pages.js';
import { renderDetailsForm } from '../../../src/views/corpus/render-details-form.js';
import { renderDiff } from '../../../src/views/corpus/render-diff.js';
import { renderDraft } from '../../../src/views/corpus/render-draft.js';
import { renderDrafts } from '../../../src/views/corpus/render-drafts.js';
import { renderNothingNew } from '../../../src/views/corpus/render-nothing-new.js';
import { renderPasteForm } from '../../../src/views/corpus/render-paste-form.js';
import { renderProgress } from '../../../src/views/corpus/render-progress.js';
import { renderPublished } from '../../../src/views/corpus/render-published.js';
import { renderRefused } from '../../../src/views/corpus/render-refused.js';
import { orNull } from '../../support/any-document.js';
import { everyProblem } from '../../support/every-problem.js';
import { sampleSource } from '../../support/fake-keeper.js';
import { findModalFaults } from '../../support/find-message-faults.js';
import { findViewFaults } from '../../support/find-view-faults.js';
import { hostileText } from '../../support/hostile-text.js';
import { documentIdOf } from '../../support/sample-app.js';

const run = { numRuns: 40 };
/** Times, and the one who prepared a draft. */
const OURS = /<t:\d+:R>|<@\d{1,20}>/g;
const inEachLanguage = (render: (texts: Texts) => Message): readonly string[] =>
  catalogues.flatMap(({ texts }) => findViewFaults(render(texts), OURS));

/** Hostile text, short or as long as anybody could make it. */
const text = fc.oneof(hostileText(), fc.constantFrom('', '*'.repeat(3000), '@everyone '.repeat(400), '가'.repeat(2000)));
const count = fc.oneof(fc.nat(3), fc.nat());
const counts: fc.Arbitrary<ChangeCounts> = fc.record({ added: count, changed: count, removed: count, moved: count });
const id = hostileText(8).map((name) => documentIdOf(name));
const change: fc.Arbitrary<PassageChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom('added' as const, 'removed' as const), text }),
  fc.record({ kind: fc.constant('changed' as const), before: text, after: text }),
  fc.record({ kind: fc.constant('moved' as const), text, from: count, to: count }),
);
const documentDiff: fc.Arbitrary<DocumentDiff> = fc.record({
  id,
  title: text,
  kind: fc.constantFrom('added', 'removed', 'changed', 'edited', 'hidden', 'shown'),
  passages: fc.array(change, { maxLength: 5 }),
  counts,
});
const diffs: fc.Arbitrary<LibraryDiff> = fc.record({
  documents: fc.array(documentDiff, { maxLength: 3 }),
  counts,
  lists: fc.array(fc.record({ kind: fc.constantFrom('question', 'source'), isAdded: fc.boolean(), text }), { maxLength: 8 }),
});
const problem: fc.Arbitrary<SourceProblem> = text.chain((name) => fc.constantFrom(...everyProblem(name)));
const sourceReport: fc.Arbitrary<SourceReport> = fc.record({
  source: fc.record({ title: text, url: text }).map((names) => ({ ...sampleSource, ...names })),
  outcome: fc.oneof(
    fc.record({ kind: fc.constant('changed' as const), documents: count }),
    fc.constant({ kind: 'unchanged' as const }),
    fc.record({ kind: fc.constant('failed' as const), problem }),
  ),
});
const finding: fc.Arbitrary<Finding> = fc.oneof(
  fc.record({ kind: fc.constant('lost-words' as const), id, before: count, after: count }),
  fc.record({ kind: fc.constantFrom('login-page' as const, 'error-page' as const, 'empty' as const, 'replaces' as const), id }),
  fc.record({ kind: fc.constant('language-changed' as const), id, from: text, to: text }),
  fc.record({ kind: fc.constant('duplicate' as const), id, of: id }),
  fc.record({ kind: fc.constant('golden' as const), question: text }),
);
const note: fc.Arbitrary<ReadNote> = fc.oneof(
  fc.record({ kind: fc.constant('dropped' as const), chars: count }),
  fc.record({ kind: fc.constant('encoding' as const), encoding: text }),
  fc.record({ kind: fc.constant('restated' as const), passages: count }),
  fc.record({ kind: fc.constant('unanswered' as const), questions: count }),
  fc.record({ kind: fc.constantFrom('shortened-title' as const, 'login-page' as const, 'error-page' as const) }),
);
const incoming: fc.Arbitrary<IncomingDocument> = fc.record({
  id,
  meta: fc.record({
    title: orNull(text),
    author: orNull(text),
    publication: orNull(text),
    published: orNull(text),
    url: orNull(fc.oneof(fc.webUrl({ withQueryParameters: true }), text)),
    language: orNull(text),
  }),
  passages: count,
  words: count,
  beginning: text,
  notes: fc.array(note, { maxLength: 8 }),
  originalOf: orNull(id),
});
const leftOut: fc.Arbitrary<LeftOut> = fc.record({ problems: fc.array(problem, { maxLength: 20 }), waiting: count });
const reason: fc.Arbitrary<Reason> = fc.constantFrom('add', 'remove', 'edit', 'refresh', 'undo', 'questions', 'sources', 'suggestion');
const draftOf = (documents: number): fc.Arbitrary<Draft> =>
  fc.record({
    id: fc.stringMatching(/^[a-z2-7]{8}$/),
    serverId: fc.constant('s1'),
    reason,
    about: fc.array(text, { maxLength: 5 }),
    madeBy: orNull(fc.oneof(fc.constant('300000000000000003'), text)),
    madeAt: fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }),
    operations: fc.constant([]),
    report: fc.record({
      sources: fc.array(sourceReport, { maxLength: 6 }),
      diff: diffs,
      findings: fc.array(finding, { maxLength: 10 }),
      golden: fc.record({ asked: count, before: count, after: count }),
      incoming: fc.array(incoming, { minLength: documents, maxLength: documents }),
      leftOut,
    }),
  });
const published: fc.Arbitrary<Published> = fc.record({
  number: count,
  reason,
  about: fc.array(text, { maxLength: 5 }),
  counts,
  previous: count,
});
const page = fc.constantFrom(undefined, '1', '2', '7', '999999', '-1', 'x');

describe('for any texts, Discord takes', () => {
  it.each([0, 1, 2, 12])('a draft of %i texts, on each of its pages', (documents) => {
    fc.assert(
      fc.property(draftOf(documents), text, page, fc.boolean(), (draft, title, at, isListed) => {
        const options = { draft, page: at, findTitle: () => title, isListed };
        expect(inEachLanguage((texts) => renderDraft(options, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('a list of drafts', () => {
    fc.assert(
      fc.property(fc.array(draftOf(1), { maxLength: 20 }), page, (drafts, at) => {
        expect(inEachLanguage((texts) => renderDrafts(drafts, at, texts))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('a diff, on each of its pages', () => {
    const pager = { control: controlKeys.changes, argsOf: (to: number) => ['abcdefgh', String(to)] };
    fc.assert(
      fc.property(diffs, (diff) => {
        const pages = Math.max(1, splitDiff(diff).length);
        for (let at = 1; at <= pages; at += 1) {
          const options = { diff, title: 'W'.repeat(200), page: String(at), pager };
          expect(inEachLanguage((texts) => renderDiff(options, texts))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('a report, a version, a refusal and progress', () => {
    const refusal: fc.Arbitrary<Refusal> = fc.oneof(
      problem.map((one) => ({ kind: 'problem' as const, problem: one })),
      fc.record({ kind: fc.constant('already-there' as const), id, title: text }),
    );
    const stage = fc.record({ kind: fc.constantFrom('reading', 'indexing', 'asking'), done: count, total: count, name: text });
    fc.assert(
      fc.property(fc.array(sourceReport, { maxLength: 30 }), published, refusal, stage, leftOut, (sources, version, refused, step, left) => {
        expect(inEachLanguage((texts) => renderNothingNew(sources, texts))).toEqual([]);
        expect(inEachLanguage((texts) => renderPublished({ published: version, sources, leftOut: left }, texts))).toEqual([]);
        expect(inEachLanguage((texts) => renderRefused(refused, texts))).toEqual([]);
        expect(inEachLanguage((texts) => renderProgress(step, texts))).toEqual([]);
      }),
      run,
    );
  });

  it('the forms', () => {
    fc.assert(
      fc.property(incoming, ({ meta }) => {
        const form = { name: 'details', version: 1 };
        const faults = catalogues.flatMap(({ texts }) =>
          findModalFaults(renderDetailsForm({ meta, form, args: ['abcdefgh', '99999'] }, texts)),
        );
        expect(faults).toEqual([]);
      }),
      run,
    );
    expect(catalogues.flatMap(({ texts }) => findModalFaults(renderPasteForm(texts)))).toEqual([]);
  });
});

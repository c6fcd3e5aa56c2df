import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import type { GlossaryEntry } from '../../src/corpus/document.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { entryTitle, renderEntry } from '../../src/views/render-entry.js';
import { renderSearch } from '../../src/views/render-search.js';
import { renderSection } from '../../src/views/render-section.js';
import { searchEverywhere } from '../../src/views/search-args.js';
import { renderUnknownEntry } from '../../src/views/render-unknown-entry.js';
import { findViewFaults } from '../support/find-view-faults.js';
import { hostileText, longQuestion } from '../support/hostile-text.js';
import { buttonsOf, labelOf, menusOf, textOf } from '../support/message-text.js';
import { sampleDocument } from '../support/sample-app.js';

const KIM: GlossaryEntry = {
  name: 'Kim Jong-un',
  aliases: ['Kim Jong Un', '김정은'],
  type: 'person',
  gloss: 'Leader of *North* Korea.',
};
const document = sampleDocument({ id: 'a', sections: [{ heading: '', paragraphs: ['Kim Jong-un met Putin.'] }] });
const [passage] = document.passages;
if (passage === undefined) throw new Error('the document has a passage');
const PUTIN: GlossaryEntry = { name: 'Putin', aliases: ['푸틴'], type: 'person', gloss: '' };
const { findNames } = createSnapshot({ documents: [document], glossary: [KIM, PUTIN], goldenQuestions: [] });
const passages = [{ document, passage, spans: [{ start: 0, end: 11 }] }];
const options = { entry: KIM, passages, furtherQuery: 'Kim', works: [document], findNames, isPrivate: false };

describe('an entry', () => {
  it('shows names, the editors’ words as theirs, and who says the quotes', () => {
    const message = renderEntry(options, en);
    expect(message).toMatchObject({ outcome: 'entry', isPrivate: false, placement: 'new' });
    expect(textOf(message).split('\n')).toEqual([
      '### Kim Jong-un',
      '-# Person · also Kim Jong Un, 김정은',
      String.raw`**Editors’ note:** Leader of \*North\* Korea.`,
      '**Kim Jong-un** met Putin.',
      '-# Il Young Jeong · [Russia is returning](https://example.org/russia) · August 2024',
    ]);
    expect(buttonsOf(message).map(labelOf)).toEqual(['Read', 'More passages']);
    expect(menusOf(message)).toMatchObject([{ placeholder: 'Texts by this author: 1', options: [{ value: 'a' }] }]);
  });

  it('has the Korean name first for a Korean reader, and the other names in the quotes', () => {
    const [title, names, , , , readerNames] = textOf(renderEntry(options, ko)).split('\n');
    expect([title, names, readerNames]).toEqual([
      '### 김정은 (Kim Jong-un)',
      '-# 인물 · 다른 이름: Kim Jong Un',
      '-# 이름: Putin = 푸틴',
    ]);
  });

  it('says that no passage names it, and leaves out what there is not', () => {
    const message = renderEntry({ ...options, passages: [], furtherQuery: null, works: [] }, en);
    expect(textOf(message)).toMatch(/\n-# No passage here speaks of it by this name\.$/);
    expect([...buttonsOf(message), ...menusOf(message)]).toEqual([]);
  });

  it('shows whole other names only, as many as two lines hold', () => {
    const aliases = Array.from({ length: 30 }, (_, n) => `Another name ${n}`);
    const [, names = ''] = textOf(renderEntry({ ...options, entry: { ...KIM, aliases } }, en)).split('\n');
    expect(names).toMatch(/Another name 9, …$/);
  });

  it('counts an author’s works truly where the menu cannot hold them all', () => {
    const works = Array.from({ length: 30 }, (_, n) => sampleDocument({ id: `w${n}`, sections: [] }));
    const placeholders = [en, ko].map((texts) => menusOf(renderEntry({ ...options, works }, texts))[0]?.placeholder);
    expect(placeholders).toEqual(['Texts by this author: 25 of 30', '이 저자의 글 30편 중 25편']);
  });

  it('has one title for menus and buttons', () => {
    expect([en, ko].map((texts) => entryTitle(KIM, texts))).toEqual(['Kim Jong-un', '김정은 (Kim Jong-un)']);
  });
});

const name = hostileText(20);
const entryArbitrary: fc.Arbitrary<GlossaryEntry> = fc.record({
  name: fc.oneof(name, longQuestion(), fc.constant('*'.repeat(3000))),
  aliases: fc.array(name, { maxLength: 12 }),
  type: fc.constantFrom<GlossaryEntry['type']>(
    'person',
    'state',
    'organisation',
    'treaty',
    'event',
    'place',
    'concept',
  ),
  gloss: fc.oneof(longQuestion(), fc.constant('')),
});

describe('for any glossary, Discord takes', () => {
  it('an entry, search results and a section with its names, in English and Korean', () => {
    fc.assert(
      fc.property(fc.array(entryArbitrary, { minLength: 1, maxLength: 6 }), hostileText(), (glossary, text) => {
        const names = glossary.flatMap((entry) => [entry.name, ...entry.aliases]).join(' ');
        const paragraphs = [text, `${names} ${text}`, names, text.repeat(9), names].map((words) =>
          words.slice(0, 4000),
        );
        const made = sampleDocument({
          id: 'a',
          meta: { title: text, author: names, publication: text, url: text },
          sections: [{ heading: names, paragraphs: paragraphs.map((words) => words || '…') }],
        });
        const snapshot = createSnapshot({ documents: [made], glossary, goldenQuestions: [] });
        const hits = made.passages.map((one) => ({
          document: made,
          passage: one,
          spans: snapshot.findNames(one.text).map(({ span }) => span),
        }));
        for (const texts of [en, ko]) {
          const rendering = { findNames: snapshot.findNames, isPrivate: true };
          for (const entry of glossary) {
            const shown = { entry, passages: hits, furtherQuery: entry.name, works: [made], ...rendering };
            expect(findViewFaults(renderEntry(shown, texts))).toEqual([]);
            expect(findViewFaults(renderUnknownEntry({ typed: entry.gloss, nearest: glossary }, texts))).toEqual([]);
          }
          const found = hits.map((hit) => ({ ...hit, score: 1, coverage: 1, reasons: [] }));
          const result = { hits: found, total: 99_999, didYouMean: names };
          const terms = { ...searchEverywhere(names), source: names, author: names };
          expect(findViewFaults(renderSearch({ terms, result, page: 1, ...rendering }, texts))).toEqual([]);
          for (const one of made.passages) {
            expect(findViewFaults(renderSection({ document: made, passage: one, ...rendering }, texts))).toEqual([]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('the widest signs everywhere, with a full line of names', () => {
    const wide = '*'.repeat(3000);
    const glossary = Array.from({ length: 6 }, (_, n): GlossaryEntry => ({
      name: `Name${n}`,
      aliases: [`이름${n}${'*'.repeat(60)}`],
      type: 'person',
      gloss: wide,
    }));
    const text = `${glossary.map((entry) => entry.name).join(' ')} ${wide}`;
    const paragraphs = Array.from({ length: 8 }, () => ({ text, voice: 'editors' as const, paragraph: 99_999 }));
    const meta = { title: wide, author: wide, publication: wide, url: `https://example.org/${'x'.repeat(170)}` };
    const made = sampleDocument({ id: 'd'.repeat(64), meta, sections: [{ heading: wide, paragraphs }] });
    const snapshot = createSnapshot({ documents: [made], glossary, goldenQuestions: [] });
    const spans = Array.from({ length: 400 }, (_, n) => ({ start: 2 * n, end: 2 * n + 1 }));
    const hits = made.passages.map((one) => ({
      document: made,
      passage: one,
      spans,
      score: 1,
      coverage: 1,
      reasons: [],
    }));
    const rendering = { findNames: snapshot.findNames, isPrivate: true };
    const terms = { ...searchEverywhere(wide), source: wide, author: wide };
    const views = glossary.map((entry) =>
      renderEntry({ entry, passages: hits, furtherQuery: wide, works: [made], ...rendering }, ko),
    );
    const result = { hits, total: 99_999, didYouMean: wide };
    const search = renderSearch({ terms, result, page: 1, ...rendering }, ko);
    const sections = made.passages.map((one) => renderSection({ document: made, passage: one, ...rendering }, ko));
    expect(textOf(search)).toContain('-# 이름: Name0 = 이름0');
    expect([...views, search, ...sections].flatMap((message) => findViewFaults(message))).toEqual([]);
  });
});

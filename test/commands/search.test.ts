import { describe, expect, it } from 'vitest';
import { search } from '../../commands/search.js';
import type { ControlRequest, Message, Options } from '../../src/bot/command.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import { buttonsOf, customIdOf, labelOf, menusOf, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  suggestRequest,
  sampleRouter,
} from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';

const paragraphs = Array.from({ length: 32 }, (_, n) => `Paragraph ${n} begins. The treaty has number ${n}.`);
const article = sampleDocument({ id: 'russia', sections: [{ heading: 'Return', paragraphs }] });
const other = sampleDocument({
  id: 'other',
  meta: { title: 'Other', author: 'Kim' },
  sections: [{ heading: '', paragraphs: ['A lonely balloon.'] }],
});
const snapshot = sampleSnapshot([article, other]);
const app = sampleApp(snapshot);

const run = (options: Options, of: Snapshot = snapshot): Message =>
  shownMessage(search.run(commandRequest('search', options), sampleApp(of)));
const press = (customId: string, rest: Partial<ControlRequest> = {}, of: Snapshot = snapshot): Message =>
  shownMessage(sampleRouter(sampleApp(of)).route(controlRequest(customId, rest)));

const suggest = (option: string, typed: string) => search.suggest?.(suggestRequest('search', option, typed), app);

describe('/search', () => {
  it('shows five passages a page, privately, the matched words in bold', () => {
    const message = run({ query: 'treaty' });
    expect(message).toMatchObject({ outcome: 'results', isPrivate: true, placement: 'new' });
    const text = textOf(message);
    expect(text).toContain('### Passages for “treaty”\n-# 32 passages · page 1/7');
    expect(text).toContain(
      'Paragraph 0 begins. The **treaty** has number 0.\n-# Il Young Jeong · [Russia is returning]',
    );
    expect(buttonsOf(message).filter((button) => labelOf(button) === 'Read')).toHaveLength(5);
  });

  it('makes bold what was matched in what is shown, and nothing else', () => {
    const text = 'Treaty before. Then nothing. '.concat(
      'Filler words here. '.repeat(20),
      'Treaty and number. Treaty at last.',
    );
    const long = sampleSnapshot([sampleDocument({ id: 'long', sections: [{ heading: '', paragraphs: [text] }] })]);
    const spans = ['Treaty', 'number'].flatMap((word) =>
      Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }) => ({ start: index, end: index + word.length })),
    );
    const hits = long.search('treaty').hits.map((hit) => ({ ...hit, spans }));
    const found: Snapshot = { ...long, search: () => ({ hits, total: 1, didYouMean: null }) };
    expect(textOf(run({ query: 'treaty' }, found))).toMatch(
      /Filler words here\. \*\*Treaty\*\* and \*\*number\*\*\. \*\*Treaty\*\* at last\.\n/,
    );
  });

  it('counts truly and shows no page of one', () => {
    expect(textOf(run({ query: 'balloon' }))).toContain('-# 1 passage\n');
  });

  it('turns pages from what stands on the button', () => {
    const second = press(customIdOf(run({ query: 'treaty' }), 'Next page'), { isPrivate: true });
    expect(second).toMatchObject({ placement: 'update', isPrivate: true });
    expect(textOf(second)).toContain('page 2/7');
    expect(textOf(second)).toContain('number 5.');
    expect(textOf(press(customIdOf(second, 'Previous page')))).toContain('page 1/7');
    const last = press('page.2.999~treaty');
    expect(textOf(last)).toContain('page 7/7');
    expect(buttonsOf(last).filter((button) => labelOf(button) === 'Read')).toHaveLength(2);
    expect(buttonsOf(last).find((button) => labelOf(button) === 'Next page')).toMatchObject({ disabled: true });
  });

  it('keeps source and author while it turns', () => {
    const first = run({ query: 'treaty', source: 'russia' });
    expect(textOf(first)).toContain('in russia');
    expect(textOf(press(customIdOf(first, 'Next page')))).toContain('32 passages · page 2/7 · in russia');
  });

  it('has the next passages in a menu when the query is too long for a button', () => {
    const message = run({ query: `treaty ${'x'.repeat(5990)}` });
    const [menu] = menusOf(message);
    expect(menu?.options).toHaveLength(25);
    expect(menu?.options[0]?.value).toBe('russia#p5');
    expect(textOf(message)).toContain('too long to turn pages');
    expect(textOf(press('pick.1', { values: [menu?.options[24]?.value ?? ''] }))).toContain('number 29.');
  });

  it('says that nothing matches, and what is found without the limits', () => {
    expect(run({ query: 'zeppelin' })).toMatchObject({ outcome: 'nothing', isPrivate: true });
    const elsewhere = run({ query: 'treaty', source: 'other' });
    expect(textOf(elsewhere)).toContain('No passage matches “treaty” in other; without that limit 32 passages would.');
    expect(textOf(press(customIdOf(elsewhere, 'Search everywhere')))).toContain('32 passages');
  });

  it('keeps all limits and the order while it turns, and says them in small print', () => {
    const limits = {
      source: 'russia',
      author: 'jeong',
      kind: 'article',
      after: '2024',
      before: '2024.12',
      sort: 'newest',
    };
    const facts = 'page 1/7 · in articles, in russia, by jeong, from 2024 on, before December 2024 · newest first';
    const first = run({ query: 'treaty', ...limits });
    expect(textOf(first)).toContain(`-# 32 passages · ${facts}`);
    const second = press(customIdOf(first, 'Next page'));
    expect(textOf(second)).toContain(`-# 32 passages · ${facts.replace('1/7', '2/7')}`);
  });

  it('counts and sorts within the limits', () => {
    const note = sampleDocument({
      id: 'note',
      meta: { kind: 'reference', published: '2025' },
      sections: [{ heading: '', paragraphs: ['The treaty in a note.'] }],
    });
    const both = sampleSnapshot([article, note]);
    expect(textOf(run({ query: 'treaty', kind: 'reference' }, both))).toContain('-# 1 passage · in reference notes\n');
    expect(textOf(run({ query: 'treaty', after: '2025' }, both))).toContain('-# 1 passage · from 2025 on\n');
    expect(textOf(run({ query: 'treaty', before: '2025' }, both))).toContain('-# 32 passages · page 1/7 · before 2025');
    expect(textOf(run({ query: 'treaty', sort: 'newest' }, both))).toMatch(
      /newest first\nThe \*\*treaty\*\* in a note/,
    );
    expect(textOf(run({ query: 'treaty', sort: 'oldest' }, both))).toMatch(/oldest first\nParagraph 0/);
  });

  it.each(['soon', '2024-13', '@everyone'])('says in one private line that %j is no date', (typed) => {
    const message = run({ query: 'treaty', before: typed });
    expect(message).toMatchObject({ outcome: 'nothing', isPrivate: true });
    expect(textOf(message)).toMatch(/is not a date\. Write .*2024-08-31\.$/);
    expect(textOf(message)).not.toContain('@everyone');
  });

  it('goes on answering the buttons of version 1', () => {
    expect(textOf(press('page.1.2~treaty~russia~'))).toContain('32 passages · page 2/7 · in russia');
    expect(textOf(press('find.1.treaty'))).toContain('32 passages · page 1/7');
  });

  it('keeps the limits when it offers another spelling', () => {
    const corrected: Snapshot = { ...snapshot, search: () => ({ hits: [], total: 0, didYouMean: 'treaty' }) };
    const message = run({ query: 'traety', kind: 'article' }, corrected);
    expect(customIdOf(message, 'Search for this')).toBe('find.2.treaty~~~a');
  });

  it('offers another spelling', () => {
    const corrected: Snapshot = { ...snapshot, search: () => ({ hits: [], total: 0, didYouMean: 'treaty' }) };
    expect(customIdOf(run({ query: 'traety' }, corrected), 'Search for this')).toBe('find.2.treaty');
  });

  it.each(['', '  ', '?', '👍'])('asks for words when the query is %j', (query) => {
    expect(run({ query })).toMatchObject({ outcome: 'nothing', isPrivate: true });
    expect(textOf(run({ query }))).toMatch(/^There is nothing to search for/);
  });

  it('shows the last page of a corpus that became smaller', () => {
    const smaller = sampleSnapshot([
      sampleDocument({ id: 'russia', sections: [{ heading: '', paragraphs: paragraphs.slice(0, 6) }] }),
    ]);
    expect(textOf(press('page.1.7~treaty~~', {}, smaller))).toContain('6 passages · page 2/2');
  });

  it('suggests sources by title and authors by name, and nothing for the query', () => {
    expect(suggest('source', 'oth')).toEqual([{ name: 'Kim: Other', value: 'other' }]);
    expect(suggest('author', 'Ki')).toEqual([{ name: 'Kim', value: 'Kim' }]);
    expect(suggest('query', 'x')).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ControlRequest, Message, Options } from '../../src/bot/command.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import { longQuestion } from '../support/hostile-text.js';
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

const article = sampleDocument({
  id: 'russia-returning',
  sections: [
    {
      heading: 'The treaty',
      paragraphs: [
        { text: 'Moscow signed the treaty in June. It was no surprise.', paragraph: 4 },
        { text: 'Note: the treaty has 23 articles.', voice: 'editors', paragraph: 5 },
      ],
    },
  ],
});
const commentaries = Array.from({ length: 4 }, (_, n) =>
  sampleDocument({
    id: `comment-${n}`,
    meta: { title: `Comment ${n}`, author: `Author ${n}`, kind: 'commentary', url: null, published: null },
    sections: [{ heading: '', paragraphs: [n === 3 ? 'Storks fly south.' : `Author ${n} likes the treaty.`] }],
  }),
);
const snapshot = sampleSnapshot([article, ...commentaries]);
const appOf = (of: Snapshot) => sampleApp(of);

const router = (of: Snapshot = snapshot) => sampleRouter(appOf(of));
const run = (options: Options, of?: Snapshot): Message =>
  shownMessage(router(of).route(commandRequest('compare', options)));
const press = (customId: string, rest: Partial<ControlRequest> = {}): Message =>
  shownMessage(router().route(controlRequest(customId, rest)));

const suggest = (typed: string) => router().suggest(suggestRequest('compare', 'sources', typed));

describe('/compare', () => {
  it('shows each author’s sentences with their place, the article first, and who is silent last', () => {
    const message = run({ topic: 'treaty' });
    expect(message).toMatchObject({ outcome: 'compared', isPrivate: false, placement: 'new' });
    expect(textOf(message)).toBe(
      [
        '### Side by side: “treaty”\n-# 5 voices · page 1/2',
        [
          '**The article, Il Young Jeong**',
          '> Moscow signed the treaty in June.',
          '-# [Russia is returning](https://example.org/russia) · August 2024 · ¶4',
        ].join('\n'),
        ...[0, 1, 2].map((n) => `**Commentary, Author ${n}**\n> Author ${n} likes the treaty.\n-# Comment ${n}`),
      ].join('\n'),
    );
    const second = press(customIdOf(message, 'Next page'));
    expect(second.placement).toBe('update');
    expect(textOf(second)).toBe(
      [
        '### Side by side: “treaty”\n-# 5 voices · page 2/2',
        '**Editors’ notes, not an author’s view**',
        String.raw`> Note\: the treaty has 23 articles.`,
        '-# Editors’ note on Il Young Jeong’s text · [Russia is returning](https://example.org/russia) · August 2024 · ¶5',
        '-# Little or nothing on it: commentary by Author 3',
      ].join('\n'),
    );
    expect(buttonsOf(second).map(labelOf)).toEqual(['Read', 'Previous page', 'Next page']);
  });

  it('reads a quote with its words in bold', () => {
    const [read] = buttonsOf(run({ topic: 'treaty' }));
    const opened = press(read !== undefined && 'custom_id' in read ? read.custom_id : '');
    expect(textOf(opened)).toContain('**Moscow signed the treaty in June.**');
    expect(opened.isPrivate).toBe(true);
  });

  it('gives a stranger who turns the page a private copy', () => {
    const next = customIdOf(run({ topic: 'treaty' }), 'Next page');
    expect(press(next, { isOwner: false })).toMatchObject({ isPrivate: true, placement: 'new', outcome: 'compared' });
  });

  it('has the other sides in a menu when the topic does not fit on a button', () => {
    const message = run({ topic: `treaty ${'x'.repeat(90)}` });
    expect(buttonsOf(message).map(labelOf)).toEqual(['Read', 'Read', 'Read', 'Read']);
    expect(menusOf(message).map(({ options }) => options.map(({ value }) => value))).toEqual([['russia-returning#p1']]);
  });

  it.each([
    ['comment-1', ['Commentary, Author 1']],
    [
      'comment-1, russia-returning',
      ['Commentary, Author 1', 'The article, Il Young Jeong', 'Editors’ notes, not an author’s view'],
    ],
    ['Author 1，Author 2', ['Commentary, Author 1', 'Commentary, Author 2']],
    ['Il Young', ['The article, Il Young Jeong', 'Editors’ notes, not an author’s view']],
    ['Comment 0', ['Commentary, Author 0']],
    [' , ', ['The article, Il Young Jeong', 'Commentary, Author 0', 'Commentary, Author 1', 'Commentary, Author 2']],
  ])('compares only %s', (sources, voices) => {
    const text = textOf(run({ topic: 'treaty', sources }));
    const found = Array.from(text.matchAll(/^\*\*(.+)\*\*$/gm), ([, voice]) => voice);
    expect(found).toEqual(voices);
  });

  it('says which source it does not know, privately, with those that are near', () => {
    const message = run({ topic: 'treaty', sources: 'russia-returning, commant-1' });
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(textOf(message)).toContain('There is no source called “commant-1”.');
    expect(press(customIdOf(message, 'Comment 1'), { isPrivate: true }).outcome).toBe('compared');
  });

  it('refuses in private where nobody says anything, with the corrected topic to compare', () => {
    const refused = { kind: 'refused', reason: 'not-covered', missing: ['traety'], nearest: [], hits: [] } as const;
    const of: Snapshot = { ...snapshot, compare: (question) => ({ ...refused, question, didYouMean: 'treaty' }) };
    const message = run({ topic: 'traety' }, of);
    expect(message).toMatchObject({ outcome: 'refused', isPrivate: true });
    expect(customIdOf(message, 'Compare this')).toBe('versus.1.1~treaty~');
    expect(press('versus.1.1~treaty~', { isPrivate: true }).outcome).toBe('compared');
  });

  it.each(['', '?!', '👍'])('asks for words when the topic is %j', (topic) => {
    expect(run({ topic })).toMatchObject({ outcome: 'no-question', isPrivate: true });
  });

  it('answers any topic and any sources with what Discord takes', () => {
    fc.assert(
      fc.property(longQuestion(), fc.option(longQuestion(), { nil: 'Author 1' }), (topic, sources) => {
        expect(run({ topic, sources }).placement).toBe('new');
        expect(run({ topic: `treaty ${topic}`.slice(0, 6000) }).outcome).toBe('compared');
      }),
      { numRuns: 40 },
    );
  });
});

describe('the sources of /compare', () => {
  it('are completed behind the last comma, and what stands before it is kept', () => {
    expect(suggest('russia-returning, comment 2')).toEqual([
      { name: 'russia-returning, Author 2: Comment 2', value: 'russia-returning, comment-2' },
    ]);
  });

  it('are not offered twice, nor where the whole would not fit', () => {
    expect(suggest('comment-1,comment-1')).toEqual([]);
    expect(suggest(`${'x'.repeat(97)}, comment`)).toEqual([]);
    expect(suggest('').length).toBeGreaterThan(0);
  });

  it('may be an author with several works', () => {
    const works = ['a', 'b'].map((id) => sampleDocument({ id, meta: { title: id }, sections: [] }));
    const choices = router(sampleSnapshot(works)).suggest(suggestRequest('compare', 'sources', ''));
    expect(choices[0]).toEqual({ name: 'Il Young Jeong', value: 'Il Young Jeong' });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ControlRequest, Message, Options } from '../../src/bot/command.js';
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
    { heading: 'Return', paragraphs: [{ text: 'One is here. Two is here.', paragraph: 4 }, 'Three is here.', 'Four.'] },
    { heading: 'Advice', paragraphs: Array.from({ length: 9 }, (_, n) => `Piece ${n} of advice.`) },
  ],
});
const note = sampleDocument({
  id: 'facts',
  meta: { title: 'Facts', kind: 'reference', author: null, url: null },
  sections: [{ heading: '', paragraphs: [{ text: 'A fact.', voice: 'editors' }] }],
});
const app = sampleApp(sampleSnapshot([article, note]));

const router = () => sampleRouter(app);
const run = (options: Options): Message => shownMessage(router().route(commandRequest('summary', options)));
const press = (customId: string, rest: Partial<ControlRequest> = {}): Message =>
  shownMessage(router().route(controlRequest(customId, rest)));
const numbersOf = (message: Message): readonly string[] =>
  Array.from(textOf(message).matchAll(/^- .*?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gm), ([, n = '']) => n);

describe('/summary', () => {
  it('shows the sentences in their order, each with the number and place of its passage', () => {
    const message = run({ source: 'russia-returning' });
    expect(message).toMatchObject({ outcome: 'summary', isPrivate: false, placement: 'new' });
    expect(textOf(message)).toBe(
      [
        '### In short: [Russia is returning](https://example.org/russia)',
        '-# Il Young Jeong · 3 of 13 sentences, word for word and in their order',
        '- One is here.¹ ¶4',
        '- Two is here.¹ ¶4',
        '- Three is here.²',
      ].join('\n'),
    );
    expect(buttonsOf(message).map(labelOf)).toEqual(['Read 1', 'Read 2', 'Shorter', 'Longer', 'Read from the start']);
    expect(textOf(press(customIdOf(message, 'Read 1')))).toContain('**One is here.** **Two is here.**');
  });

  it('gets longer and shorter in place', () => {
    const medium = press(customIdOf(run({ source: 'russia-returning' }), 'Longer'));
    expect(medium).toMatchObject({ placement: 'update', isPrivate: false });
    expect(numbersOf(medium)).toEqual(['¹', '¹', '²', '³', '⁴', '⁵']);
    const long = press(customIdOf(medium, 'Longer'));
    expect(numbersOf(long)).toHaveLength(10);
    expect(menusOf(long)[0]?.options[0]?.label).toMatch(/^1. Russia is returning ¶4: One is here\./);
    expect(buttonsOf(long).find((one) => labelOf(one) === 'Longer')).toMatchObject({ disabled: true });
    expect(numbersOf(press(customIdOf(long, 'Shorter')))).toHaveLength(6);
    expect(press(customIdOf(long, 'Shorter'), { isOwner: false })).toMatchObject({ isPrivate: true, placement: 'new' });
  });

  it('of a section comes from the menu, with the same length, and goes back to the whole', () => {
    const [menu] = menusOf(run({ source: 'russia-returning', length: 'medium' }));
    expect(menu?.options).toEqual([
      { label: 'The whole text', value: 'medium~russia-returning' },
      { label: 'Return', value: 'medium~russia-returning#p0' },
      { label: 'Advice', value: 'medium~russia-returning#p3' },
    ]);
    const advice = press(menu?.custom_id ?? '', { values: ['medium~russia-returning#p3'] });
    expect(textOf(advice)).toContain('**Advice**\n-# Il Young Jeong · 6 of 9 sentences');
    const whole = press(menu?.custom_id ?? '', { values: ['medium~russia-returning'] });
    expect(textOf(whole)).toContain('6 of 13 sentences');
  });

  it.each(['Advice', 'advice', 'adv', 'russia-returning#p5'])('of the section %s', (section) => {
    expect(textOf(run({ source: 'russia-returning', section }))).toContain('3 of 9 sentences');
  });

  it('says that there is no such section, with the whole one press away', () => {
    const message = run({ source: 'russia-returning', section: 'Storks' });
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(press(customIdOf(message, 'The whole text')).outcome).toBe('summary');
  });

  it('says that there is no such source, with those that are near', () => {
    const message = run({ source: 'russia-retruning', length: 'long' });
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(numbersOf(press(customIdOf(message, 'Russia is returning')))).toHaveLength(10);
  });

  it('of the editors’ words says whose they are', () => {
    expect(textOf(run({ source: 'facts' }))).toContain('-# Editors’ note · 1 of 1 sentence, word for word');
  });

  it.each(['gist.1.short~gone', 'gist.1.short~gone#1', 'chapter.1'])(
    '%s leads to nothing that is there',
    (customId) => {
      expect(press(customId, { values: ['short~gone'] })).toMatchObject({ outcome: 'gone', isPrivate: true });
    },
  );

  it('takes nonsense for a length as short', () => {
    expect(numbersOf(press('gist.1.huge~russia-returning'))).toHaveLength(3);
  });

  it('completes sections of the source that is chosen', () => {
    const request = { ...suggestRequest('summary', 'section', 'ret'), options: { source: 'russia-returning' } };
    expect(router().suggest(request)).toEqual([{ name: 'Return', value: 'russia-returning#p0' }]);
    expect(router().suggest({ ...request, options: {} })).toEqual([]);
    expect(
      router()
        .suggest(suggestRequest('summary', 'source', 'fact'))
        .map(({ value }) => value),
    ).toEqual(['facts']);
  });

  it('answers whatever is typed with what Discord takes', () => {
    fc.assert(
      fc.property(longQuestion(), longQuestion(), (source, section) => {
        expect(run({ source, section }).placement).toBe('new');
        expect(['gone', 'summary']).toContain(run({ source: 'russia-returning', section }).outcome);
      }),
      { numRuns: 40 },
    );
  });
});

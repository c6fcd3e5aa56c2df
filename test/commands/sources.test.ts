import { describe, expect, it } from 'vitest';
import { sources } from '../../commands/sources.js';
import type { ControlRequest, Message, Options } from '../../src/bot/command.js';
import { buttonsOf, customIdOf, labelOf, menusOf, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  sampleRouter,
} from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';

const article = sampleDocument({
  id: 'russia-returning',
  sections: [
    { heading: '', paragraphs: ['Before.'] },
    { heading: 'Return', paragraphs: ['One.', 'Two.'] },
  ],
});
const others = Array.from({ length: 9 }, (_, n) =>
  sampleDocument({
    id: `note-${n}`,
    meta: { title: `Note ${n}`, author: null, publication: null, published: null, kind: 'reference', url: null },
    sections: [{ heading: 'A', paragraphs: ['Text.'] }],
  }),
);
const app = sampleApp(sampleSnapshot([article, ...others]));

const run = (options: Options = {}): Message => shownMessage(sources.run(commandRequest('sources', options), app));
const press = (customId: string, rest: Partial<ControlRequest> = {}): Message =>
  shownMessage(sampleRouter(app).route(controlRequest(customId, { isPrivate: true, ...rest })));

describe('/sources', () => {
  it('lists eight a page, privately, with a button for each', () => {
    const message = run();
    expect(message).toMatchObject({ outcome: 'sources', isPrivate: true });
    expect(textOf(message)).toContain('### Sources\n-# 10 sources · page 1/2');
    expect(textOf(message)).toContain(
      '**Russia is returning**\n-# Il Young Jeong · The Korean Odyssey · August 2024 · 3 passages',
    );
    expect(buttonsOf(message).filter((button) => labelOf(button) === 'Details')).toHaveLength(8);
    const second = press(customIdOf(message, 'Next page'));
    expect(second).toMatchObject({ placement: 'update' });
    expect(textOf(second)).toContain('**Note 8**\n-# Author not stated · 1 passage');
  });

  it.each(['russia-returning', 'Russia is returning', 'russia is returning'])('shows the details of %s', (source) => {
    const message = run({ source });
    expect(textOf(message)).toBe(
      [
        '### Russia is returning',
        '**Author:** Il Young Jeong',
        '**Affiliation:** Sogang University',
        '**Published in:** The Korean Odyssey',
        '**Date:** August 2024',
        '**Language:** English',
        '**Kind:** Article',
        '**Coverage:** whole text',
        '**In this library:** 3 passages · 2 sections',
        '**Link:** <https://example.org/russia>',
        '**Id:** `russia-returning`',
        '-# Sections: Return',
      ].join('\n'),
    );
    expect(buttonsOf(message).map(labelOf)).toEqual(['Read from the start', 'All sources', 'Original']);
  });

  it('leads into the text and back to the list', () => {
    const message = run({ source: 'russia-returning' });
    expect(textOf(press(customIdOf(message, 'Read from the start')))).toContain('Before.');
    expect(textOf(press(customIdOf(message, 'All sources')))).toContain('page 1/2');
    expect(menusOf(message)[0]?.options.map(({ label }) => label)).toEqual(['Beginning', 'Return']);
    const jumped = press('jump.1', { values: ['russia-returning#p1'] });
    expect(jumped).toMatchObject({ placement: 'update' });
    expect(textOf(jumped)).toContain('One.');
    expect(textOf(press(customIdOf(run({ source: 'note-8' }), 'All sources')))).toContain('page 2/2');
  });

  it('names the nearest when there is no such source', () => {
    const message = run({ source: 'rusia retruning' });
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(textOf(message)).toBe('There is no source called “rusia retruning”. Perhaps one of these:');
    expect(customIdOf(message, 'Russia is returning')).toBe('book.1.russia-returning');
    expect(buttonsOf(run({ source: 'zzzz' })).map(labelOf)).toEqual(['All sources']);
  });

  it('takes 6,000 characters for a name that it does not know', () => {
    expect(run({ source: '@everyone '.repeat(600) })).toMatchObject({ outcome: 'gone', isPrivate: true });
  });
});

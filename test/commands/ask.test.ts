import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, askControl } from '../../commands/ask.js';
import type { Message } from '../../src/bot/command.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import { findMessageFaults } from '../support/find-message-faults.js';
import { longQuestion } from '../support/hostile-text.js';
import { buttonsOf, customIdOf, labelOf, menusOf, shownTexts, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  sampleRouter,
} from '../support/sample-app.js';

const article = sampleDocument({
  id: 'russia-returning',
  sections: [
    {
      heading: 'The treaty',
      paragraphs: [
        { text: 'Moscow signed the treaty in June. It was no surprise.', paragraph: 4 },
        { text: 'Note: the treaty has 23 articles.', voice: 'editors', paragraph: 5 },
        'Before the treaty there was another one.',
      ],
    },
  ],
});
const snapshot = sampleSnapshot([article]);
const app = sampleApp(snapshot);

function askFor(options: Record<string, string | boolean>, of: Snapshot = snapshot): Message {
  const reply = ask.run(commandRequest('ask', options), sampleApp(of));
  if ('components' in reply) return reply;
  throw new Error('/ask answers at once');
}

function refusing(rest: object): Snapshot {
  const refused = {
    kind: 'refused',
    reason: 'not-covered',
    missing: [],
    didYouMean: null,
    nearest: [],
    hits: [],
  } as const;
  return { ...snapshot, answer: (question) => ({ ...refused, question, ...rest }) };
}

describe('/ask', () => {
  it('shows summary, numbers, quotes and a button for each citation', () => {
    const message = askFor({ question: 'When was the treaty signed?' });
    expect(message).toMatchObject({ outcome: 'found', isPrivate: false, placement: 'new' });
    expect(textOf(message)).toBe(
      [
        '### When was the treaty signed?',
        String.raw`**Il Young Jeong:** Moscow signed the treaty in June.¹`,
        String.raw`**Editors’ note on Il Young Jeong’s text:** Note\: the treaty has 23 articles.²`,
        '> **Moscow signed the treaty in June.** It was no surprise.',
        String.raw`-# ¹ Il Young Jeong · [Russia is returning](https://example.org/russia) · August 2024 · ¶4`,
        String.raw`> **Note\: the treaty has 23 articles.**`,
        String.raw`-# ² Editors’ note on Il Young Jeong’s text · [Russia is returning](https://example.org/russia) · August 2024 · ¶5`,
      ].join('\n'),
    );
    expect(buttonsOf(message).map(labelOf)).toEqual([
      'Read 1',
      'Read 2',
      'More passages',
      'Why this?',
      'Helpful',
      'Not helpful',
    ]);
    expect(customIdOf(message, 'Read 1')).toBe('read.1.russia-returning#p0~0-x');
    expect(customIdOf(message, 'More passages')).toBe('more.2');
  });

  it('is for the asker alone when they say so', () => {
    expect(askFor({ question: 'the treaty', private: true }).isPrivate).toBe(true);
    expect(askFor({ question: 'the treaty', private: false }).isPrivate).toBe(false);
  });

  it('answers from one source where one is given, and says which', () => {
    const other = sampleDocument({ id: 'other', sections: [{ heading: '', paragraphs: ['The treaty is old.'] }] });
    const both = sampleSnapshot([article, other]);
    const asked: (string | null | undefined)[] = [];
    const listening: Snapshot = {
      ...both,
      answer: (question, filter) => {
        asked.push(filter?.source);
        return both.answer(question, filter);
      },
    };
    const message = askFor({ question: 'the treaty', source: 'other' }, listening);
    expect(asked).toEqual(['other']);
    expect(textOf(message)).toContain('### the treaty\n-# 🔎 other');
    askFor({ question: 'the treaty', source: '  ' }, listening);
    expect(asked).toEqual(['other', null]);
  });

  it.each(['Read 1', 'More passages', 'Why this?'])('is one press away from what “%s” opens', (label) => {
    const question = `Which treaty was it that Moscow signed in June, and ${'how '.repeat(40)}many articles has it?`;
    const message = askFor({ question });
    const router = sampleRouter(app);
    const press = (from: Message, control: string): Message => {
      const pressed = { shown: shownTexts(from), isPrivate: true };
      const reply = router.route(controlRequest(customIdOf(from, control), pressed));
      if (!('components' in reply)) throw new Error('a message is shown at once');
      return reply;
    };
    const back = press(press(message, label), 'Back to the answer');
    expect(back).toMatchObject({ outcome: 'found', placement: 'update', isPrivate: true });
    expect(textOf(back)).toBe(textOf(message));
  });

  it('has the further passages in a menu when the question does not fit on a button', () => {
    const message = askFor({ question: `treaty ${'x'.repeat(5993)}` });
    expect(buttonsOf(message).map(labelOf)).toEqual(['Read 1', 'Read 2']);
    expect(menusOf(message).map(({ options }) => options)).toEqual([
      [{ label: 'Russia is returning: Before the treaty there was another one.', value: 'russia-returning#p2' }],
    ]);
  });

  it.each(['', '   ', '?!', '👍👍', 'a of'])('asks for words when the question is %j', (question) => {
    const message = askFor({ question });
    expect(message).toMatchObject({ outcome: 'no-question', isPrivate: true });
    expect(textOf(message)).toMatch(/^There is nothing to look up/);
  });

  it('refuses in one line, privately, with ways on', () => {
    const [passage] = article.passages;
    const nearest = passage === undefined ? [] : [{ document: article, heading: 'The treaty', passage }];
    const message = askFor({ question: 'Who baked it?' }, refusing({ missing: ['baked'], nearest }));
    expect(message).toMatchObject({ outcome: 'refused', isPrivate: true });
    expect(textOf(message)).toBe(
      '### Who baked it?\nThe sources here do not answer that. Not found in any of them: baked.\nNearest to it:',
    );
    expect(customIdOf(message, 'The treaty')).toBe('read.1.russia-returning#p0');
  });

  it('asks the corrected question where the first would have been shown', () => {
    const corrected = refusing({ didYouMean: 'the treaty' });
    const open = customIdOf(askFor({ question: 'teh traety' }, corrected), 'Ask this');
    const own = customIdOf(askFor({ question: 'teh traety', private: true }, corrected), 'Ask this');
    expect([open, own]).toEqual(['ask.1.open~the+treaty', 'ask.1.own~the+treaty']);
    const press = (visibility: string, rest = {}) =>
      askControl.run(controlRequest(open, { isPrivate: true, ...rest }), [visibility, 'the treaty'], app);
    expect(press('open')).toMatchObject({ outcome: 'found', isPrivate: false, placement: 'new' });
    expect(press('own')).toMatchObject({ outcome: 'found', isPrivate: true });
    expect(press('open', { isOwner: false })).toMatchObject({ isPrivate: true });
    expect(press('forged')).toMatchObject({ isPrivate: true });
  });

  it('leaves the button out where the corrected question does not fit', () => {
    const message = askFor({ question: 'x' }, refusing({ didYouMean: 'y'.repeat(200) }));
    expect(buttonsOf(message)).toEqual([]);
    expect(textOf(message)).toContain(`Did you mean: **${'y'.repeat(200)}**`);
  });

  it('answers any question up to 6,000 characters with what Discord takes', () => {
    fc.assert(
      fc.property(longQuestion(), (question) => {
        expect(findMessageFaults(askFor({ question }))).toEqual([]);
      }),
    );
  });
});

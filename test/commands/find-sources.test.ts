import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSources } from '../../commands/find-sources.js';
import type { Message } from '../../src/bot/command.js';
import { catalogues } from '../../src/bot/messages/texts-for.js';
import { hostileText } from '../support/hostile-text.js';
import { buttonsOf, customIdOf, labelOf, textOf } from '../support/message-text.js';
import { menuRequest, sampleApp, sampleDocument, sampleSnapshot } from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';
import { readShippedSnapshot } from '../support/read-shipped.js';

const name = findSources.data.name;
const shipped = sampleApp(await readShippedSnapshot());
const article = sampleDocument({
  id: 'weather',
  sections: [
    {
      heading: 'Rain',
      paragraphs: [
        { text: 'Heavy rain fell over Pyongyang. It was *June*.', paragraph: 4 },
        'Snow followed in winter.',
      ],
    },
  ],
});
const made = sampleApp(sampleSnapshot([article]));

function findFor(text: string, app = shipped, locale = 'en-US'): Message {
  return shownMessage(findSources.run({ ...menuRequest(name, text), locale }, app));
}

describe('Find sources for this message', () => {
  it('shows the claim in a line and what bears on it, each to read', () => {
    const snapshot = made.library.for(null);
    const reasons = ['heavy', 'rain'].map((word) => ({ word, match: 'exact', fields: ['text'], weight: 0.5 }) as const);
    const answer = (question: string) => {
      const given = snapshot.answer(question);
      return { ...given, hits: given.hits.map((hit) => ({ ...hit, reasons })) };
    };
    const app = sampleApp({ ...snapshot, answer });
    const message = findFor('<@1> **Heavy** rain\nfell, see https://example.org', app);
    expect(message).toMatchObject({ isPrivate: true, placement: 'new', outcome: 'results' });
    expect(textOf(message)).toBe(
      [
        '### Sources for a message',
        '> Heavy rain fell, see',
        'These passages bear on it. Read them to judge it.',
        String.raw`**Heavy** **rain** **fell** over Pyongyang. It was \*June\*.`,
        '-# Il Young Jeong · [Russia is returning](https://example.org/russia) · August 2024 · ¶4',
      ].join('\n'),
    );
    expect(buttonsOf(message).map(labelOf)).toEqual(['Read']);
    expect(customIdOf(message, 'Read')).toMatch(/^read\.1\.weather#p0/);
  });

  it.each([
    'Article 4 says Russia must fight for North Korea if it is attacked.',
    'Kim Jong-un gave up on reunification in 2023 and declared South Korea a hostile state.',
    '북한은 러시아와 동맹을 맺었고 이제 중국은 필요 없다.',
  ])('finds in the shipped texts what bears on “%s”', (claim) => {
    const message = findFor(claim);
    expect(message.outcome).toBe('results');
    expect(textOf(message)).toContain('These passages bear on it.');
    expect(buttonsOf(message).length).toBeGreaterThan(0);
    expect(buttonsOf(message).length).toBeLessThanOrEqual(5);
  });

  it('says so when only parts are covered', () => {
    const message = findFor(
      'Putin visited Pyongyang in June 2024. He signed a treaty with Kim. It has 23 articles. It revives the 1961 alliance. ' +
        'Japan was furious and the US imposed sanctions on everyone involved.',
    );
    expect(textOf(message)).toContain('No passage bears on all of it; these bear on parts.');
    expect(buttonsOf(message).length).toBeGreaterThan(1);
  });

  it.each([
    'Pizza with pineapple is the best food in the world, change my mind',
    'The European Union should expand its carbon border tax to cover steel imports from India.',
    'Did anyone watch the game last night? What a goal!',
  ])('says plainly that “%s” is not covered, and what is near', (claim) => {
    const message = findFor(claim);
    expect(message).toMatchObject({ isPrivate: true, outcome: 'refused' });
    expect(textOf(message)).toContain('Not covered by the sources here. Nearest to it:');
    expect(buttonsOf(message).every((button) => 'custom_id' in button && button.custom_id.startsWith('read.1.'))).toBe(
      true,
    );
  });

  it.each(['', '  ', '<:x:1> https://example.org/a.png', '👍', 'I agree', '@everyone'])(
    'asks for a few words of text when the message is %j',
    (text) => {
      const message = findFor(text);
      expect(message).toMatchObject({ isPrivate: true, outcome: 'no-question' });
      expect(textOf(message)).toMatch(/^There is nothing in that message/);
    },
  );

  it('never says that a passage speaks for or against a message', () => {
    for (const { texts } of catalogues) {
      const said = Object.values(texts.menus).filter((text) => typeof text === 'string');
      expect(said.join(' ')).not.toMatch(/support|refut|confirm|contradict|prove|근거|뒷받침|반박|증명/i);
    }
  });

  it('answers in the reader’s language', () => {
    expect(textOf(findFor('피자는 맛있다', shipped, 'ko'))).toContain('여기 있는 자료에서 다루지 않는 내용입니다.');
  });

  it('takes a message of 4,000 characters of anything', () => {
    fc.assert(
      fc.property(hostileText(), fc.constantFrom('en-US', 'ko'), (text, locale) => {
        const long = text.repeat(Math.ceil(4000 / text.length)).slice(0, 4000);
        for (const message of [text, long]) expect(findFor(message, made, locale).isPrivate).toBe(true);
      }),
    );
  });
});

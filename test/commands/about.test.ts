import { describe, expect, it } from 'vitest';
import { about } from '../../commands/about.js';
import type { App, Message } from '../../src/bot/command.js';
import { findMessageFaults } from '../support/find-message-faults.js';
import { buttonsOf, textOf } from '../support/message-text.js';
import { commandRequest, sampleApp, sampleDocument, sampleSnapshot } from '../support/sample-app.js';

const documents = ['en', 'ko', 'en'].map((language, n) =>
  sampleDocument({ id: `d${n}`, meta: { language }, sections: [{ heading: '', paragraphs: ['One.', 'Two.'] }] }),
);
const snapshot = sampleSnapshot(documents);
const app = sampleApp(snapshot);

function aboutIn(of: App, locale = 'en-US'): Message {
  const message = about.run({ ...commandRequest('about'), locale }, of);
  if (!('components' in message)) throw new Error('about answers at once');
  expect(findMessageFaults(message)).toEqual([]);
  return message;
}

describe('/about', () => {
  it('says what is read, when it was indexed, and what is kept, privately', () => {
    const message = aboutIn(app);
    expect(message).toMatchObject({ isPrivate: true, outcome: 'about' });
    const lines = textOf(message).split('\n');
    expect(lines).toEqual([
      '### About Footnote',
      'I answer from 3 sources (6 passages).',
      'Written in: English, Korean.',
      'Corpus version `00000000`, indexed <t:1722470400:R>',
      expect.stringContaining('I store no question'),
      '-# Version 1\\.2.3 · Licence of the program: MIT',
    ]);
    expect(buttonsOf(message)).toMatchObject([{ label: 'Source code', url: 'https://example.org/footnote' }]);
  });

  it('leaves out what is not known', () => {
    const bare = { ...snapshot, indexedAt: null };
    const program = { version: '1.2.3', licence: null, sourceUrl: null };
    const message = aboutIn({ ...sampleApp(bare), program });
    expect(textOf(message)).toContain('Corpus version `00000000`\n');
    expect(textOf(message)).not.toMatch(/Licence|<t:/);
    expect(buttonsOf(message)).toEqual([]);
  });

  it('is in the reader’s language', () => {
    expect(textOf(aboutIn(app, 'ko'))).toContain('자료 3개(문단 6개)에서 답합니다.');
  });
});

import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.js';
import { shareControl } from '../../commands/share.js';
import type { ControlRequest, Message } from '../../src/bot/command.js';
import { buttonsOf, labelOf, shownTexts, textOf } from '../support/message-text.js';
import { commandRequest, controlRequest, sampleApp, sampleDocument, sampleSnapshot } from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';

const article = sampleDocument({ id: 'russia', sections: [{ heading: '', paragraphs: ['The treaty was signed.'] }] });
const app = sampleApp(sampleSnapshot([article]));
const canWrite = 0x800n;

const asked = (options: object): Message =>
  shownMessage(ask.run({ ...commandRequest('ask', { question: 'the treaty?' }), ...options }, app));
const privately = asked({ options: { question: 'the treaty?', private: true } });
const share = (rest: Partial<ControlRequest>): Message =>
  shownMessage(shareControl.run(controlRequest('share.1', { shown: shownTexts(privately), ...rest }), [], app));
const labels = (message: Message): readonly string[] => buttonsOf(message).map(labelOf);

describe('sharing', () => {
  it('is offered for a private answer in a server, and only there', () => {
    expect(labels(privately)).toContain('Share');
    expect(labels(asked({}))).not.toContain('Share');
    expect(labels(asked({ options: { question: 'the treaty?', private: true }, serverId: null }))).not.toContain(
      'Share',
    );
  });

  it('shows the answer to everyone in the server’s language, with who shared it', () => {
    const message = share({ permissions: canWrite, locale: 'en-US', serverLocale: 'ko', userId: '42' });
    expect(message).toMatchObject({ isPrivate: false, placement: 'new', outcome: 'found' });
    expect(textOf(message)).toContain('-# <@42> 님이 공유했습니다');
    expect(labels(message)).not.toContain('공유하기');
  });

  it.each([0n, null])('is not for those who may not write in the channel (%s)', (permissions) => {
    expect(share({ permissions })).toMatchObject({ isPrivate: true, outcome: 'forbidden' });
  });
});

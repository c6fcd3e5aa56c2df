import { describe, expect, it } from 'vitest';
import type { ControlRequest, Message, Options } from '../../src/bot/command.js';
import { buttonsOf, customIdOf, labelOf, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  sampleRouter,
} from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';

const sections = [{ heading: 'Treaty', paragraphs: ['Moscow signed the treaty in June.'] }];
const comment = sampleDocument({ id: 'comment', meta: { title: 'A comment', kind: 'commentary' }, sections });
const article = sampleDocument({
  id: 'russia-returning',
  meta: { discussion: ['Was the treaty a surprise?', 'Who baked it?', 'What did Moscow want?'] },
  sections,
});
const app = sampleApp(sampleSnapshot([comment, article]));

const route = sampleRouter(app).route;
const run = (options: Options = {}): Message => shownMessage(route(commandRequest('discuss', options)));
const press = (customId: string, rest: Partial<ControlRequest> = {}): Message =>
  shownMessage(route(controlRequest(customId, rest)));

describe('/discuss', () => {
  it('shows the article’s questions to everyone, each with a button that asks it', () => {
    const message = run();
    expect(message).toMatchObject({ outcome: 'discuss', isPrivate: false, placement: 'new' });
    expect(textOf(message)).toBe(
      [
        '### To discuss: [Russia is returning](https://example.org/russia)',
        '-# Il Young Jeong · A button asks the sources, for everyone to see.',
        '**1** Was the treaty a surprise?',
        '**2** Who baked it?',
        '**3** What did Moscow want?',
      ].join('\n'),
    );
    expect(buttonsOf(message).map(labelOf)).toEqual(['Ask 1', 'Ask 2', 'Ask 3', 'Summary']);
    expect(customIdOf(message, 'Ask 3')).toBe('discuss.1.russia-returning~3');
    expect(press(customIdOf(message, 'Summary')).outcome).toBe('summary');
  });

  it('answers a question for everyone, a stranger’s press for the stranger, and refuses in private', () => {
    const message = run();
    const first = press(customIdOf(message, 'Ask 1'));
    expect(first).toMatchObject({ outcome: 'found', isPrivate: false, placement: 'new' });
    expect(textOf(first)).toContain('### Was the treaty a surprise?');
    expect(press(customIdOf(message, 'Ask 1'), { isOwner: false })).toMatchObject({
      outcome: 'found',
      isPrivate: true,
    });
    expect(press(customIdOf(message, 'Ask 1'), { isPrivate: true })).toMatchObject({
      outcome: 'found',
      isPrivate: true,
    });
    expect(press(customIdOf(message, 'Ask 2'))).toMatchObject({ outcome: 'refused', isPrivate: true });
  });

  it.each([
    'discuss.1.russia-returning~4',
    'discuss.1.russia-returning~0',
    'discuss.1.gone~1',
    'discuss.1.russia-returning~x',
  ])('%s asks nothing and says so', (customId) => {
    const message = press(customId);
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(textOf(message)).toMatch(/^This question is no longer here/);
  });

  it('says where a work has no questions, and that /ask takes one', () => {
    const message = run({ source: 'comment' });
    expect(message).toMatchObject({ outcome: 'nothing', isPrivate: true });
    expect(textOf(message)).toContain('There are no questions for A comment yet. Put one of your own with /ask.');
  });

  it('says that there is no such source, and opens one that is near to the presser', () => {
    const message = run({ source: 'russia-retruning' });
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(press(customIdOf(message, 'Russia is returning'))).toMatchObject({ outcome: 'discuss', isPrivate: true });
  });

  it('has something to say in an empty library', () => {
    const empty = sampleRouter(sampleApp(sampleSnapshot([])));
    expect(shownMessage(empty.route(commandRequest('discuss'))).isPrivate).toBe(true);
  });

  it('speaks the server’s language', () => {
    const request = { ...commandRequest('discuss'), serverLocale: 'ko' };
    expect(buttonsOf(shownMessage(route(request))).map(labelOf)[0]).toBe('1번 질문하기');
  });
});

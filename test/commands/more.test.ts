import { describe, expect, it } from 'vitest';
import type { ControlRequest, Message, Request } from '../../src/bot/command.js';
import { customIdOf, shownTexts, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  sampleRouter,
} from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';

const paragraphs = Array.from({ length: 9 }, (_, n) => `The treaty has number ${n}.`);
const app = sampleApp(sampleSnapshot([sampleDocument({ id: 'russia', sections: [{ heading: '', paragraphs }] })]));

function send(request: Exclude<Request, { kind: 'suggest' }>): Message {
  return shownMessage(sampleRouter(app).route(request));
}
const press = (customId: string, rest: Partial<ControlRequest> = {}): Message => send(controlRequest(customId, rest));

describe('more passages', () => {
  const answer = send(commandRequest('ask', { question: 'the treaty?' }));
  const more = press(customIdOf(answer, 'More passages'), { shown: shownTexts(answer) });
  const shown = shownTexts(more);

  it('are those that the answer does not cite, privately, beside the answer', () => {
    expect(more).toMatchObject({ outcome: 'results', isPrivate: true, placement: 'new' });
    expect(textOf(more)).toContain(
      '### the treaty?\n-# More passages · 7 passages · page 1/2\nThe **treaty** has number 2.',
    );
    expect(textOf(more)).not.toContain('number 1.');
  });

  it('turn their pages in place, for a stranger in a copy', () => {
    const next = customIdOf(more, 'Next page');
    expect(press(next, { isPrivate: true, shown })).toMatchObject({ placement: 'update', isPrivate: true });
    expect(textOf(press(next, { shown }))).toMatch(/page 2\/2[^]*number 7[^]*number 8/);
    expect(press(next, { isOwner: false, shown })).toMatchObject({ placement: 'new', isPrivate: true });
  });

  it('lead back to the answer', () => {
    const back = press(customIdOf(more, 'Back to the answer'), { isPrivate: true, shown });
    expect(back).toMatchObject({ outcome: 'found', placement: 'update', isPrivate: true });
    expect(textOf(back)).toContain('### the treaty?');
  });

  it('are still shown by buttons of the first version, which held the question', () => {
    expect(press('more.1.the+treaty')).toMatchObject({ outcome: 'results', placement: 'new' });
    expect(textOf(press('leaf.1.2~the+treaty'))).toContain('page 2/2');
  });

  it('say so when there are none any more', () => {
    expect(press('more.1.zeppelin')).toMatchObject({ outcome: 'nothing', isPrivate: true });
    expect(press('leaf.1.2~zeppelin')).toMatchObject({ outcome: 'nothing', placement: 'new' });
  });
});

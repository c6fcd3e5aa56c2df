import { describe, expect, it } from 'vitest';
import { badControl, goodControl, reasonForm } from '../../commands/feedback.js';
import { ask } from '../../commands/ask.js';
import type { App, Message } from '../../src/bot/command.js';
import type { Feedback } from '../../src/bot/feedback.js';
import { decodeCustomId } from '../../src/bot/custom-id.js';
import { formKeys } from '../../src/views/control-keys.js';
import { customIdOf, shownTexts, textOf } from '../support/message-text.js';
import { commandRequest, controlRequest, sampleApp, sampleDocument, sampleSnapshot } from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';

const article = sampleDocument({ id: 'russia', sections: [{ heading: '', paragraphs: ['The treaty was signed.'] }] });

function listeningApp(): { readonly app: App; readonly heard: Feedback[] } {
  const heard: Feedback[] = [];
  const app = { ...sampleApp(sampleSnapshot([article])), recordFeedback: (one: Feedback) => void heard.push(one) };
  return { app, heard };
}

const answerIn = (app: App): Message => shownMessage(ask.run(commandRequest('ask', { question: 'the treaty?' }), app));

describe('feedback', () => {
  it('that an answer helped is kept without person and question, and thanked for privately', () => {
    const { app, heard } = listeningApp();
    const answer = answerIn(app);
    const press = controlRequest(customIdOf(answer, 'Helpful'), { shown: shownTexts(answer) });
    expect(shownMessage(goodControl.run(press, [], app))).toMatchObject({ isPrivate: true, placement: 'new' });
    expect(heard).toEqual([{ serverId: 's1', isHelpful: true, passages: ['russia#p0'], reason: '' }]);
  });

  it('that it did not opens a form, whose reason is kept with the passages', () => {
    const { app, heard } = listeningApp();
    const answer = answerIn(app);
    const press = controlRequest(customIdOf(answer, 'Not helpful'), { shown: shownTexts(answer) });
    const reply = badControl.run(press, [], app);
    if (!('modal' in reply)) throw new Error('a form opens');
    const { title, components, custom_id: customId } = reply.modal;
    expect(title.length).toBeLessThanOrEqual(45);
    expect(components).toMatchObject([{ component: { custom_id: 'reason', required: false } }]);
    const decoded = decodeCustomId(customId, [formKeys.reason]);
    if (decoded.kind !== 'known') throw new Error('the form can be taken back');
    const { shown: _shown, ...caller } = press;
    const sent = { ...caller, kind: 'modal' as const, customId, fields: { reason: ' It is old. ' } };
    const thanks = reasonForm.run(sent, decoded.args, app);
    expect(thanks).toMatchObject({ isPrivate: true, outcome: 'feedback' });
    expect(heard).toEqual([{ serverId: 's1', isHelpful: false, passages: ['russia#p0'], reason: 'It is old.' }]);
  });

  it('on a message that keeps no question, or whose answer is gone, says so and keeps nothing', () => {
    const { app, heard } = listeningApp();
    const answer = answerIn(app);
    expect(shownMessage(goodControl.run(controlRequest('good.1'), [], app))).toMatchObject({ outcome: 'gone' });
    const emptied = { ...app, library: { for: () => sampleSnapshot([]) } };
    const press = controlRequest('good.1', { shown: shownTexts(answer) });
    expect(textOf(shownMessage(goodControl.run(press, [], emptied)))).toContain('do not answer');
    expect(heard).toEqual([]);
  });
});

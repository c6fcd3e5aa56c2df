import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.js';
import { askAbout, askForm } from '../../commands/ask-about.js';
import type { Message, Modal, Reply } from '../../src/bot/command.js';
import { findMessageFaults, findModalFaults } from '../support/find-message-faults.js';
import { hostileText } from '../support/hostile-text.js';
import { readInputs } from '../support/loopback-discord/check-modal.js';
import { textOf } from '../support/message-text.js';
import {
  commandRequest,
  menuRequest,
  modalRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  sampleRouter,
} from '../support/sample-app.js';

const article = sampleDocument({
  id: 'weather',
  sections: [{ heading: 'Rain', paragraphs: ['Heavy rain fell over Pyongyang.', 'Snow followed in winter.'] }],
});
const app = sampleApp(sampleSnapshot([article]));

function open(text: string, locale = 'en-US'): Message | Modal {
  const reply = askAbout.run({ ...menuRequest(askAbout.data.name, text), locale }, app);
  if ('components' in reply || 'modal' in reply) return reply;
  throw new Error('the menu answers at once');
}

function formOf(text: string, locale?: string): Modal {
  const reply = open(text, locale);
  if (!('modal' in reply)) throw new Error(`no form for ${JSON.stringify(text)}`);
  expect(findModalFaults(reply)).toEqual([]);
  return reply;
}

function messageOf(reply: Reply): Message {
  if ('components' in reply) return reply;
  throw new Error('no message');
}

const inputOf = ({ modal }: Modal): string | undefined => readInputs(modal).get('question');
const send = (form: Modal, question: string): Message =>
  messageOf(sampleRouter(app).route(modalRequest(form.modal.custom_id, { question })));

describe('Ask about this message', () => {
  it('opens a form with the message’s words in it', () => {
    const form = formOf('<@1> did it **rain**?\nSee https://example.org');
    expect(form.modal.title).toBe('Ask about this message');
    expect(inputOf(form)).toBe('did it rain?\nSee');
  });

  it('speaks the reader’s language', () => {
    expect(formOf('비가 왔나요?', 'ko').modal.title).toBe('이 메시지로 질문하기');
  });

  it('cuts a long message after a word', () => {
    const value = inputOf(formOf('rainfall '.repeat(600))) ?? '';
    expect(value.length).toBeLessThanOrEqual(4000);
    expect(value.length).toBeGreaterThan(3980);
    expect(value).toMatch(/rainfall$/);
  });

  it.each(['', '<:x:1>', 'https://example.org/a.png', '\u200b'])('asks for text when the message is %j', (text) => {
    const message = messageOf(open(text));
    expect(message).toMatchObject({ isPrivate: true, outcome: 'no-question' });
    expect(textOf(message)).toMatch(/^There is nothing in that message/);
  });

  it.each(['Did heavy rain fall?', 'Who baked the cake?', ' ', ''])('answers %j as a private /ask does', (question) => {
    const answered = send(formOf('anything'), question);
    expect(answered).toEqual(messageOf(ask.run(commandRequest('ask', { question, private: true }), app)));
    expect(answered).toMatchObject({ isPrivate: true, placement: 'new' });
  });

  it('asks for a question when the form brings none', () => {
    const message = askForm.run(modalRequest('askform.1', {}), [], app);
    expect(message).toMatchObject({ isPrivate: true, outcome: 'no-question' });
  });

  it('takes any message and any question', () => {
    fc.assert(
      fc.property(hostileText(), fc.constantFrom('en-US', 'ko'), (text, locale) => {
        for (const message of [text, text.repeat(Math.ceil(4000 / text.length)).slice(0, 4000)]) {
          const reply = open(message, locale);
          expect('modal' in reply ? findModalFaults(reply) : findMessageFaults(reply)).toEqual([]);
          const answered = askForm.run({ ...modalRequest('askform.1', { question: message }), locale }, [], app);
          expect('components' in answered && findMessageFaults(answered)).toEqual([]);
        }
      }),
    );
  });
});

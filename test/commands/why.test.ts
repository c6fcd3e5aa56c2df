import { describe, expect, it } from 'vitest';
import type { ActionRequest, Message } from '../../src/bot/command.js';
import { customIdOf, shownTexts, textOf } from '../support/message-text.js';
import { commandRequest, controlRequest, sampleApp, sampleRouter } from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';
import { readPlainSnapshot } from '../support/read-shipped.js';

const app = sampleApp(await readPlainSnapshot());

function send(request: ActionRequest): Message {
  return shownMessage(sampleRouter(app).route(request));
}

describe('“Why this?”', () => {
  it.each([
    [
      'en-US',
      'What does Article 4 of the treaty oblige?',
      'Why this?',
      /¹ \*\*holds \d+ % of the question\*\* · found/,
    ],
    ['ko', '조약 4조는 무엇을 요구하나요?', '왜 이 문단인가요?', /¹ \*\*질문의 \d+ % 포함\*\*/],
  ])('tells in %s which words were met, how and where', (locale, question, label, line) => {
    const answer = send({ ...commandRequest('ask', { question, private: true }), locale });
    const shown = shownTexts(answer);
    const why = send({ ...controlRequest(customIdOf(answer, label), { shown, isPrivate: true }), locale });
    expect(why).toMatchObject({ isPrivate: true, placement: 'new', outcome: 'why' });
    expect(textOf(why)).toMatch(line);
    expect(textOf(why)).toMatch(/^- \*\*.+\*\* \(\d+ %\): .+$/m);
  });
});

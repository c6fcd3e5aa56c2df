import type { App, Caller, Command, Control, Message } from '../src/bot/command.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderAnswer } from '../src/views/render-answer.js';
import { renderRefusal } from '../src/views/render-refusal.js';
import { booleanOption, commandData, stringOption } from './command-data.js';
import { optionText } from './option-text.js';
import { readerTexts } from './reader-texts.js';

/** `/ask question [private]`: a cited answer for everyone, or for the asker alone; a refusal is always private. */
export const ask: Command = {
  data: commandData('ask', [
    stringOption((texts) => texts.commands.ask.options.question, { required: true }),
    booleanOption((texts) => texts.commands.ask.options.private),
  ]),
  run: (request, app) =>
    answerQuestion(request, app, {
      question: optionText(request.options, 'question') ?? '',
      isOwn: request.options['private'] === true,
    }),
};

/** A button that asks a question: the corrected one under a refusal, the example of `/help`. */
export const askControl: Control = {
  ...controlKeys.ask,
  run(request, [visibility, question = ''], app) {
    return answerQuestion(request, app, { question, isOwn: visibility !== 'open' || !request.isOwner });
  },
};

function answerQuestion(caller: Caller, app: App, asked: { question: string; isOwn: boolean }): Message {
  const answer = app.library.for(caller.serverId).answer(asked.question);
  if (answer.kind === 'found') return renderAnswer(answer, readerTexts(caller, app, asked.isOwn), asked.isOwn);
  return renderRefusal(answer, readerTexts(caller, app, true), { isOwn: asked.isOwn });
}

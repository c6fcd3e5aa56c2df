import type { App, Caller, Message } from '../src/bot/command.js';
import { renderAnswer } from '../src/views/render-answer.js';
import { renderRefusal } from '../src/views/render-refusal.js';
import { readerTexts } from './reader-texts.js';

/** Answers a question to the caller alone; an empty one is asked for again. */
export function answerPrivately(caller: Caller, app: App, question: string): Message {
  const texts = readerTexts(caller, app, true);
  const answer = app.library.for(caller.serverId).answer(question);
  return answer.kind === 'found' ? renderAnswer(answer, texts, true) : renderRefusal(answer, texts, { isOwn: true });
}

import { isQuietHere } from '../src/bot/answers-privately.js';
import type { App, Caller, Message } from '../src/bot/command.js';
import type { Asked } from '../src/views/asked.js';
import { renderAnswer } from '../src/views/render-answer.js';
import { renderRefusal } from '../src/views/render-refusal.js';
import { readerTexts } from './reader-texts.js';

/** Answers a question, for the caller alone where `isOwn` or where the server wants it; a refusal is always private. */
export function answerAsked(
  caller: Caller,
  app: App,
  { isOwn, ...asked }: Asked & { readonly isOwn: boolean },
): Message {
  const snapshot = app.library.for(caller.serverId);
  const answer = snapshot.answer(asked.question, { source: asked.source });
  if (answer.kind === 'refused') return renderRefusal(answer, readerTexts(caller, app, true), { asked, isOwn });
  const isQuiet = isQuietHere(caller, app.settings);
  const isPrivate = isOwn || isQuiet;
  const { asksFeedback } = app.settings;
  const canShare = caller.serverId !== null && !isQuiet;
  return renderAnswer(
    { answer, asked, isPrivate, canShare, asksFeedback, findNames: snapshot.findNames },
    readerTexts(caller, app, isPrivate),
  );
}

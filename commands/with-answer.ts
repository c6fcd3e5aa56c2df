import type { FoundAnswer } from '../src/answer/answer.js';
import type { App, ControlRequest, Message, Modal } from '../src/bot/command.js';
import { readAsked, type Asked } from '../src/views/asked.js';
import { renderRefusal } from '../src/views/render-refusal.js';
import { oldControl } from './old-control.js';
import { readerTexts } from './reader-texts.js';

/** An answer as it is today, with the question that the message keeps. */
export interface ShownAnswer {
  readonly asked: Asked;
  readonly answer: FoundAnswer;
}

/**
 * Does something with the answer of the message that holds the pressed control. The corpus may have changed since: then
 * the presser reads that it is refused now; where the message keeps no question, that the button is too old.
 */
export function withAnswer<Reply extends Message | Modal>(
  request: ControlRequest,
  app: App,
  show: (shown: ShownAnswer) => Reply,
): Reply | Message {
  const texts = readerTexts(request, app, true);
  const asked = readAsked(request.shown);
  if (asked === null) return oldControl(texts);
  const answer = app.library.for(request.serverId).answer(asked.question, { source: asked.source });
  return answer.kind === 'found' ? show({ asked, answer }) : renderRefusal(answer, texts, { asked, isOwn: true });
}

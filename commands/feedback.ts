import type { FoundAnswer } from '../src/answer/answer.js';
import type { App, Caller, Control, Form, Message } from '../src/bot/command.js';
import { controlKeys, formKeys } from '../src/views/control-keys.js';
import { REASON_FIELD, renderReasonForm } from '../src/views/render-reason-form.js';
import { renderNotice } from '../src/views/render-notice.js';
import { readerTexts } from './reader-texts.js';
import { withAnswer } from './with-answer.js';

/** Says that an answer helped. */
export const goodControl: Control = {
  ...controlKeys.good,
  run: (request, _args, app) =>
    withAnswer(request, app, ({ answer }) => {
      app.recordFeedback({ serverId: request.serverId, isHelpful: true, passages: citedIds(answer), reason: '' });
      return thank(request, app);
    }),
};

/** Asks why an answer did not help. */
export const badControl: Control = {
  ...controlKeys.bad,
  run: (request, _args, app) =>
    withAnswer(request, app, ({ answer }) => renderReasonForm(citedIds(answer), readerTexts(request, app, true))),
};

/** Takes the reason, which may be left blank. */
export const reasonForm: Form = {
  ...formKeys.reason,
  run(request, passages, app) {
    const reason = (request.fields[REASON_FIELD] ?? '').trim();
    app.recordFeedback({ serverId: request.serverId, isHelpful: false, passages, reason });
    return thank(request, app);
  },
};

function citedIds({ citations }: FoundAnswer): readonly string[] {
  return citations.map(({ passage }) => passage.id);
}

function thank(caller: Caller, app: App): Message {
  const line = readerTexts(caller, app, true).views.answer.thanks;
  return renderNotice({ line, outcome: 'feedback', accent: 'answer' });
}

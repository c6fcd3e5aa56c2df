import type { Control, Form } from '../src/bot/command.js';
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
      const passages = answer.citations.map(({ passage }) => passage.id);
      app.recordFeedback({ serverId: request.serverId, isHelpful: true, passages, reason: '' });
      const line = readerTexts(request, app, true).views.answer.thanks;
      return renderNotice({ line, outcome: 'feedback', accent: 'answer' });
    }),
};

/** Asks why an answer did not help. */
export const badControl: Control = {
  ...controlKeys.bad,
  run: (request, _args, app) =>
    withAnswer(request, app, ({ answer }) =>
      renderReasonForm(
        answer.citations.map(({ passage }) => passage.id),
        readerTexts(request, app, true),
      ),
    ),
};

/** Takes the reason, which may be left blank. */
export const reasonForm: Form = {
  ...formKeys.reason,
  run(request, passages, app) {
    const reason = (request.fields[REASON_FIELD] ?? '').trim();
    app.recordFeedback({ serverId: request.serverId, isHelpful: false, passages, reason });
    const line = readerTexts(request, app, true).views.answer.thanks;
    return renderNotice({ line, outcome: 'feedback', accent: 'answer' });
  },
};

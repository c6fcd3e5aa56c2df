import type { App, Control, ControlRequest, Form, Message, Modal, Reply } from '../../src/bot/command.js';
import type { Draft, IncomingDocument } from '../../src/library/living/draft.js';
import { controlKeys, formKeys } from '../../src/views/control-keys.js';
import { renderDetailsForm } from '../../src/views/corpus/render-details-form.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { showDraft } from './draft.js';
import { readDetails } from './read-details.js';
import { renderDraftGone, withDraft } from './with-draft.js';

/** Opens a form with what is said of a text in a draft. */
export const correctControl: Control = {
  ...controlKeys.correct,
  run: (request, [id = '', place = ''], app) => openForm(request, app, id, place),
};

/** As `correctControl`, from the menu of a draft's texts. */
export const correctOfControl: Control = {
  ...controlKeys.correctof,
  run(request, _args, app) {
    const [id = '', place = ''] = (request.values[0] ?? '').split('~');
    return openForm(request, app, id, place);
  },
};

/** Takes what was corrected, and shows the draft as it is then in place of the one that the form was opened from. */
export const detailsForm: Form = {
  ...formKeys.details,
  run: (request, [id = '', place = ''], app) =>
    withDraft(request, app, id, async (open) => {
      const { texts, moderator, draft } = open;
      const incoming = findIncoming(draft, place);
      if (incoming === null) return renderDraftGone(texts);
      const read = readDetails(request.fields, incoming.meta, texts);
      if (read.kind === 'wrong') return renderNotice({ line: read.line, outcome: 'wrong-details' });
      const correction = { id: incoming.id, meta: read.meta };
      const isSame = Object.keys(read.meta).length === 0;
      const amended = isSame ? draft : await app.keeper.amend(moderator.serverId, id, correction);
      const message = amended === null ? renderDraftGone(texts) : showDraft({ ...open, draft: amended }, app);
      return { ...message, placement: 'update' };
    }),
};

function openForm(request: ControlRequest, app: App, id: string, place: string): Reply {
  return withDraft<Message | Modal>(request, app, id, ({ draft, texts }) => {
    const incoming = findIncoming(draft, place);
    if (incoming === null) return renderDraftGone(texts);
    return renderDetailsForm({ meta: incoming.meta, form: formKeys.details, args: [id, place] }, texts);
  });
}

/** `place`: 0-based among what comes in, as a control wrote it. */
function findIncoming({ report }: Draft, place: string): IncomingDocument | null {
  return /^\d{1,5}$/.test(place) ? (report.incoming[Number(place)] ?? null) : null;
}

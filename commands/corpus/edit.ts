import type { App, Control, Form, Message, Modal, ShownText } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { controlKeys, formKeys } from '../../src/views/control-keys.js';
import { renderDetailsForm } from '../../src/views/corpus/render-details-form.js';
import { readTyped, renderWrongDetails } from '../../src/views/corpus/render-wrong-details.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { findWork, hiddenWorks, readWorks, renderUnknownWork, renderWorkNotice, suggestWorks } from './find-work.js';
import { readDetails } from './read-details.js';
import { showOutcome } from './show-outcome.js';
import { subcommandData, type Moderator, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus edit work`: opens a form with what is said of a text. */
export const edit: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.manage.commands.edit,
    [stringOption((texts) => texts.manage.commands.edit.options.work, { required: true, autocomplete: true })],
  ),
  run(request, app, moderator) {
    const typed = optionText(request.options, 'work') ?? '';
    return openForm(typed, app, { moderator, texts: readerTexts(request, app, true), shown: [] });
  },
  suggest: (request, app, { serverId }) => suggestWorks(readWorks(app, serverId), request.typed),
};

/** Opens that form, with what the message keeps of one that could not be taken. */
export const editControl: Control = {
  ...controlKeys.editwork,
  run: (request, [id = ''], app) =>
    asModerator<Message | Modal>(request, app, (moderator) =>
      openForm(id, app, { moderator, texts: readerTexts(request, app, true), shown: request.shown }),
    ),
};

/** Takes the form: a version with the corrections on top of earlier ones, or a line on what cannot be taken. */
export const editForm: Form = {
  ...formKeys.edit,
  run: (request, [id = ''], app) =>
    asModerator<Message | Promise<Message>>(request, app, (moderator) =>
      withStore(request, app, async (texts) => {
        const document = app.library.for(moderator.serverId).findDocument(id);
        if (document === null) return renderUnknownWork(id, texts);
        const read = readDetails(request.fields, document.meta, texts);
        if (read.kind === 'wrong') return renderWrongDetails({ line: read.line, fields: request.fields, id }, texts);
        if (Object.keys(read.meta).length === 0) {
          return renderNotice({ line: texts.manage.works.unchanged, outcome: 'unchanged' });
        }
        const operation = { kind: 'edit', id: document.id, meta: read.meta } as const;
        const change = { reason: 'edit', about: [document.meta.title], operations: [operation] } as const;
        return showOutcome(await app.keeper.change(moderator, change), texts);
      }),
    ),
};

interface Opening {
  readonly moderator: Moderator;
  readonly texts: Texts;
  readonly shown: readonly ShownText[];
}

/** At once, from memory: a form can only be the first answer. */
function openForm(typed: string, app: App, { moderator: { serverId }, texts, shown }: Opening): Message | Modal {
  const { documents } = app.library.for(serverId).corpus;
  const work = findWork(
    documents.map((document) => ({ document })),
    typed,
  );
  if (work === null) return renderNotHere(typed, app, { serverId, texts });
  const { id, meta } = work.document;
  return renderDetailsForm({ meta: { ...meta, ...readTyped(shown, texts) }, form: formKeys.edit, args: [id] }, texts);
}

/** A hidden work is not read, so that nothing of it is in memory. */
function renderNotHere(typed: string, app: App, { serverId, texts }: { serverId: string; texts: Texts }): Message {
  const hidden = hiddenWorks(app, serverId).find(({ id, title }) => id === typed || title === typed);
  if (hidden === undefined) return renderUnknownWork(typed, texts);
  return renderWorkNotice(hidden.title, texts.manage.works.isHidden, texts);
}

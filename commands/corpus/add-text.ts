import type { Form } from '../../src/bot/command.js';
import { formKeys } from '../../src/views/control-keys.js';
import { renderPasteForm, TEXT_FIELDS, TITLE_FIELD } from '../../src/views/corpus/render-paste-form.js';
import { MAX_INPUT_CHARS } from '../../src/views/limits.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { visibleLine } from '../../src/views/visible-text.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { showSteps } from './show-steps.js';
import { subcommandData, type Subcommand } from './subcommand.js';

/** `/corpus add text`: opens a form to paste a text into. */
export const addText: Subcommand = {
  group: 'add',
  data: subcommandData((texts) => texts.add.commands.text),
  run: (request, app) => renderPasteForm(readerTexts(request, app, true)),
};

/** Takes the pasted text, its parts in their order. */
export const pasteForm: Form = {
  ...formKeys.paste,
  run: (request, _args, app) =>
    asModerator(request, app, (moderator) => {
      const texts = readerTexts(request, app, true);
      const text = joinParts(TEXT_FIELDS.map((field) => request.fields[field] ?? ''));
      if (text.trim() === '') return renderNotice({ line: texts.add.forms.noText, outcome: 'no-text' });
      const title = visibleLine(request.fields[TITLE_FIELD] ?? '');
      return showSteps(app.keeper.add(moderator, { kind: 'text', title, text }), { app, moderator, texts });
    }),
};

/** A full box was cut off wherever it was full, so its text goes on at once; any other ends with its paragraph. */
function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => (part.length >= MAX_INPUT_CHARS ? part : `${part}\n\n`))
    .join('')
    .trimEnd();
}

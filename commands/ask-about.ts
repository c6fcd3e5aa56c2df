import type { Form, MenuCommand } from '../src/bot/command.js';
import { plainMessage } from '../src/bot/plain-message.js';
import { formKeys } from '../src/views/control-keys.js';
import { QUESTION_FIELD, renderAskForm } from '../src/views/render-ask-form.js';
import { renderNotice } from '../src/views/render-notice.js';
import { visibleLine } from '../src/views/visible-text.js';
import { answerAsked } from './answer-asked.js';
import { menuData } from './command-data.js';
import { readerTexts } from './reader-texts.js';

/** The menu entry that opens a form with a message's words as the question. */
export const askAbout: MenuCommand = {
  data: menuData(({ askAbout: texts }) => texts),
  run(request, app) {
    const texts = readerTexts(request, app, true);
    const text = plainMessage(request.text);
    if (visibleLine(text) === '') return renderNotice({ line: texts.menus.noText, outcome: 'no-question' });
    return renderAskForm(text, texts);
  },
};

/** Answers the question of the form, as `/ask` does for one person. */
export const askForm: Form = {
  ...formKeys.ask,
  run(request, _args, app) {
    const question = (request.fields[QUESTION_FIELD] ?? '').trim();
    return answerAsked(request, app, { question, source: null, isOwn: true });
  },
};

import type { Control } from '../src/bot/command.js';
import { controlKeys } from '../src/views/control-keys.js';
import { renderWhy } from '../src/views/render-why.js';
import { readerTexts } from './reader-texts.js';
import { withAnswer } from './with-answer.js';

/** Opens the reasons for the passages of an answer, as a private message. */
export const whyControl: Control = {
  ...controlKeys.why,
  run: (request, _args, app) => withAnswer(request, app, (shown) => renderWhy(shown, readerTexts(request, app, true))),
};

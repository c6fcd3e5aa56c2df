import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Modal } from '../bot/command.js';
import { encodeCustomId } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import { formKeys } from './control-keys.js';
import { findCut } from './cut-text.js';

import { MAX_INPUT_CHARS } from './limits.js';
import { visibleText } from './visible-text.js';

/** The custom id of the input with the question. */
export const QUESTION_FIELD = 'question';

/** A form that asks for a question. `text`: plain text that stands in it at first, cut at the end of a word; may be empty. */
export function renderAskForm(text: string, { menus }: Texts): Modal {
  const shown = visibleText(text);
  const value = shown.slice(0, findCut(shown, MAX_INPUT_CHARS));
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: QUESTION_FIELD,
    style: TextInputStyle.Paragraph,
    max_length: MAX_INPUT_CHARS,
    required: true,
    ...(value === '' ? {} : { value }),
  };
  return {
    modal: {
      custom_id: encodeCustomId(formKeys.ask),
      title: menus.formTitle,
      components: [
        { type: ComponentType.Label, label: menus.formLabel, description: menus.formDescription, component: input },
      ],
    },
    outcome: 'question-asked',
  };
}

import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Modal } from '../../bot/command.js';
import { encodeCustomId } from '../../bot/custom-id.js';
import type { InputTexts } from '../../bot/messages/add-texts.js';
import type { Texts } from '../../bot/messages/texts.js';
import { formKeys } from '../control-keys.js';
import { MAX_INPUT_CHARS } from '../limits.js';

/** The custom ids of the form's inputs: the title, and the parts of the text in their order. */
export const TITLE_FIELD = 'title';
export const TEXT_FIELDS = ['text1', 'text2', 'text3', 'text4'] as const;
const MAX_TITLE_CHARS = 300;

/** A form to paste a text of up to 16,000 characters into. */
export function renderPasteForm({ add: { forms } }: Texts): Modal {
  const heading = input(forms.paste.heading, {
    custom_id: TITLE_FIELD,
    style: TextInputStyle.Short,
    max_length: MAX_TITLE_CHARS,
    required: false,
  });
  const parts = TEXT_FIELDS.map((id, index) =>
    input(index === 0 ? forms.paste.text : { label: forms.continued(index + 1), note: forms.continuedNote }, {
      custom_id: id,
      style: TextInputStyle.Paragraph,
      max_length: MAX_INPUT_CHARS,
      required: index === 0,
    }),
  );
  return {
    modal: { custom_id: encodeCustomId(formKeys.paste), title: forms.paste.title, components: [heading, ...parts] },
    outcome: 'paste-asked',
  };
}

interface InputRules {
  readonly custom_id: string;
  readonly style: TextInputStyle;
  readonly max_length: number;
  readonly required: boolean;
}

function input({ label, note }: InputTexts, rules: InputRules): Modal['modal']['components'][number] {
  return {
    type: ComponentType.Label,
    label,
    description: note,
    component: { type: ComponentType.TextInput, ...rules },
  };
}

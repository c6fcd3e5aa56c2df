import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Modal } from '../bot/command.js';
import { encodeCustomId, fitCustomId } from '../bot/custom-id.js';
import type { Texts } from '../bot/messages/texts.js';
import { formKeys } from './control-keys.js';

/** The custom id of the input with the reason. */
export const REASON_FIELD = 'reason';
const MAX_REASON_CHARS = 500;

/** A form that asks why an answer did not help; it may be sent off blank. Keeps as many of the cited passages as fit. */
export function renderReasonForm(passageIds: readonly string[], { views }: Texts): Modal {
  const { form } = views.answer;
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: REASON_FIELD,
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: MAX_REASON_CHARS,
    placeholder: form.placeholder,
  };
  return {
    modal: {
      custom_id: encodeCustomId(formKeys.reason, fitting(passageIds)),
      title: form.title,
      components: [{ type: ComponentType.Label, label: form.label, description: form.note, component: input }],
    },
    outcome: 'reason-asked',
  };
}

function fitting(passageIds: readonly string[]): readonly string[] {
  if (passageIds.length === 0 || fitCustomId(formKeys.reason, passageIds) !== null) return passageIds;
  return fitting(passageIds.slice(0, -1));
}

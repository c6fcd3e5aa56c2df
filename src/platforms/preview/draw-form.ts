import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { APIModalInteractionResponseCallbackData, APITextInputComponent } from 'discord-api-types/v10';
import { CannotDrawError, drawText } from './draw-components.js';
import type { DrawnField, DrawnForm } from './page/wire.js';

type Part = APIModalInteractionResponseCallbackData['components'][number];

/** Longest input. Source: Discord API, Component Reference, Text Input. */
export const MAX_INPUT_CHARS = 4000;

/**
 * A form as the page draws it.
 *
 * @throws CannotDrawError for inputs other than text, which no command of ours reads.
 */
export function drawForm(modal: APIModalInteractionResponseCallbackData): DrawnForm {
  return { customId: modal.custom_id, title: modal.title, parts: modal.components.flatMap(drawPart) };
}

function drawPart(part: Part): DrawnForm['parts'] {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return [drawText(part.content)];
    case ComponentType.Label: {
      if (part.component.type !== ComponentType.TextInput) throw new CannotDrawError(part.component.type);
      const { label, description = '' } = part;
      return [{ kind: 'field', ...drawField(part.component, { label, description }) }];
    }
    case ComponentType.ActionRow:
      break;
  }
  return part.components.map((input) => ({
    kind: 'field',
    ...drawField(input, { label: input.label ?? '', description: '' }),
  }));
}

function drawField(
  input: APITextInputComponent,
  { label, description }: { readonly label: string; readonly description: string },
): DrawnField {
  return {
    customId: input.custom_id,
    label,
    description,
    placeholder: input.placeholder ?? '',
    value: input.value ?? '',
    isLong: input.style === TextInputStyle.Paragraph,
    isRequired: input.required ?? true,
    minChars: input.min_length ?? 0,
    maxChars: input.max_length ?? MAX_INPUT_CHARS,
  };
}

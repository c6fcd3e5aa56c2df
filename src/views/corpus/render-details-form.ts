import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Modal } from '../../bot/command.js';
import { encodeCustomId, type ControlKey } from '../../bot/custom-id.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { ReadMeta } from '../../sources/reading.js';
import { findCut } from '../cut-text.js';
import { visibleLine } from '../visible-text.js';

/** What may be corrected of a text, in the order of the form; also the custom ids of its inputs. */
export const detailFields = ['title', 'author', 'published', 'language', 'url'] as const;

export type DetailField = (typeof detailFields)[number];

/** Most characters of each. Source: `ReadMeta` for the title; a date and a BCP 47 code need no more. */
const MAX_CHARS: Readonly<Record<DetailField, number>> = {
  title: 300,
  author: 300,
  published: 10,
  language: 35,
  url: 2000,
};

export interface DetailsFormOptions {
  readonly meta: Pick<ReadMeta, DetailField>;
  /** The form that takes it back, whose arguments must fit. */
  readonly form: ControlKey;
  readonly args: readonly string[];
}

/** A form with what is said of a text, to be corrected. */
export function renderDetailsForm({ meta, form, args }: DetailsFormOptions, { add }: Texts): Modal {
  const { details } = add.forms;
  const components = detailFields.map((field) => {
    const value = prefilledDetail(meta, field);
    return {
      type: ComponentType.Label as const,
      label: details.inputs[field].label,
      description: details.inputs[field].note,
      component: {
        type: ComponentType.TextInput as const,
        custom_id: field,
        style: TextInputStyle.Short,
        max_length: MAX_CHARS[field],
        required: field === 'title',
        ...(value === '' ? {} : { value }),
      },
    };
  });
  return {
    modal: { custom_id: encodeCustomId(form, args), title: details.title, components },
    outcome: 'details-asked',
  };
}

/** What stands in an input at first: plain text on one line, empty for what is not known, cut where it is too long. */
export function prefilledDetail(meta: Pick<ReadMeta, DetailField>, field: DetailField): string {
  const text = visibleLine(meta[field] ?? '');
  return text.slice(0, findCut(text, MAX_CHARS[field])).trim();
}

import { ComponentType, type APITextDisplayComponent } from 'discord-api-types/v10';
import type { Message, ModalRequest, ShownText } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { ReadMeta } from '../../sources/reading.js';
import { button, buttonRows, container, textDisplay } from '../components.js';
import { controlKeys } from '../control-keys.js';
import { escapeLine, unescapeLine } from '../escape-text.js';
import { visibleLine } from '../visible-text.js';
import { detailFields, type DetailField } from './render-details-form.js';

/** The ids of the components that show what was typed, in the order of `detailFields`; Discord gives small ones to the others. */
const FIRST_ID = 7_310_011;
/** Escaped characters of a value that a message keeps; together they leave 600 of its 4,000 for the lines around them. */
const MAX_CHARS: Readonly<Record<DetailField, number>> = {
  title: 700,
  author: 700,
  published: 100,
  language: 100,
  url: 1500,
};

export interface WrongDetailsOptions {
  /** What cannot be taken: Markdown on one line. */
  readonly line: string;
  readonly fields: ModalRequest['fields'];
  /** Of the work. */
  readonly id: string;
}

/** Says why a form cannot be taken, and keeps what was typed for a button that opens it again. */
export function renderWrongDetails({ line, fields, id }: WrongDetailsOptions, texts: Texts): Message {
  const { controls, edit } = texts.manage;
  const again = button({ label: controls.editAgain, control: controlKeys.editwork, args: [id], isPrimary: true });
  const typed = detailFields.map((field, index) => renderTyped(field, fields[field] ?? '', { index, texts }));
  const components = [container('refusal', [textDisplay(`${line}\n${edit.typed}`), ...typed, ...buttonRows([again])])];
  return { components, isPrivate: true, placement: 'new', outcome: 'wrong-details' };
}

/** What a message of `renderWrongDetails` keeps: plain text, `null` for what was left blank. Other messages keep nothing. */
export function readTyped(shown: readonly ShownText[], texts: Texts): Partial<Pick<ReadMeta, DetailField>> {
  const kept = detailFields.flatMap((field, index) => {
    const content = shown.find(({ id }) => id === FIRST_ID + index)?.content;
    const label = labelOf(field, texts);
    if (content === undefined || !content.startsWith(label)) return [];
    return [[field, unescapeLine(content.slice(label.length).trim()) || null] as const];
  });
  return Object.fromEntries(kept);
}

/** A value that is too long to be kept has no id, and so is not read back. */
function renderTyped(
  field: DetailField,
  typed: string,
  { index, texts }: { readonly index: number; readonly texts: Texts },
): APITextDisplayComponent {
  const whole = escapeLine(visibleLine(typed));
  const isKept = whole.length <= MAX_CHARS[field];
  const value = isKept ? whole : escapeLine(typed, MAX_CHARS[field]);
  const content = `${labelOf(field, texts)} ${value}`.trim();
  return { type: ComponentType.TextDisplay, content, ...(isKept ? { id: FIRST_ID + index } : {}) };
}

function labelOf(field: DetailField, { add }: Texts): string {
  return `**${add.forms.details.inputs[field].label}:**`;
}

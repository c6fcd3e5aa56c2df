import {
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APISelectMenuOption,
  type APITextDisplayComponent,
} from 'discord-api-types/v10';
import { fitCustomId, type ControlKey } from '../bot/custom-id.js';
import { cutText } from './cut-text.js';
import {
  MAX_ALTERNATIVE_CHARS,
  MAX_LABEL_CHARS,
  MAX_OPTION_CHARS,
  MAX_PLACEHOLDER_CHARS,
  MAX_ROW_BUTTONS,
  MAX_SELECT_OPTIONS,
  MAX_URL_CHARS,
} from './limits.js';
import { safeUrl } from './safe-url.js';
import { visibleLine } from './visible-text.js';

/** What a message is about, shown by its edge's colour. */
export type Accent = 'answer' | 'refusal' | 'error' | 'reading' | 'moderation';

const COLOURS: Readonly<Record<Accent, number>> = {
  answer: 0x2e_8b_57,
  refusal: 0xc9_93_1e,
  error: 0xc0_39_2b,
  reading: 0x3b_6e_a5,
  moderation: 0x6f_5b_a8,
};

export interface ButtonOptions {
  /** Plain text. */
  readonly label: string;
  readonly control: ControlKey;
  readonly args: readonly string[];
  /** The one thing to do next; default `false`. */
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuOptions {
  readonly placeholder: string;
  readonly control: ControlKey;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** A box with a coloured edge; what is `null` is left out. */
export function container(
  accent: Accent,
  children: readonly (APIComponentInContainer | null)[],
): APIContainerComponent {
  const components = children.filter((child) => child !== null);
  return { type: ComponentType.Container, accent_color: COLOURS[accent], components };
}

/** Markdown; the caller has escaped what is not ours. */
export function textDisplay(markdown: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: markdown };
}

/** A thin line between what was said and what proves it. */
export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

/** A picture that goes along with the message; `description` is plain text for those who do not see it. */
export function picture(fileName: string, description: string): APIMediaGalleryComponent {
  const item = { media: { url: `attachment://${fileName}` }, description: cutText(description, MAX_ALTERNATIVE_CHARS) };
  return { type: ComponentType.MediaGallery, items: [item] };
}

/** A text with a button at its side, or the text alone where there is no button. */
export function section(
  markdown: string,
  accessory: APIButtonComponent | null,
): APISectionComponent | APITextDisplayComponent {
  if (accessory === null) return textDisplay(markdown);
  return { type: ComponentType.Section, components: [textDisplay(markdown)], accessory };
}

/** A button, or `null` where its arguments do not fit into a custom id. */
export function button({ label, control, args, isPrimary, isDisabled }: ButtonOptions): APIButtonComponent | null {
  const customId = fitCustomId(control, args);
  if (customId === null) return null;
  return {
    type: ComponentType.Button,
    style: isPrimary === true ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: cutText(label, MAX_LABEL_CHARS),
    custom_id: customId,
    ...(isDisabled === true ? { disabled: true } : {}),
  };
}

/** A button that opens a web page, or `null` where there is none that it could open. */
export function linkButton(label: string, url: string | null): APIButtonComponent | null {
  const safe = safeUrl(url);
  if (safe === null || safe.length > MAX_URL_CHARS) return null;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: cutText(label, MAX_LABEL_CHARS), url: safe };
}

/** Buttons in rows of five; what is `null` is left out, and no row stays empty. */
export function buttonRows(
  buttons: readonly (APIButtonComponent | null)[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const shown = buttons.filter((one) => one !== null);
  const rowCount = Math.ceil(shown.length / MAX_ROW_BUTTONS);
  return Array.from({ length: rowCount }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: shown.slice(row * MAX_ROW_BUTTONS, (row + 1) * MAX_ROW_BUTTONS),
  }));
}

/** A menu of up to 25 options, or `null` where no option is left. Options whose value Discord would reject are left out. */
export function menu({
  placeholder,
  control,
  options,
}: MenuOptions): APIActionRowComponent<APIComponentInMessageActionRow> | null {
  const customId = fitCustomId(control);
  const shown = uniqueOptions(options).slice(0, MAX_SELECT_OPTIONS);
  if (customId === null || shown.length === 0) return null;
  const text = cutText(placeholder, MAX_PLACEHOLDER_CHARS);
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: customId, placeholder: text, options: [...shown] }],
  };
}

function uniqueOptions(options: MenuOptions['options']): readonly APISelectMenuOption[] {
  const byValue = new Map(options.map((option) => [option.value, option]));
  return [...byValue.values()]
    .map(({ label, value }) => ({ label: cutText(visibleLine(label), MAX_OPTION_CHARS), value }))
    .filter(({ label, value }) => label !== '' && value !== '' && value.length <= MAX_OPTION_CHARS);
}

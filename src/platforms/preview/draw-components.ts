import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { APIButtonComponent, APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APISectionAccessoryComponent,
  APIStringSelectComponent,
  APIUnfurledMediaItem,
} from 'discord-api-types/v10';
import type { Drawn, DrawnButton, DrawnPicture, DrawnSelect, DrawnText } from './page/wire.js';
import { parseMarkdown } from './parse-markdown.js';

/** The bot shows what this preview has no drawing for. */
export class CannotDrawError extends Error {
  override readonly name = 'CannotDrawError';

  constructor(readonly componentType: ComponentType) {
    super(`The preview cannot draw a ${ComponentType[componentType] ?? 'component'} (type ${componentType})`);
  }
}

/** Where a file that goes along with a message can be fetched. */
export type FileAddress = (name: string) => string;

/**
 * Components as the page draws them.
 *
 * @throws CannotDrawError for kinds that Footnote does not use.
 */
export function drawComponents(
  components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[],
  addressOf: FileAddress,
): readonly Drawn[] {
  return components.map((component) => drawComponent(component, addressOf));
}

function drawComponent(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  addressOf: FileAddress,
): Drawn {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return drawText(component.content);
    case ComponentType.Container:
      return {
        kind: 'container',
        colour: drawColour(component.accent_color),
        children: drawComponents(component.components, addressOf),
      };
    case ComponentType.ActionRow:
      return drawRow(component);
    case ComponentType.Section:
      return {
        kind: 'section',
        texts: component.components.map(({ content }) => drawText(content)),
        accessory: drawAccessory(component.accessory, addressOf),
      };
    case ComponentType.Separator:
      return {
        kind: 'separator',
        isLine: component.divider !== false,
        isLarge: component.spacing === SeparatorSpacingSize.Large,
      };
    case ComponentType.MediaGallery:
      return {
        kind: 'gallery',
        pictures: component.items.map(({ media, description }) => drawPicture(media, description, addressOf)),
      };
    case ComponentType.File:
      break;
  }
  throw new CannotDrawError(component.type);
}

/** Markdown as the page draws it. */
export function drawText(markdown: string): DrawnText {
  return { kind: 'text', blocks: parseMarkdown(markdown) };
}

function drawRow({ components }: APIActionRowComponent<APIComponentInMessageActionRow>): Drawn {
  return {
    kind: 'row',
    children: components.map((component) => {
      if (component.type === ComponentType.Button) return drawButton(component);
      if (component.type === ComponentType.StringSelect) return drawSelect(component);
      throw new CannotDrawError(component.type);
    }),
  };
}

function drawAccessory(accessory: APISectionAccessoryComponent, addressOf: FileAddress): Drawn {
  if (accessory.type === ComponentType.Button) return drawButton(accessory);
  return { kind: 'thumbnail', ...drawPicture(accessory.media, accessory.description, addressOf) };
}

const LOOKS = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'link',
} as const;

function drawButton(button: APIButtonComponent): DrawnButton {
  if (button.style === ButtonStyle.Premium) throw new CannotDrawError(button.type);
  return {
    kind: 'button',
    look: LOOKS[button.style],
    label: button.label ?? '',
    emoji: button.emoji?.name ?? '',
    customId: 'custom_id' in button ? button.custom_id : null,
    url: 'url' in button ? button.url : null,
    isDisabled: button.disabled ?? false,
  };
}

function drawSelect(select: APIStringSelectComponent): DrawnSelect {
  return {
    kind: 'select',
    customId: select.custom_id,
    placeholder: select.placeholder ?? '',
    maxValues: select.max_values ?? 1,
    isDisabled: select.disabled ?? false,
    options: select.options.map((option) => ({
      label: option.label,
      value: option.value,
      description: option.description ?? '',
      isChosen: option.default ?? false,
    })),
  };
}

function drawPicture(
  { url }: APIUnfurledMediaItem,
  description: string | null | undefined,
  addressOf: FileAddress,
): DrawnPicture {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  return { url: name === undefined ? '' : addressOf(name), alt: description ?? '' };
}

function drawColour(colour: number | null | undefined): string | null {
  return typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : null;
}

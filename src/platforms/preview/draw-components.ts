import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { APIButtonComponent, APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APISectionAccessoryComponent,
  APIStringSelectComponent,
  APIUnfurledMediaItem,
} from 'discord-api-types/v10';
import type { Drawn, DrawnButton, DrawnFile, DrawnPicture, DrawnSelect, DrawnText } from './page/wire.js';
import { parseMarkdown } from './parse-markdown.js';

/** The bot shows what this preview has no drawing for. */
export class CannotDrawError extends Error {
  override readonly name = 'CannotDrawError';

  constructor(readonly componentType: ComponentType) {
    super(`The preview cannot draw a ${ComponentType[componentType] ?? 'component'} (type ${componentType})`);
  }
}

/** Where a file that goes along with a message can be fetched, and how big it is; `null`: there is none of that name. */
export type FindFile = (name: string) => { readonly url: string; readonly sizeBytes: number } | null;

/**
 * Components as the page draws them.
 *
 * @throws CannotDrawError for kinds that Footnote does not use.
 */
export function drawComponents(
  components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[],
  findFile: FindFile,
): readonly Drawn[] {
  return components.map((component) => drawComponent(component, findFile));
}

function drawComponent(component: APIMessageTopLevelComponent | APIComponentInContainer, findFile: FindFile): Drawn {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return drawText(component.content);
    case ComponentType.Container:
      return {
        kind: 'container',
        colour: drawColour(component.accent_color),
        children: drawComponents(component.components, findFile),
      };
    case ComponentType.ActionRow:
      return drawRow(component);
    case ComponentType.Section:
      return {
        kind: 'section',
        texts: component.components.map(({ content }) => drawText(content)),
        accessory: drawAccessory(component.accessory, findFile),
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
        pictures: component.items.map(({ media, description }) => drawPicture(media, description, findFile)),
      };
    case ComponentType.File:
      break;
  }
  return drawFile(component.file, findFile);
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

function drawAccessory(accessory: APISectionAccessoryComponent, findFile: FindFile): Drawn {
  if (accessory.type === ComponentType.Button) return drawButton(accessory);
  return { kind: 'thumbnail', ...drawPicture(accessory.media, accessory.description, findFile) };
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
  findFile: FindFile,
): DrawnPicture {
  const name = attachedName(url);
  return { url: name === null ? '' : (findFile(name)?.url ?? ''), alt: description ?? '' };
}

function drawFile({ url }: APIUnfurledMediaItem, findFile: FindFile): DrawnFile {
  const name = attachedName(url) ?? '';
  return { kind: 'file', name, ...(findFile(name) ?? { url: '', sizeBytes: 0 }) };
}

/** `null`: it lies elsewhere. */
function attachedName(url: string): string | null {
  return /^attachment:\/\/(.+)$/.exec(url)?.[1] ?? null;
}

function drawColour(colour: number | null | undefined): string | null {
  return typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : null;
}

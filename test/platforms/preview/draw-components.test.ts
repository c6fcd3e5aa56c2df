import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord.js';
import type { APIMessageTopLevelComponent } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { CannotDrawError, drawComponents } from '../../../src/platforms/preview/draw-components.js';
import type { Drawn } from '../../../src/platforms/preview/page/wire.js';

const findFile = (name: string) => (name === 'gone.zip' ? null : { url: `/files/${name}`, sizeBytes: 7 });
const label = { kind: 'text', blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'a' }] }] } as const;
const display = { type: ComponentType.TextDisplay, content: 'a' } as const;
const media = { url: 'attachment://timeline.png' };

const cases: readonly (readonly [string, APIMessageTopLevelComponent, Drawn])[] = [
  ['a text', display, label],
  [
    'a box with its colour',
    { type: ComponentType.Container, accent_color: 0x00_8b_57, components: [display] },
    { kind: 'container', colour: '#008b57', children: [label] },
  ],
  [
    'a box without a colour',
    { type: ComponentType.Container, components: [] },
    { kind: 'container', colour: null, children: [] },
  ],
  [
    'a section with a thumbnail',
    {
      type: ComponentType.Section,
      components: [display],
      accessory: { type: ComponentType.Thumbnail, media, description: 'Map' },
    },
    { kind: 'section', texts: [label], accessory: { kind: 'thumbnail', url: '/files/timeline.png', alt: 'Map' } },
  ],
  [
    'a file to keep',
    { type: ComponentType.File, file: { url: 'attachment://library.zip' } },
    { kind: 'file', name: 'library.zip', url: '/files/library.zip', sizeBytes: 7 },
  ],
  [
    'a file that is not there',
    { type: ComponentType.File, file: { url: 'attachment://gone.zip' } },
    { kind: 'file', name: 'gone.zip', url: '', sizeBytes: 0 },
  ],
  [
    'a line',
    { type: ComponentType.Separator, spacing: SeparatorSpacingSize.Large },
    { kind: 'separator', isLine: true, isLarge: true },
  ],
  [
    'pictures, of which those from elsewhere are not fetched',
    {
      type: ComponentType.MediaGallery,
      items: [{ media, description: 'Dates' }, { media: { url: 'https://a.example/x.png' } }],
    },
    {
      kind: 'gallery',
      pictures: [
        { url: '/files/timeline.png', alt: 'Dates' },
        { url: '', alt: '' },
      ],
    },
  ],
];

describe('a component', () => {
  it.each(cases)('is drawn: %s', (_name, component, drawn) => {
    expect(drawComponents([component], findFile)).toEqual([drawn]);
  });

  it('is drawn: a row of buttons, and a menu', () => {
    const [row] = drawComponents(
      [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Danger,
              custom_id: 'x',
              label: 'Go',
              disabled: true,
              emoji: { name: '🗑' },
            },
            { type: ComponentType.Button, style: ButtonStyle.Link, url: 'https://a.example', label: 'Original' },
            { type: ComponentType.StringSelect, custom_id: 's', options: [{ label: 'A', value: 'a', default: true }] },
          ],
        },
      ],
      findFile,
    );
    expect(row?.kind === 'row' ? row.children : []).toEqual([
      { kind: 'button', look: 'danger', label: 'Go', emoji: '🗑', customId: 'x', url: null, isDisabled: true },
      {
        kind: 'button',
        look: 'link',
        label: 'Original',
        emoji: '',
        customId: null,
        url: 'https://a.example',
        isDisabled: false,
      },
      {
        kind: 'select',
        customId: 's',
        placeholder: '',
        maxValues: 1,
        isDisabled: false,
        options: [{ label: 'A', value: 'a', description: '', isChosen: true }],
      },
    ]);
  });

  it('that nobody draws is refused by name', () => {
    const row: APIMessageTopLevelComponent = {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.UserSelect, custom_id: 'u' }],
    };
    expect(() => drawComponents([row], findFile)).toThrow(CannotDrawError);
    expect(() => drawComponents([row], findFile)).toThrow(/UserSelect/);
  });
});

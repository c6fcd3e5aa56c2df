import { beforeAll, describe, expect, it } from 'vitest';
import { checkAttachments } from '../../support/loopback-discord/check-attachments.js';
import { checkCallback } from '../../support/loopback-discord/check-payload.js';
import { fillIds } from '../../support/loopback-discord/fill-ids.js';
import { loadSchemas } from '../../support/loopback-discord/load-schemas.js';
import type { Schemas } from '../../support/loopback-discord/load-schemas.js';

let schemas: Schemas;
beforeAll(async () => {
  schemas = await loadSchemas();
});

const text = (content: string) => ({ type: 10, content });
const button = (id: string) => ({ type: 2, style: 2, label: 'Read', custom_id: id });
const row = (...components: readonly object[]) => ({ type: 1, components });
const good = { components: [text('hello'), row(button('a'))], flags: 1 << 15, allowed_mentions: { parse: [] } };
const choice = { name: 'a', value: 'b' };
const input = (customId: string, more = {}) => ({ type: 4, custom_id: customId, style: 2, ...more });
const label = (component: object, more = {}) => ({ type: 18, label: 'Question', component, ...more });
const modal = (...components: readonly object[]) => ({
  type: 9,
  data: { custom_id: 'askform.1', title: 'Ask', components },
});
const form = modal(label(input('a')));

describe('the loopback Discord', () => {
  it.each([
    ['a reply', { type: 4, data: good }],
    ['a private reply', { type: 4, data: { ...good, flags: (1 << 15) | 64 } }],
    ['a deferral', { type: 5 }],
    ['a private deferral', { type: 5, data: { flags: 64 } }],
    ['an update', { type: 7, data: good }],
    ['choices', { type: 8, data: { choices: [choice] } }],
    ['a form', form],
    [
      'a form at its limits',
      modal(
        ...'abcde'.split('').map((id) =>
          label(input(id, { value: 'x'.repeat(4000), placeholder: 'x'.repeat(100), max_length: 4000 }), {
            label: 'x'.repeat(45),
            description: 'x'.repeat(100),
          }),
        ),
      ),
    ],
  ])('accepts %s', (_what, body) => {
    expect(checkCallback(schemas, body)).toEqual([]);
  });

  it.each([
    ['41 components', { type: 4, data: { ...good, components: Array.from({ length: 41 }, () => text('x')) } }],
    [
      '40 components and a nested one',
      { type: 4, data: { ...good, components: Array.from({ length: 21 }, (_, n) => row(button(`${n}`))) } },
    ],
    [
      '4,001 characters over two texts',
      { type: 4, data: { ...good, components: [text('x'.repeat(4000)), text('y')] } },
    ],
    ['a custom_id twice', { type: 4, data: { ...good, components: [row(button('a')), row(button('a'))] } }],
    ['a custom_id of 101 characters', { type: 4, data: { ...good, components: [row(button('x'.repeat(101)))] } }],
    ['six buttons in a row', { type: 4, data: { ...good, components: [row(...'abcdef'.split('').map(button))] } }],
    ['an empty text', { type: 4, data: { ...good, components: [text('')] } }],
    ['content beside components', { type: 4, data: { ...good, content: 'hello' } }],
    ['a field that Discord does not know', { type: 4, data: { ...good, colour: 1 } }],
    ['no flag for components', { type: 4, data: { ...good, flags: 0 } }],
    ['mentions', { type: 7, data: { ...good, allowed_mentions: { parse: ['everyone'] } } }],
    ['nothing said about mentions', { type: 4, data: { components: good.components, flags: good.flags } }],
    ['a deferral with the components flag', { type: 5, data: { flags: 1 << 15 } }],
    ['26 choices', { type: 8, data: { choices: Array.from({ length: 26 }, () => choice) } }],
    ['a choice of 101 characters', { type: 8, data: { choices: [{ name: 'a', value: 'b'.repeat(101) }] } }],
    ['an id twice', { type: 4, data: { ...good, components: [1, 1].map((id) => ({ ...text('x'), id })) } }],
    ['a type that we never send', { type: 12 }],
    ['a form without a title', { type: 9, data: { ...form.data, title: '' } }],
    ['a title of 46 characters', { type: 9, data: { ...form.data, title: 'x'.repeat(46) } }],
    ['a form’s custom_id of 101 characters', { type: 9, data: { ...form.data, custom_id: 'x'.repeat(101) } }],
    ['a form without inputs', modal()],
    ['a form of text alone', modal({ type: 10, content: 'Hello' })],
    ['six inputs', modal(...'abcdef'.split('').map((id) => label(input(id))))],
    ['an input twice', modal(label(input('a')), label(input('a')))],
    ['an input in a row, as it used to be', modal({ type: 1, components: [input('a', { label: 'Question' })] })],
    ['an input with a label of its own', modal(label(input('a', { label: 'Question' })))],
    ['a label of 46 characters', modal(label(input('a'), { label: 'x'.repeat(46) }))],
    ['a description of 101 characters', modal(label(input('a'), { description: 'x'.repeat(101) }))],
    ['a placeholder of 101 characters', modal(label(input('a', { placeholder: 'x'.repeat(101) })))],
    ['a prefilled text of 4,001 characters', modal(label(input('a', { value: 'x'.repeat(4001) })))],
    ['a prefilled text longer than the input takes', modal(label(input('a', { value: 'xx', max_length: 1 })))],
    ['a form with a field that Discord does not know', { type: 9, data: { ...form.data, colour: 1 } }],
  ])('objects to %s', (_what, body) => {
    expect(checkCallback(schemas, body)).not.toEqual([]);
  });
});

const bytes = Uint8Array.of(1);
const upload = (name: string, index = 0) => ({ key: `files[${index}]`, name, bytes });
const gallery = (...names: readonly string[]) => ({
  type: 12,
  items: names.map((name) => ({ media: { url: `attachment://${name}` } })),
});
const withFiles = (components: readonly object[], ...names: readonly string[]) => ({
  ...good,
  components,
  attachments: names.map((filename, index) => ({ id: String(index), filename })),
});
const before = [{ id: '7', filename: 'old.png' }];

describe('the loopback Discord, of files,', () => {
  it.each([
    ['none', good, [], []],
    ['one in a gallery', withFiles([gallery('a.png')], 'a.png'), [upload('a.png')], []],
    [
      'one as a thumbnail beside a text',
      withFiles(
        [{ type: 9, components: [text('x')], accessory: { type: 11, media: { url: 'attachment://a.png' } } }],
        'a.png',
      ),
      [upload('a.png')],
      [],
    ],
    ['one as a file', withFiles([{ type: 13, file: { url: 'attachment://a.bib' } }], 'a.bib'), [upload('a.bib')], []],
    [
      'a picture of the web',
      { ...good, components: [{ type: 12, items: [{ media: { url: 'https://a.b/c.png' } }] }] },
      [],
      [],
    ],
    ['an old one that stays', { ...good, components: [gallery('old.png')] }, [], before],
    ['an old one that is dropped', { ...good, attachments: [] }, [], before],
  ])('accepts %s', (_what, body, files, old) => {
    expect(checkAttachments(body, files, old)).toEqual([]);
  });

  it.each([
    ['a reference to none', { ...good, components: [gallery('a.png')] }, [], []],
    ['one that no component shows', withFiles([text('x')], 'a.png'), [upload('a.png')], []],
    ['one that is not announced', { ...good, components: [gallery('a.png')] }, [upload('a.png')], []],
    ['one under another name', withFiles([gallery('a.png')], 'a.png'), [upload('b.png')], []],
    ['one under another number', withFiles([gallery('a.png')], 'a.png'), [upload('a.png', 1)], []],
    ['one announced and not there', withFiles([text('x')], 'a.png'), [], []],
    ['two of one name', withFiles([gallery('a.png')], 'a.png', 'a.png'), [upload('a.png'), upload('a.png', 1)], []],
    ['an old one that is left behind', good, [], before],
    ['a name with a space', withFiles([gallery('a b.png')], 'a b.png'), [upload('a b.png')], []],
    ['an empty one', withFiles([gallery('a.png')], 'a.png'), [{ ...upload('a.png'), bytes: Uint8Array.of() }], []],
  ])('objects to %s', (_what, body, files, old) => {
    expect(checkAttachments(body, files, old)).not.toEqual([]);
  });
});

describe('the loopback Discord, of ids,', () => {
  it('keeps those that were given and numbers the rest, the outer first', () => {
    const components = [
      { ...text('a'), id: 2 },
      { type: 17, components: [text('b'), { ...text('c'), id: 0 }] },
    ];
    expect(fillIds(components)).toMatchObject([{ id: 2 }, { id: 1, components: [{ id: 3 }, { id: 4 }] }]);
  });

  it('numbers a button beside a text', () => {
    const section = { type: 9, components: [text('a')], accessory: button('x') };
    expect(fillIds([section])).toMatchObject([{ id: 1, components: [{ id: 2 }], accessory: { id: 3 } }]);
  });
});

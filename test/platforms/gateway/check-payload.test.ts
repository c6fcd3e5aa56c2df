import { beforeAll, describe, expect, it } from 'vitest';
import { checkCallback } from '../../support/loopback-discord/check-payload.js';
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

describe('the loopback Discord', () => {
  it.each([
    ['a reply', { type: 4, data: good }],
    ['a private reply', { type: 4, data: { ...good, flags: (1 << 15) | 64 } }],
    ['a deferral', { type: 5 }],
    ['a private deferral', { type: 5, data: { flags: 64 } }],
    ['an update', { type: 7, data: good }],
    ['choices', { type: 8, data: { choices: [choice] } }],
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
    ['a type that we never send', { type: 9, data: {} }],
  ])('objects to %s', (_what, body) => {
    expect(checkCallback(schemas, body)).not.toEqual([]);
  });
});

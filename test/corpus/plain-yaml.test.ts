import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePlainYaml } from '../../src/corpus/plain-yaml.js';

const signs = fc.constantFrom(
  'a',
  'B2',
  'é',
  '한',
  ' ',
  '  ',
  ':',
  ': ',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  ',',
  ', ',
  '{',
  '-',
  '- ',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '?',
  '(',
  '.',
  '~',
  '\\',
  '\u00a0',
  '\u2028',
  '\t',
  '\u0085',
);
const value = fc.array(signs, { maxLength: 5 }).map((parts) => parts.join(''));
const scalar = fc.oneof(
  value,
  value.map((text) => `"${text}"`),
  value.map((text) => `'${text}'`),
  fc.constantFrom('plain words', '2024-08', ''),
);
const list = fc.array(scalar, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`);
const line = fc.oneof(
  fc
    .tuple(fc.stringMatching(/^[a-e]{2,4}$/), fc.constantFrom(': ', ': ', ': ', ':', ' : '), fc.oneof(scalar, list))
    .map((parts) => parts.join('')),
  scalar.map((text) => `  - ${text}`),
  fc.constantFrom('', '# comment', '  ', '---', 'topics:'),
);
const indented = fc.tuple(fc.constantFrom('- ', '  ', '  ', ''), line).map((parts) => parts.join(''));
const yaml = fc
  .oneof(fc.array(line, { maxLength: 6 }), fc.array(indented, { maxLength: 6 }))
  .map((lines) => lines.join('\n'));

describe('parsePlainYaml', () => {
  it('reads the forms that notes and glossaries are written in', () => {
    expect(
      parsePlainYaml('id: a\ntitle: "A: b"\npublished: 2024\ntopics: [x, "y, z", 한국]\nsources:\n  - "https://a.b"\n'),
    ).toEqual({
      id: 'a',
      title: 'A: b',
      published: '2024',
      topics: ['x', 'y, z', '한국'],
      sources: ['https://a.b'],
    });
    expect(parsePlainYaml('# names\n- name: A\n  aliases: [B]\n- name: C\n')).toEqual([
      { name: 'A', aliases: ['B'] },
      { name: 'C' },
    ]);
  });

  it.each([
    'a: &x b',
    'a: {b: c}',
    'a: |\n  b',
    'a: b\na: c',
    'a: b # c',
    '__proto__: x',
    'a:\n  b: c',
    '- a',
    'a: "b\\n"',
    'a:\n    - b\n  - c',
  ])('leaves %j to the yaml package', (text) => expect(parsePlainYaml(text)).toBeNull());

  it('means the same as the yaml package wherever it reads something', () => {
    let read = 0;
    fc.assert(
      fc.property(yaml, (text) => {
        const plain = parsePlainYaml(text);
        if (plain === null || (!Array.isArray(plain) && Object.keys(plain).length === 0)) return;
        read += 1;
        expect(plain).toEqual(parse(text, { schema: 'failsafe' }));
      }),
      { numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(300);
  });
});

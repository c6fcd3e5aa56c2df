import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import type { GlossaryEntry } from '../../src/corpus/document.js';
import { MAX_READER_NAMES_CHARS, nameInScript, renderReaderNames } from '../../src/views/reader-names.js';
import { hostileText } from '../support/hostile-text.js';
import { tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

const entry = (name: string, type: GlossaryEntry['type'], ...aliases: string[]): GlossaryEntry => ({
  name,
  aliases,
  type,
  gloss: '',
});
const GLOSSARY = [
  entry('North Korea', 'state', 'DPRK', 'the North', '북한', '조선'),
  entry('United States', 'state', 'US', '미국'),
  entry('Kim Jong-un', 'person', 'Chairman Kim', '김정은'),
  entry('Kim Jong-un University', 'organisation', '김정은대학'),
  entry('Treaty of 2024', 'treaty', 'the treaty', '북러 조약'),
  entry('Martial law', 'event', '비상계엄'),
  entry('Lin Jian', 'person', '林剑'),
];

function finder(glossary: readonly GlossaryEntry[]) {
  const index = tinyIndex({ ...tinyCorpus({ documents: { 'a.md': 'A text.' } }), glossary });
  return (text: string) => index.findNames(text);
}
const find = finder(GLOSSARY);
const lineFor = (texts: typeof en, ...quotes: string[]): string | null =>
  renderReaderNames(quotes, find, texts)?.content ?? null;

describe('names for the reader of another language', () => {
  it.each<[string, string, string | null]>([
    [
      'gives them once, states last',
      'North Korea and Kim Jong-un of the DPRK.',
      'Kim Jong-un = 김정은 · North Korea = 북한',
    ],
    ['gives the entry’s name for an alias', 'Chairman Kim', 'Kim Jong-un = 김정은'],
    ['takes the longest name', 'Kim Jong-un University', 'Kim Jong-un University = 김정은대학'],
    ['knows a pronoun from a state', 'It tells us of the US and of us.', 'United States = 미국'],
    ['leaves out what names nothing', 'In the treaty it tells us.', null],
    ['knows a term in small letters', 'Under martial law.', 'Martial law = 비상계엄'],
    ['leaves out what has no Korean name', 'Lin Jian', null],
    ['needs whole words', 'DPRKish', null],
    ['needs none for Korean text', '김정은은 북한에서 말했다.', null],
    ['reads through bold', 'the **Kim Jong-un** regime', 'Kim Jong-un = 김정은'],
  ])('a Korean reader: it %s', (_, quote, pairs) => {
    expect(lineFor(ko, quote)).toBe(pairs === null ? null : `-# 이름: ${pairs}`);
  });

  it.each<[string, string | null]>([
    ['김정은은 북한에서 말했다.', '-# Names: 김정은 = Kim Jong-un · 북한 = North Korea'],
    ['林剑', '-# Names: 林剑 = Lin Jian'],
    ['Kim Jong-un of North Korea', null],
  ])('an English reader of %s sees %s', (quote, line) => {
    expect(lineFor(en, quote)).toBe(line);
  });

  it('puts the most frequent first, over all quotes', () => {
    expect(lineFor(ko, 'Martial law, Kim Jong-un.', 'Kim Jong-un')).toBe(
      '-# 이름: Kim Jong-un = 김정은 · Martial law = 비상계엄',
    );
  });

  it('stops after six names, and before the line gets too long', () => {
    const many = Array.from({ length: 9 }, (_, n) => entry(`Name${n}`, 'person', `이름${n}`));
    const text = many.map(({ name }) => name).join(', ');
    expect(renderReaderNames([text], finder(many), ko)?.content.split(' · ')).toHaveLength(6);
    const long = many.map(({ name, type }) => entry(name, type, '긴'.repeat(80)));
    expect(renderReaderNames([text], finder(long), ko)?.content.split(' · ')).toHaveLength(4);
  });

  it('is nothing without quotes, and without a way to find names', () => {
    expect(renderReaderNames([], find, ko)).toBeNull();
    expect(renderReaderNames(['Kim Jong-un'], undefined, ko)).toBeNull();
  });

  it('never exceeds its room, whatever the glossary holds', () => {
    const hostile = fc.record({
      name: hostileText(),
      aliases: fc.array(hostileText(), { maxLength: 3 }),
      type: fc.constantFrom<GlossaryEntry['type']>('person', 'concept'),
      gloss: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 8 }), (glossary) => {
        const text = glossary.flatMap(({ name, aliases }) => [name, ...aliases]).join(' ');
        for (const texts of [en, ko]) {
          const line = renderReaderNames([text], finder(glossary), texts)?.content ?? '';
          expect(line.length).toBeLessThanOrEqual(MAX_READER_NAMES_CHARS);
          expect(line).not.toContain('\n');
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a name in a script', () => {
  it('is the first of the name and its aliases, or none', () => {
    const korea = entry('북한', 'state', 'North Korea', 'DPRK');
    expect(nameInScript(korea, en.shown.names.script)).toBe('North Korea');
    expect(nameInScript(korea, ko.shown.names.script)).toBe('북한');
    expect(nameInScript(korea, /\p{Script=Cyrillic}/u)).toBeNull();
  });
});

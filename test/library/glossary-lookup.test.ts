import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../src/corpus/document.js';
import { createGlossaryLookup } from '../../src/library/glossary-lookup.js';

const entry = (name: string, type: GlossaryEntry['type'], ...aliases: string[]): GlossaryEntry => ({
  name,
  aliases,
  type,
  gloss: '',
});

const lookup = createGlossaryLookup([
  entry('North Korea', 'state', 'DPRK', '북한'),
  entry('Kim Jong-un', 'person', '김정은'),
  entry('Kim Il-sung', 'person', '김일성'),
  entry('Article 4', 'treaty', 'clause', '제4조'),
  entry('Clause', 'concept'),
  entry('***', 'concept', ''),
]);
const found = (typed: string) => lookup.findEntries(typed).map(({ name }) => name);
const suggested = (typed: string, types: GlossaryEntry['type'][] = [], limit = 25) =>
  lookup.suggestEntries(typed, types, limit).map(({ entry: { name }, name: met }) => `${name}: ${met}`);
const nearest = (typed: string, limit = 5) => lookup.nearestEntries(typed, limit).map(({ name }) => name);

describe('an entry of the glossary', () => {
  it.each([
    ['its name', 'North Korea'],
    ['another case, hyphen or space', 'north-KOREA'],
    ['an alias', 'dprk'],
    ['a Korean alias', '북한'],
  ])('is found by %s', (_, typed) => {
    expect(found(typed)).toEqual(['North Korea']);
  });

  it('comes first by its name where it is an alias of another', () => {
    expect(found('clause')).toEqual(['Clause', 'Article 4']);
  });

  it('is found by signs where its name has nothing else', () => {
    expect(found(' *** ')).toEqual(['***']);
  });

  it.each(['', '  ', '**', 'North', 'x'.repeat(6000)])('is not found by %.9j', (typed) => {
    expect(found(typed)).toEqual([]);
  });
});

describe('suggested entries', () => {
  it('are all, those of the wanted types first, in the order of these types', () => {
    expect(suggested('', ['person', 'state'], 3)).toEqual([
      'Kim Jong-un: Kim Jong-un',
      'Kim Il-sung: Kim Il-sung',
      'North Korea: North Korea',
    ]);
    expect(suggested('')).toHaveLength(6);
  });

  it('begin with what was typed, then contain it, and say which name that was', () => {
    expect(suggested('kor')).toEqual(['North Korea: North Korea']);
    expect(suggested('김')).toEqual(['Kim Jong-un: 김정은', 'Kim Il-sung: 김일성']);
    expect(suggested('k')).toEqual([
      'Kim Jong-un: Kim Jong-un',
      'Kim Il-sung: Kim Il-sung',
      'North Korea: North Korea',
    ]);
    expect(suggested('xyz')).toEqual([]);
  });
});

describe('the nearest entries', () => {
  it('are spelt most alike, best first', () => {
    expect(nearest('kim jungun')).toEqual(['Kim Jong-un', 'Kim Il-sung']);
    expect(nearest('kim jungun', 1)).toEqual(['Kim Jong-un']);
  });

  it.each(['xyzzy', '', '?', 'x'.repeat(6000)])('are none for %.9j', (typed) => {
    expect(nearest(typed)).toEqual([]);
  });
});

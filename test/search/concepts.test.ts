import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { corpusOfTexts, TINY_GLOSSARY, tinyIndex } from '../support/tiny-corpus.js';

const { glossary } = corpusOfTexts(['Empty.'], TINY_GLOSSARY);
const analyzer = createAnalyzer('en', glossary);

/** Names of the entries that a text speaks of, with the words it uses for them. */
function namesIn(text: string): readonly (readonly [string, string])[] {
  const { terms, concepts } = analyzer.analyze(text);
  return concepts.map(({ entry, from, to }) => [
    glossary[entry]?.name ?? '',
    text.slice(terms[from]?.start, terms[to - 1]?.end),
  ]);
}

describe('names of the glossary', () => {
  it.each([
    ['The DPRK said so.', 'North Korea', 'DPRK'],
    ['The DPRKs words', 'North Korea', 'DPRKs'],
    ['The d.p.r.k. said so.', 'North Korea', 'd.p.r.k.'],
    ['north  korea said so.', 'North Korea', 'north  korea'],
    ["North Korea's words", 'North Korea', "North Korea's"],
    ['북한은 말했다', 'North Korea', '북한'],
    ['조선민주주의인민공화국의 헌법', 'North Korea', '조선민주주의인민공화국'],
    ['미국에서는', 'United States', '미국'],
    ['the US said', 'United States', 'US'],
    ['Kim Jong Un spoke', 'Kim Jong-un', 'Kim Jong Un'],
    ['김정은이 말했다', 'Kim Jong-un', '김정은'],
    ['김정은은 말했다', 'Kim Jong-un', '김정은'],
  ])('are found in “%s”', (text, name, words) => {
    expect(namesIn(text)).toEqual([[name, words]]);
  });

  it.each(['the north of Korea', 'Kim Il-sung', 'Kim Jong', '김정일은', '김정일', '조선', 'unusual'])(
    'are not found in “%s”',
    (text) => {
      expect(namesIn(text)).toEqual([]);
    },
  );

  it('are not found where a syllable pair lies inside another word', () => {
    expect(namesIn('동북한계선')).toEqual([]);
  });

  it('may lie in each other: the text holds both, the longest first', () => {
    const names = namesIn('The North Korea Strategy Centre wrote.').map(([name]) => name);
    expect(names).toEqual(['North Korea Strategy Centre', 'North Korea']);
  });
});

const index = tinyIndex(
  corpusOfTexts(
    [
      'The DPRK signed the treaty in Pyongyang.',
      'A treaty about fish was signed in Oslo.',
      'The North Korea Strategy Centre sells books.',
      'Washington is far away from the U.S. coast.',
      'The winter in Korea is cold, as it is in the north of Norway.',
    ],
    TINY_GLOSSARY,
  ),
);
const foundBy = (query: string): readonly string[] => index.search(query).hits.map(({ document }) => document.id);

describe('a name in a query', () => {
  it.each([
    'North Korea',
    'north-korea',
    'DPRK',
    'D.P.R.K.',
    "Democratic People's Republic of Korea",
    '북한',
    '북한은',
    '조선민주주의인민공화국',
  ])('finds texts that use another name: %s', (query) => {
    expect(foundBy(query)).toContain('t0');
    expect(foundBy(query)).not.toContain('t1');
  });

  it.each(['미국', 'USA', 'the United States'])('crosses languages and spellings: %s', (query) => {
    expect(foundBy(query)).toEqual(['t3']);
  });

  it('is taken as long as it is: a name inside it does not count for itself', () => {
    const { understanding } = index.find('What does the North Korea Strategy Centre sell?');
    expect(understanding.units.filter(({ isName }) => isName).map(({ label }) => label)).toEqual([
      'North Korea Strategy Centre',
    ]);
    expect(foundBy('North Korea Strategy Centre')[0]).toBe('t2');
  });

  it('is one unit, labelled as it was typed', () => {
    const { understanding } = index.find('Did D.P.R.K. sign?');
    expect(understanding.units.map(({ label, isName }) => [label, isName])).toEqual([
      ['D.P.R.K.', true],
      ['sign', false],
    ]);
  });

  it.each(['김정은은 누구인가?', '김정은'])('that the corpus never uses still counts as typed: %s', (query) => {
    const { understanding } = index.find(query);
    expect([...new Set(understanding.units.map(({ label }) => label))]).toEqual(['김정은']);
    expect(understanding.units.every(({ alternatives }) => alternatives.length === 0)).toBe(true);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForwardIndex } from '../../src/search/forward-index.js';
import { parseLexicon } from '../../src/search/lexicon.js';
import { createMatcher } from '../../src/search/match.js';
import { findMatching } from '../../src/search/matching.js';
import { parseQuery } from '../../src/search/query-language.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import type { Unit } from '../../src/search/unit.js';
import { corpusOfTexts, tinyCorpus, tinyIndex, TINY_GLOSSARY, withMeta } from '../support/tiny-corpus.js';

/** What a passage is found for, by reading every one of them: all units, or any where none has all. */
function readAll(index: ForwardIndex, units: readonly Unit[]): readonly number[] {
  const matchPassage = createMatcher(index, units);
  const held = index.passages.map((_, number) => {
    const { inText, inHeading, inTitle } = matchPassage(number);
    return units.filter((_unit, at) => Math.max(inText[at] ?? 0, inHeading[at] ?? 0, inTitle[at] ?? 0) > 0).length;
  });
  const withAtLeast = (count: number): number[] => [...held.keys()].filter((number) => (held[number] ?? 0) >= count);
  const all = withAtLeast(units.length);
  return all.length > 0 ? all : withAtLeast(1);
}

const word = fc.constantFrom(
  ...'North Korea Strategy Centre Kim Jong-un DPRK 북한 김정은 treaty treaties harbour ship bread 2024 Jordan pact vessel'.split(
    ' ',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((chosen) => chosen.join(' '));
const documents = fc.array(fc.record({ title: words, heading: words, text: words, author: words }), {
  minLength: 1,
  maxLength: 6,
});

/** Relatives of several words, which a passage may hold apart from each other. */
const LEXICON = parseLexicon('pact, harbour ship, bread treaty\nvessel > ship bread, bread ship');

const unitsOf = (index: SearchIndex, query: string): readonly Unit[] => index.find(query).understanding.units;
const match = (index: SearchIndex, query: string): readonly number[] =>
  findMatching(index.forward, unitsOf(index, query), parseQuery(query), null);

describe('the passages that a query matches', () => {
  it('are those that reading every passage finds', () => {
    fc.assert(
      fc.property(documents, words, (given, query) => {
        const texts = given.map(({ title, heading, text, author }, at): [string, string] => [
          `t${at}.md`,
          withMeta({ title, author }, `First ${text}.\n\n## ${heading}\n\nThen ${text}.`),
        ]);
        const corpus = tinyCorpus({ documents: Object.fromEntries(texts), glossary: TINY_GLOSSARY });
        const index = tinyIndex(corpus, LEXICON);
        const units = unitsOf(index, query);
        expect(findMatching(index.forward, units, parseQuery(query), null)).toEqual(
          units.length === 0 ? [] : readAll(index.forward, units),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are looked for among those alone that hold a word of it', () => {
    const index = tinyIndex(
      corpusOfTexts(Array.from({ length: 50 }, (_, at) => (at % 10 === 0 ? 'A ship.' : 'Bread.'))),
    );
    const looked: number[] = [];
    findMatching(index.forward, unitsOf(index, 'ship'), parseQuery('ship'), (number) => {
      looked.push(number);
      return true;
    });
    expect(looked).toEqual([0, 10, 20, 30, 40]);
  });

  it('hold half as many words of a long text as the best one, where none holds all', () => {
    const names = Array.from({ length: 40 }, (_, at) => `w${at}`);
    const texts = [names.slice(0, 20), names.slice(0, 10), names.slice(0, 9), names.slice(39)].map((held) =>
      held.join(' '),
    );
    const index = tinyIndex(corpusOfTexts(texts));
    expect(match(index, names.join(' '))).toEqual([0, 1]);
  });

  it('hold any word where none holds all', () => {
    const index = tinyIndex(corpusOfTexts(['A ship.', 'A harbour.', 'Bread.']));
    expect(match(index, 'ship harbour')).toEqual([0, 1]);
  });

  it('are all that remain where a query only excludes', () => {
    const index = tinyIndex(corpusOfTexts(['A ship.', 'A harbour.', 'Bread.']));
    expect(findMatching(index.forward, [], parseQuery('-ship'), null)).toEqual([1, 2]);
    expect(findMatching(index.forward, [], parseQuery(''), null)).toEqual([]);
  });
});

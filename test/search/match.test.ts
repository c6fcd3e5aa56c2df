import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/search/lexicon.js';
import { createMatcher } from '../../src/search/match.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

describe('a passage', () => {
  it('holds a name of several words only where they all stand in it', () => {
    const texts = ['They came to the harbour', 'Ship and crew stayed.', 'The harbour ship sank.'];
    const index = tinyIndex(corpusOfTexts(texts), parseLexicon('pact, harbour ship'));
    const matchPassage = createMatcher(index.forward, index.find('pact').understanding.units);
    expect(texts.map((_, number) => matchPassage(number).occurrences.length)).toEqual([0, 0, 1]);
  });

  it('is matched by its own words, among however many', () => {
    const words = Array.from({ length: 9_000 }, (_, at) => `word${at.toString(36)}x`);
    const index = tinyIndex(corpusOfTexts([words.join(' '), 'Nothing of it.']));
    const { units } = index.find(`${words[7]} ${words[8_500]}`).understanding;
    const { occurrences } = createMatcher(index.forward, units)(0);
    expect(occurrences.map(({ unit, from }) => [unit, from])).toEqual([
      [0, 7],
      [1, 8_500],
    ]);
  });
});

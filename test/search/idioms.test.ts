import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { createIdiomFinder } from '../../src/search/idioms.js';
import { parseLexicon } from '../../src/search/lexicon.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';
import { readShippedLexicon } from '../support/read-shipped.js';

const lexicon = parseLexicon(`
take effect, come into effect = begin, start
call the shots = decide, control
make of = opinion, view
how … take = reaction
what … after ? = aim
`);
const analyzer = createAnalyzer('en', []);
const find = createIdiomFinder(lexicon);
const meanings = (question: string): readonly string[] =>
  find(analyzer.analyze(question).terms).map(({ plain }) => plain[0]?.word ?? '');

/** Two words or more, with gaps between and an end. */
const FORM = /^(?:… )?[a-z-]+(?: …)?(?: [a-z-]+(?: …)?)+(?: \?)?$/;

describe('phrases of a question', () => {
  it.each([
    ['When did the law take effect?', ['begin']],
    ['When does it come into effect?', ['begin']],
    ['Who called the shots there?', ['decide']],
    ['What do the farmers make of the law?', ['opinion']],
    ['How did the small town take the news?', ['reaction']],
    ['What is the mayor after?', ['aim']],
  ])('are found in any inflection, with words in between: %s', (question, expected) => {
    expect(meanings(question)).toEqual(expected);
  });

  it.each([
    ['What came after the mayor?', 'a phrase of the end stands elsewhere'],
    ['Which shots did they call?', 'the words stand in another order'],
    ['How do all of the people in that old town of ours take it?', 'there are too many words in between'],
    ['', 'there are no words'],
    ['효력은 언제 발생합니까?', 'it is not English'],
  ])('are none in %j: %s', (question) => {
    expect(meanings(question)).toEqual([]);
  });

  it('share no word: of two that overlap the longer one is meant', () => {
    const overlapping = createIdiomFinder(parseLexicon('call the shots = decide\nthe shots = noise'));
    expect(overlapping(analyzer.analyze('Who calls the shots?').terms).map(({ places }) => places)).toEqual([
      [1, 2, 3],
    ]);
  });

  it('are met by what they mean, where the texts say it so', () => {
    const corpus = corpusOfTexts(['The council decides on every bridge.', 'A photographer sells shots of bridges.']);
    const [best] = tinyIndex(corpus, lexicon).find('Who calls the shots on bridges?').ranked;
    expect(best?.number).toBe(0);
  });

  it('of the shipped lexicon are words with equivalents', async () => {
    const idioms = (await readShippedLexicon()).idioms();
    expect(idioms.size).toBeGreaterThan(300);
    const badly = [...idioms].filter(([phrase, plain]) => !FORM.test(phrase) || plain.length === 0);
    expect(badly).toEqual([]);
  });
});

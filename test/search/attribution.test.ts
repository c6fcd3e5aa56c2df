import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../src/search/attribution.js';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

describe('words that only say whose words are asked for', () => {
  it.each([
    ['Why does Jeong think Japan is worried?', ['think']],
    ['What did the two old captains believe?', ['believe']],
    ["Why didn't she argue for it?", ['argue']],
    ["Is it bad, in Jeong's view, to wait?", ['view']],
    ['From the captains’ perspective, who won?', ['perspective']],
    ['in her opinion and in his eyes, who won?', ['opinion', 'eyes']],
    ['Is it enough acc to Ida, acc. to Petrov?', ['acc', 'acc']],
    ['Give me the price of a harbour', ['Give']],
    ['ok, could you please show us a captain?', ['show']],
    ['List the five captains.', ['List']],
    ['Please summarise what Ida wants', ['summarise']],
    ['Why does she wait in the first place?', ['in', 'the', 'first', 'place']],
    ['Who can give me a harbour?', []],
    ['Give Ida the shell', []],
    ['List of captains', []],
    ['Who thinks that?', []],
    ['What is the view from the harbour?', []],
    ['In which words did he put it?', []],
    ['', []],
  ])('in “%s”: %j', (question, words) => {
    const starts = [...findAttributions(question)].toSorted((a, b) => a - b);
    expect(starts.map((start) => /^\p{L}+/u.exec(question.slice(start))?.[0])).toEqual(words);
  });

  it('are no part of what is asked, nor are contractions', () => {
    const index = tinyIndex(corpusOfTexts(['Captain Petrov wants a harbour.', 'A view of the shell.']));
    const unitsOf = (question: string): readonly string[] =>
      index.find(question).understanding.units.map(({ label }) => label);
    expect(unitsOf("What does Petrov think he'll do, in Ida's view, if they hadn't a harbour?")).toEqual([
      'Petrov',
      "Ida's",
      'harbour',
    ]);
    expect(unitsOf("She'd say what they've said: theyre glad")).toEqual(['glad']);
    expect(unitsOf("ok so u n Petrov r glad, how long'll it last tho")).toEqual(['Petrov', 'glad', 'last']);
    expect(unitsOf('Who has the view of the shell?')).toEqual(['view', 'shell']);
  });
});

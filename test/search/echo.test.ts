import { describe, expect, it } from 'vitest';
import type { Echo } from '../../src/search/echo.js';
import { parseLexicon } from '../../src/search/lexicon.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

const texts = ['The price of the treaty rose.', 'North Korea sold coal.', 'Wool was cheap.'];
const documents = Object.fromEntries(texts.map((text, at) => [`t${at}.md`, text]));
const index = tinyIndex(tinyCorpus({ documents, glossary: TINY_GLOSSARY }), parseLexicon('price, cost'));
const echo = (text: string, question: string): Echo => index.echo(text, index.find(question).understanding);

describe('what a question repeats of a text', () => {
  it.each([
    ['every word', 'the price of the treaty', 'What was the price of this treaty?', 1],
    ['another word for it', 'the price', 'What did it cost?', 1],
    ['half of its words', 'the price of coal', 'What was the price?', 0.5],
    ['a name in another spelling', 'North Korea', 'What did the DPRK do?', 1],
    ['nothing', 'wool', 'What was the price?', 0],
    ['nothing of a text without words', 'of the', 'What was the price?', 0],
  ])('is %s', (_, text, question, share) => {
    expect(echo(text, question).share).toBeCloseTo(share, 1);
  });

  it('counts words and names units by their places in the question', () => {
    expect(echo('cheap wool of the treaty', 'Which treaty speaks of wool?')).toMatchObject({
      words: 3,
      units: new Set([0, 2]),
    });
  });
});

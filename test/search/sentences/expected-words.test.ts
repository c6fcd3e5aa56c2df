import { describe, expect, it } from 'vitest';
import { expectedWords } from '../../../src/search/sentences/expected-words.js';

describe('what a question expects, in a sentence', () => {
  it.each([
    ['date', 'It was signed in 2024.', ['2024']],
    ['date', 'The 2024 treaty was signed on 19 June in Rome.', ['June']],
    ['date', 'The 2024 treaty was signed.', []],
    ['date', "Seoul's 1994 plan has three stages.", []],
    ['date', 'Of the treaties the 1961 one ended in the 1990s.', ['1990s']],
    ['date', 'In March 2013 negotiations ended, in 1996 talks began.', ['March', '2013', '1996']],
    ['date', 'It is the treaty of 1961.', ['1961']],
    ['count', 'Article 4 of 2024 has three parts.', ['three']],
    ['duration', 'The talks took two long years.', ['two long year']],
    ['person', 'and there came Ivan Petrov.', ['Petrov']],
    ['place', 'Storks fly.', []],
    ['reason', 'It failed because it rained.', ['because']],
  ] as const)('a %s, in “%s”: %j', (expectation, sentence, words) => {
    expect(expectedWords(expectation, sentence, new Set(['ivan', 'because']))).toEqual(words);
  });
});

import { describe, expect, it } from 'vitest';
import { leansOnTheSentenceBefore } from '../../src/answer/leaning.js';

describe('a sentence', () => {
  it.each([
    'It was signed in spring.',
    'He spoke first.',
    'THEY left.',
    'Their ships left.',
    'This is why they left.',
    'But the ships stayed.',
    'However, the ships stayed.',
    'The latter stayed.',
    'The second was a ship.',
    'In that year the ships left.',
    '“It is late,” said Kim.',
    '(They left again.)',
    'Kim plays into that strategy.',
    'Petrov signed these papers, and left.',
    'Did Kim agree to this plan?',
  ])('leans on the one before: “%s”', (sentence) => {
    expect(leansOnTheSentenceBefore(sentence)).toBe(true);
  });

  it.each([
    'The treaty was signed in spring.',
    'Kim said that it was late.',
    'Italy signed the treaty.',
    'Theory is not practice.',
    'Sophie signed.',
    'Butter was short.',
    'The others stayed.',
    'The firstborn stayed.',
    'Hero of the day was Kim.',
    'Petrov believes that Kim will sign.',
    'Petrov said this Monday.',
    '조약은 봄에 체결되었다.',
    '',
  ])('stands alone: “%s”', (sentence) => {
    expect(leansOnTheSentenceBefore(sentence)).toBe(false);
  });
});

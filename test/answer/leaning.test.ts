import { describe, expect, it } from 'vitest';
import { hangsOnTheSentenceBefore, leansOnTheSentenceBefore, standsAlone } from '../../src/answer/leaning.js';

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
    'Hence the ships left.',
    'Therefore they stayed.',
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

describe('read without the one before, a sentence', () => {
  it.each([
    'It was signed in spring.',
    'After taking office his government stopped the broadcasts.',
    'In the end they stayed.',
    'First, Moscow has moved south.',
    'Another factor was the dialogue.',
    'Others stress the conditions.',
    'The visions are as follows.',
    'The aim is twofold.',
    'Three visions are named:',
  ])('lacks something: “%s”', (sentence) => {
    expect(standsAlone(sentence)).toBe(false);
  });

  it.each([
    'The treaty was signed in spring.',
    'After Lee took office his government stopped the broadcasts.',
    'Beijing must respond, so that nobody undermines them.',
    'Articles 10 and 16, he says, weaken the sanctions.',
    'While the world debates, she notes, the treaty lays a foundation.',
    '그들은 조약에 서명했다.',
  ])('lacks nothing: “%s”', (sentence) => {
    expect(standsAlone(sentence)).toBe(true);
  });
});

describe('half of a statement', () => {
  it.each([
    'On that day the ships left.',
    'in the same year they came back',
    'Hence the fear.',
    'At that time Kim slept.',
    '“In the same year they came back.”',
    'In the year of 1990 they left.',
    'On 28 March 2024 it vetoed the panel.',
  ])('hangs on the sentence before: “%s”', (sentence) => {
    expect(hangsOnTheSentenceBefore(sentence)).toBe(true);
  });

  it.each([
    'They left on that day.',
    'At the same time, Kim slept.',
    'On that island ships are built.',
    'In the year of 1990 it was said that storks left.',
    'In 1990 storks said they would leave.',
    'Henceforth all is well.',
    '',
  ])('is not: “%s”', (sentence) => {
    expect(hangsOnTheSentenceBefore(sentence)).toBe(false);
  });
});

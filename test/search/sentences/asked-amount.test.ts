import { describe, expect, it } from 'vitest';
import { askedAmount } from '../../../src/search/sentences/asked-amount.js';
import { corpusOfTexts, tinyIndex } from '../../support/tiny-corpus.js';

const isMeasured = (question: string, text: string): boolean | undefined =>
  askedAmount(question, [])?.pattern?.test(text);

describe('an amount that a question asks for', () => {
  it.each([
    ['How much money did the port raise?', 'It raised $45 million.', 'It raised 45 ships.'],
    ['How much does the book cost?', 'It is sold for 20 euros.', 'It has 23 chapters.'],
    ['책의 가격은 얼마인가요?', '가격은 3,000원이다.', '3장이다.'],
    ['What percentage of voters stayed away?', 'One in four voters did.', '400 voters did.'],
    ['What share was lost?', 'Nearly 82% was.', 'In 1982 it was.'],
    ['How tall is the tower?', 'It is 90 metres high.', 'It was built in 1990.'],
    ['How far is the plant from the port?', 'It is 20 km to the east.', 'It has 20 halls.'],
    ['How old was she?', 'She was 46 years of age.', 'She was born in 1946.'],
    ['How much did trade fall?', 'It fell by 12 points.', 'It fell in 1929.'],
  ])('%s is told by "%s", not by "%s"', (question, text, other) => {
    expect(isMeasured(question, text)).toBe(true);
    expect(isMeasured(question, other)).toBe(false);
  });

  it.each(['How far apart are the two?', 'How do storks fly?', 'When was it built?', ''])(
    'is nothing in "%s"',
    (question) => {
      expect(askedAmount(question, [])).toBeNull();
    },
  );
});

describe('things that a question wants counted', () => {
  const index = tinyIndex(
    corpusOfTexts([
      'The port has 22 guilds and 234 small cafes.',
      'Cafes have been popular for 20 years.',
      'Rain falls.',
    ]),
  );
  const amountsIn = (question: string, text: number): readonly number[] | undefined =>
    index
      .find(question)
      .ranked.find(({ number }) => number === text)
      ?.readings.map(({ parts }) => parts.amount);

  it('are told by a number right before them', () => {
    expect(amountsIn('How many cafes does the port have?', 0)).toEqual([1]);
    expect(amountsIn('How many small cafes are there?', 0)).toEqual([1]);
  });

  it('are not told by a number of something else', () => {
    expect(amountsIn('How many cafes does the port have?', 1)).toEqual([0]);
  });
});

import { describe, expect, it } from 'vitest';
import { writeOutDates } from '../../src/answer/write-out-dates.js';

describe('a question with its dates written out', () => {
  it.each([
    ['What was said on 8/15?', 'What was said on August 15?'],
    ['What was said on 08/05/2024?', 'What was said on August 5, 2024?'],
    ['What was said on 2024-08-15?', 'What was said on August 15, 2024?'],
    ["The treaty of '61 and that of ’24", 'The treaty of 1961 and that of 2024'],
    ['8/15에 뭐라고 했나요?', '8월 15일에 뭐라고 했나요?'],
    ['2024-08-15 연설', '2024년 8월 15일 연설'],
    ['61년 조약', '1961년 조약'],
    ['23년 3월 글', '2023년 3월 글'],
    ['07년 10월에', '2007년 10월에'],
    ['24년에 나온 글', '2024년에 나온 글'],
    ['61년 조소조약', '1961년 조소조약'],
    ['25년 광복절 경축사', '2025년 광복절 경축사'],
    ['Before 3/4, who spoke on 3/4?', 'Before March 4, who spoke on March 4?'],
  ])('“%s” is “%s”', (typed, written) => {
    expect(writeOutDates(typed)).toBe(written);
  });

  it.each([
    'Who voted for 1/3 of it?',
    'open 24/7',
    'part 3/40',
    'on 13/14',
    'page 8/15/7',
    "rock of the '90s",
    "it's 20' high",
    'version 1.2.3',
    '30년 동안',
    "What does '38 North' say?",
    "Is it '38 North or not?",
    'Is it by a 2/3 majority?',
    '조약은 20년 유효한가요?',
    '지난 70년 분단',
    '70년 분단',
    '3/4분기에',
    '2/3 찬성',
    '20년에 걸친 협상',
    '20년 조약 기간',
    'KN-2024-06-19-1',
    '2024-06-19T10:00',
    '24년간',
    '10년 뒤',
    '40년 정도',
    '2024년 6월',
    '1950년대',
    '',
  ])('“%s” stays', (typed) => {
    expect(writeOutDates(typed)).toBe(typed);
  });
});

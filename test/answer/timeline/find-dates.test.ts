import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/answer/timeline/find-dates.js';

/** Dates as `year-month-day~lastDay`, `?` for what is not written. */
function datesIn(sentence: string): readonly string[] {
  return findDates(sentence).map(({ year, month, day, lastDay }) =>
    [year ?? '?', month ?? '?', day === null ? '?' : lastDay === null ? day : `${day}~${lastDay}`].join('-'),
  );
}

describe('dates in a sentence', () => {
  it.each([
    ['It was signed on 19 June 2024.', '2024-6-19'],
    ['It was signed on June 19, 2024.', '2024-6-19'],
    ['On the 19th of June 2024 they met.', '2024-6-19'],
    ['They met on Sept. 3, 2024.', '2024-9-3'],
    ['They met on 2024-06-19.', '2024-6-19'],
    ['They met in June 2024.', '2024-6-?'],
    ['They met in 2000.', '2000-?-?'],
    ['The Duma ratified it on 24 October.', '?-10-24'],
    ['The summit of 18-19 June 2024 ended.', '2024-6-18~19'],
    ['The summit of June 18 and 19, 2024 ended.', '2024-6-18~19'],
    ['2024년 6월 19일 조약에 서명했다.', '2024-6-19'],
    ['2024년 6월에 만났다.', '2024-6-?'],
    ['2018년 9월 18~20일 평양에서 열렸다.', '2018-9-18~20'],
    ['11월 6일 상원이 승인했다.', '?-11-6'],
    ['2003년에 시작됐다.', '2003-?-?'],
    ['2024. 6. 19. 서명', '2024-6-19'],
    ['2024年6月19日、条約に署名した。', '2024-6-19'],
    ['2024年6月19日，普京访问平壤。', '2024-6-19'],
    ['Am 19. Juni 2024 unterzeichneten sie.', '2024-6-19'],
    ['Im März 2024 trafen sie sich.', '2024-3-?'],
    ['Le 1er août 2024, ils ont signé.', '2024-8-1'],
    ['El 9 de febrero de 2000 se firmó.', '2000-2-9'],
    ['19 июня 2024 года был подписан договор.', '2024-6-19'],
  ])('%s', (sentence, date) => {
    expect(datesIn(sentence)).toEqual([date]);
  });

  it.each([
    'Article 4 refers to Article 51.',
    'The Six-Party Talks had 6 parties.',
    'The 9.19 agreement, 9·19 군사합의, and the 3-3-7 plan.',
    'It has ISBN 9798218366841 and No. 6045.',
    'It cost 2,000 dollars, 1.5 percent, 30 million won.',
    'They may 16 times ask; the march 3 miles on.',
    'In the 1990s it was different.',
    'The law 15/1999 and the number 20240619.',
    'They sent 3000 balloons.',
  ])('are not found in: %s', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });

  it('are exact ranges of the sentence, in order', () => {
    const sentence = 'On 24 October it was ratified, in June 2024 signed, and in 1961 there was another.';
    expect(findDates(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual([
      '24 October',
      'June 2024',
      '1961',
    ]);
  });
});

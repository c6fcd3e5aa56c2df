import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../src/answer/timeline/read-events.js';
import { sampleDocument } from '../../support/sample-app.js';

/** Dates of the events that a paragraph tells, ranges as `from..to`. */
function datesOf(text: string): readonly string[] {
  const document = sampleDocument({ id: 'd', sections: [{ heading: '', paragraphs: [text] }] });
  return document.passages
    .flatMap((passage) => readEvents(document, passage))
    .map(({ date: { from, to, part } }) =>
      [from === to ? from : `${from}..${to}`, ...(part === null ? [] : [part])].join(' '),
    );
}

describe('an event', () => {
  it.each([
    ['Moscow signed it on 19 June 2024.', ['2024-06-19']],
    ['In June 2020 North Korea blew up the office.', ['2020-06']],
    ['The mandate ran out at the end of April 2024.', ['2024-04 late']],
    ['The talks began in 2003.', ['2003']],
    ['Earlier meetings, in 2013 and 2015, had been held elsewhere.', ['2013', '2015']],
    ['They met between 16 October 2022 and 7 November 2022.', ['2022-10-16..2022-11-07']],
    ['He dates it to October 1950, when China intervened.', ['1950-10']],
    ['In his address of 15 August 2025 the president said so.', ['2025-08-15']],
    ['Im Jahr 1998 begann es.', ['1998']],
    ['2018년 9월에 정상회담이 평양에서 열렸다.', ['2018-09']],
    ['2024년 6월에 평양에서 체결된 조약이다.', ['2024-06']],
    ['2024年6月に条約に署名した。', ['2024-06']],
    ['2019년 2월에 회담이 결렬되었다.', ['2019-02']],
    ['2023년 말 김정은은 적대적 두 국가를 선언했다.', ['2023 late']],
  ])('is read from: %s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates);
  });

  it.each([
    ["Jeong's July 2024 commentary deals with it.", 'the month is an attribute'],
    ['The treaty of 1961 was concluded for ten years.', 'the year is an attribute'],
    ['The 2024 treaty replaced it.', 'the year is an attribute'],
    ['The wish had been public for months before June 2024.', 'it was before'],
    ['His posts up to June 2025 called him professor.', 'it was before'],
    ['North Korea might carry out a test on 16 October 2022.', 'it may never have happened'],
    ['Who was adviser in June 2024?', 'it is a question'],
    ['The piece asks what the treaty of 19 June 2024 means.', 'nothing is told of the past'],
    ['They met on 31 June 2024.', 'there is no such day'],
    ['He published it in a 1903 volume.', 'the year is an attribute'],
    ['The phase was slated to end by 2022.', 'it was only planned'],
    ['It was lower than in 1991.', 'it is a comparison'],
    ['2018년에 관한 책이 있다.', 'nothing is told of the past'],
    ['1961년의 조약은 폐기되었다.', 'the year is an attribute'],
  ])('is not read from: %s (%s)', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it.each([
    ['Putin sent it on 14 October 2024; the Duma ratified it on 24 October.', ['2024-10-14', '2024-10-24']],
    ['It was sent on 14 October 2024. The law was signed on 9 November.', ['2024-10-14', '2024-11-09']],
    ['The law was sent. It was signed on 9 November.', []],
    ['It was sent on 14 October 2024. Nothing happened. It was signed on 9 November.', ['2024-10-14']],
    ['It was sent on 1 May 2024 or 1 May 2023. It was signed on 9 June.', ['2024-05-01', '2023-05-01']],
    ['It was sent on 20 December 2023. It was signed on 9 January.', ['2023-12-20']],
  ])('takes its year only from its own sentence or the one before: %s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates);
  });

  it('of "that day" has the only day of the sentence before', () => {
    expect(datesOf('He spoke on 15 August 2024. On that day he unveiled a doctrine.')).toEqual([
      '2024-08-15',
      '2024-08-15',
    ]);
    expect(datesOf('He spoke in August 2024. On that day he unveiled a doctrine.')).toEqual(['2024-08']);
  });

  it('has its whole sentence and the words of the date as exact ranges', () => {
    const text = 'It was sent on 14 October 2024. The law was signed on 9 November.';
    const document = sampleDocument({ id: 'd', sections: [{ heading: '', paragraphs: [text] }] });
    const cited = document.passages
      .flatMap((passage) => readEvents(document, passage))
      .map(({ citation: { passage, sentence, written } }) => [
        passage.text.slice(sentence.start, sentence.end),
        passage.text.slice(written?.start, written?.end),
      ]);
    expect(cited).toEqual([
      ['It was sent on 14 October 2024.', '14 October 2024'],
      ['The law was signed on 9 November.', '9 November'],
    ]);
  });
});

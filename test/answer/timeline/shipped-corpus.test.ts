import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../src/answer/timeline/event.js';
import { readPlainSnapshot } from '../../support/read-shipped.js';

const snapshot = await readPlainSnapshot();
const { events } = snapshot.timeline({ from: '0001', to: null, topic: null });

/** Events that a reader of the corpus knows, written down before anything was extracted: date and words of the sentence. */
const KNOWN: readonly (readonly [date: string, words: RegExp])[] = [
  ['1950-10', /China intervened in the Korean War/],
  ['1961-07-06', /signed in Moscow/],
  ['1994-08-15', /National Community Unification Formula/],
  ['2000-02-09', /signed in Pyongyang/],
  ['2003', /Six-Party Talks/],
  ['2018-09-19', /9\.19 Inter-Korean Military Agreement/],
  ['2019-02', /Hanoi broke down/],
  ['2020-06', /blew up the Inter-Korean Liaison Office/],
  ['2023-09-26', /Constitutional Court/],
  ['2023-11', /suspended a part of it/],
  ['2023-12-28', /Chang Ho-jin/],
  ['2024-01', /took that office/],
  ['2024-03-28', /vetoed/],
  ['2024-04', /mandate ran out/],
  ['2024-05-30', /United Nations Command/],
  ['2024-06-04', /suspended the whole agreement/],
  ['2024-06-18', /2\+2/],
  ['2024-06-19', /signed in Pyongyang/],
  ['2024-06-20', /KCNA published/],
  ['2024-06-20', /Chang Ho-jin announced/],
  ['2024-06-20', /Putin answered Seoul/],
  ['2024-06-23', /KBS programme/],
  ['2024-08-15', /Unification Doctrine/],
  ['2024-10-14', /State Duma/],
  ['2024-10-24', /ratified it/],
  ['2024-11-06', /Federation Council/],
  ['2024-11-09', /ratification law/],
  ['2024-11-11', /by decree/],
  ['2024-12-03', /martial law/],
  ['2024-12-04', /entered into force/],
  ['2025-04-26', /Gerasimov/],
  ['2025-08-15', /Liberation Day address/],
];

/** Sentences of the corpus that name a date and tell of no event then. */
const NONE = [/^Il Young Jeong's July 2024 commentary/, /^The 2024 treaty/, /^The treaty of 2000/, /\?$/];

function sentencesOf({ citations }: TimelineEvent): readonly string[] {
  return citations.map(({ passage, sentence }) => passage.text.slice(sentence.start, sentence.end));
}

describe('the timeline of the shipped corpus', () => {
  it.each(KNOWN)('has %s %s', (date, words) => {
    const ofDate = events.filter((event) => event.date.from === date && event.kind === 'told');
    expect(ofDate.flatMap(sentencesOf).some((sentence) => words.test(sentence))).toBe(true);
  });

  it('cites whole sentences of stored passages, with the date in them', () => {
    for (const { kind, citations, date } of events) {
      for (const { passage, sentence, written } of citations) {
        expect(passage.sentences).toContainEqual(sentence);
        expect(snapshot.findPassage(passage.id)).toBe(passage);
        if (kind === 'published') continue;
        expect(written?.start).toBeGreaterThanOrEqual(sentence.start);
        const words = passage.text.slice(written?.start, written?.end);
        expect(words).toMatch(date.from.length === 10 ? /\d|that day/ : new RegExp(date.from.slice(0, 4)));
      }
    }
  });

  it('leaves out what only names a date', () => {
    const told = events.filter(({ kind }) => kind === 'told').flatMap(sentencesOf);
    expect(told.filter((sentence) => NONE.some((pattern) => pattern.test(sentence)))).toEqual([]);
  });

  it('tells of the treaty first on 19 June 2024, from several texts', () => {
    const [first] = events.filter(({ date }) => date.from === '2024-06-19');
    expect(first && sentencesOf(first)[0]).toMatch(/^The Treaty on Comprehensive Strategic Partnership .* was signed/);
    expect(first?.citations.length).toBeGreaterThan(1);
  });

  it('in order, also for a topic in Korean', () => {
    const dates = events.map(({ date }) => date.from.padEnd(10, '-'));
    expect(dates.filter((date) => date.length === 10).slice(0, 3)).toEqual(['1950-10---', '1953-07---', '1961------']);
    const court = snapshot.timeline({ from: null, to: null, topic: '헌법재판소' }).events;
    expect(court.map(({ date }) => date.from)).toEqual(['2023-09-26']);
  });
});

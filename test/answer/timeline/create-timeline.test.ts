import { describe, expect, it } from 'vitest';
import type { Timeline, TimelineFilter } from '../../../src/answer/timeline/event.js';
import { sampleDocument, sampleSnapshot } from '../../support/sample-app.js';

const treaty = 'The treaty on partnership was signed in Pyongyang on 19 June 2024 by Kim and Putin.';
const news = sampleDocument({
  id: 'news',
  meta: { published: '2024-07-03', kind: 'reference' },
  sections: [{ heading: '', paragraphs: [treaty, 'Seoul protested on 19 June 2024. Balloons came in May 2024.'] }],
});
const article = sampleDocument({
  id: 'article',
  meta: { published: '2024-08' },
  sections: [
    {
      heading: '',
      paragraphs: [
        'Kim and Putin, he writes, signed the treaty on partnership in Pyongyang on 19 June 2024.',
        'The war ended in 1953 when an armistice was signed.',
      ],
    },
  ],
});
const snapshot = sampleSnapshot([news, article]);
const find = (filter: Partial<TimelineFilter>): Timeline =>
  snapshot.timeline({ from: null, to: null, topic: null, ...filter });
const datesOf = ({ events }: Timeline): readonly string[] => events.map(({ date }) => date.from);

describe('a timeline', () => {
  it('is in order, with the appearance of the works', () => {
    expect(
      find({ from: '0001', to: null, topic: null }).events.map(({ kind, date }) => `${date.from} ${kind}`),
    ).toEqual([
      '1953 told',
      '2024-05 told',
      '2024-06-19 told',
      '2024-06-19 told',
      '2024-07-03 published',
      '2024-08 published',
    ]);
  });

  it('has nearly the same sentence of two documents once, with both citations, and first of its day', () => {
    const ofDay = find({ from: '2024-06-19', to: '2024-06-19' }).events;
    expect(ofDay.map(({ citations }) => citations.map(({ document }) => document.id))).toEqual([
      ['news', 'article'],
      ['news'],
    ]);
    expect(ofDay.map(({ mentions }) => mentions)).toEqual([2, 2]);
  });

  it.each([
    [{ from: '2024-06' }, ['2024-06-19', '2024-06-19', '2024-07-03', '2024-08']],
    [{ to: '2024-05' }, ['1953', '2024-05']],
    [{ from: '2024-05-10', to: '2024-05-20' }, []],
    [{ from: '2024-05-10', to: '2024-06' }, ['2024-05', '2024-06-19', '2024-06-19']],
    [{ from: '1953-06', to: '1953-07' }, []],
    [{ from: '1953', to: '1953' }, ['1953']],
  ])('within %j', (filter, dates) => {
    expect(datesOf(find(filter))).toEqual(dates);
  });

  it('of a topic has only events whose sentence, or the one before it, is found', () => {
    expect(datesOf(find({ topic: 'balloons' }))).toEqual(['2024-05']);
    expect(datesOf(find({ topic: 'protested' }))).toEqual(['2024-05', '2024-06-19']);
    expect(find({ topic: 'quantum' })).toEqual({ events: [], total: 0 });
  });

  it('begins the citations of a topic with those that match it', () => {
    const [event] = find({ topic: 'writes' }).events;
    expect(event?.citations.map(({ document }) => document.id)).toEqual(['article', 'news']);
  });

  it('of nothing in particular leaves out works that are not the article, and says how many there are', () => {
    const many = Array.from(
      { length: 50 },
      (_, day) =>
        `Something unheard of ${'x'.repeat(day + 4)} happened on ${(day % 28) + 1} ${day < 28 ? 'March' : 'April'} 2020.`,
    );
    const long = sampleDocument({
      id: 'many',
      meta: { kind: 'reference' },
      sections: [{ heading: '', paragraphs: many }],
    });
    const chosen = sampleSnapshot([long, news, article]).timeline({ from: null, to: null, topic: null });
    expect([chosen.events.length, chosen.total]).toEqual([36, 57]);
    expect(chosen.events.filter(({ kind }) => kind === 'published').map(({ date }) => date.from)).toEqual(['2024-08']);
    expect(datesOf(chosen)).toContain('2024-06-19');
  });
});

import { describe, expect, it } from 'vitest';
import { sortByDate } from '../../src/search/sort-by-date.js';
import { sampleDocument } from '../support/sample-app.js';

const ranked = [
  { id: 'a', published: '2024-08' },
  { id: 'b', published: null },
  { id: 'c', published: '2025' },
  { id: 'd', published: '2024-08' },
  { id: 'e', published: '2024-07-03' },
  { id: 'f', published: null },
].map(({ id, published }) => sampleDocument({ id, meta: { published }, sections: [] }));

const order = (sort: 'relevance' | 'newest' | 'oldest'): string =>
  sortByDate(ranked, sort, (document) => document)
    .map(({ id }) => id)
    .join('');

describe('results', () => {
  it('stay as ranked by relevance', () => {
    expect(order('relevance')).toBe('abcdef');
  });

  it('go by date, ranked within one date, those without a date last either way', () => {
    expect(order('newest')).toBe('cadebf');
    expect(order('oldest')).toBe('eadcbf');
  });
});

import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/sources/import/read-date.js';

describe('a date', () => {
  it.each([
    ['2024-08-31T23:30:00+09:00', '2024-08-31'],
    ['2024-08', '2024-08'],
    ['2024', '2024'],
    ['2024.8.31.', '2024-08-31'],
    ['2024/08/31 10:00', '2024-08-31'],
    ['Sat, 31 Aug 2024 09:00:00 GMT', '2024-08-31'],
    ['31st of August 2024', '2024-08-31'],
    ['Posted on August 31, 2024 by A. Reed', '2024-08-31'],
    ['Sept. 5, 2024', '2024-09-05'],
    ['August 2024', '2024-08'],
    ['2024년 8월 31일 토요일', '2024-08-31'],
    ['2024년 8월', '2024-08'],
    ['2024年8月31日', '2024-08-31'],
    ['D:20240831090000+09', '2024-08-31'],
    ['20240831', '2024-08-31'],
  ])('is read from %s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it.each(['', 'yesterday', '31.02', 'February 31', '2024-13-01', '2024-02-31', '9.19', 'call 1234567890'])(
    'is none in %s',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});

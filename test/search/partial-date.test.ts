import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPartialDate } from '../../src/search/partial-date.js';
import { hostileText } from '../support/hostile-text.js';

describe('a date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-08', '2024-08'],
    ['2024-08-31', '2024-08-31'],
    [' 2024/8/1 ', '2024-08-01'],
    ['2024.8.31.', '2024-08-31'],
    ['２０２４-０８', '2024-08'],
    ['2024-02-29', '2024-02-29'],
  ])('%j is read as %s', (typed, iso) => {
    expect(readPartialDate(typed)).toBe(iso);
  });

  it.each([
    '',
    'soon',
    '24',
    '20240831',
    '2024-13',
    '2024-00',
    '2024-06-31',
    '2023-02-29',
    '2024-08-31T12:00',
    'x2024',
  ])('%j is none', (typed) => {
    expect(readPartialDate(typed)).toBeNull();
  });

  it('is read the same again, and nothing is too strange', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(4), fc.stringMatching(/^\d{4}([-./]\d{1,2}){0,2}$/)), (typed) => {
        const iso = readPartialDate(typed);
        expect(iso === null || readPartialDate(iso) === iso).toBe(true);
      }),
    );
  });
});

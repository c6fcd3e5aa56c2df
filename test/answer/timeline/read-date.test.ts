import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/answer/timeline/read-date.js';
import { hostileText } from '../../support/hostile-text.js';

describe('a typed date', () => {
  it.each([
    ['2024', '2024'],
    [' 2024-06 ', '2024-06'],
    ['2024-6-9', '2024-06-09'],
    ['2024/6/19', '2024-06-19'],
    ['2024. 6. 19.', '2024-06-19'],
    ['19.06.2024', '2024-06-19'],
    ['19 June 2024', '2024-06-19'],
    ['june 19, 2024', '2024-06-19'],
    ['may 2024', '2024-05'],
    ['JUN 2024', '2024-06'],
    ['2024년 6월', '2024-06'],
    ['2024년 6월 19일', '2024-06-19'],
    ['2024년', '2024'],
    ['2024年6月', '2024-06'],
    ['19. Juni 2024', '2024-06-19'],
    ['19 de junio de 2024', '2024-06-19'],
  ])('%j is %s', (typed, iso) => {
    expect(readDate(typed)).toBe(iso);
  });

  it.each(['', '19 June', 'yesterday', '31 June 2024', '2024-13', '18-19 June 2024', 'in June 2024 and 2025', '99999'])(
    '%j is none',
    (typed) => {
      expect(readDate(typed)).toBeNull();
    },
  );

  it('of any text is a date or none', () => {
    fc.assert(
      fc.property(hostileText(), (typed) => {
        expect(readDate(typed) ?? '2024').toMatch(/^\d{4}(-\d\d){0,2}$/);
      }),
    );
  });
});

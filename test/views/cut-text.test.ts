import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../src/views/cut-text.js';
import { hostileText } from '../support/hostile-text.js';

const torn = (part: string): number => part.match(/\p{Surrogate}/gu)?.length ?? 0;

describe('cut text', () => {
  it.each([
    ['short', 5, 'short'],
    ['the court did accept', 14, 'the court did…'],
    ['abcdefghij', 5, 'abcd…'],
    ['ab👩‍👩‍👧‍👦cd', 8, 'ab…'],
    ['ab🇰🇷🇺🇸', 8, 'ab🇰🇷…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['anything', 0, ''],
    ['anything', 1, '…'],
  ])('%j at %i is %j', (text, maxChars, cut) => {
    expect(cutText(text, maxChars)).toBe(cut);
  });

  it('breaks stacks of marks without end at a whole code point', () => {
    expect(cutText('🙂'.concat('\u0301'.repeat(500)), 100)).toHaveLength(100);
    expect(cutText('🏽'.repeat(300), 100)).toMatch(/^🏽*…$/u);
  });

  it('is the beginning of any text, inside the limit, with no pair torn', () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(120), (text, maxChars) => {
        const cut = cutText(text, maxChars);
        expect(cut.length).toBeLessThanOrEqual(maxChars);
        expect(text.startsWith(cut === text ? cut : cut.slice(0, -1))).toBe(true);
        expect(torn(cut)).toBeLessThanOrEqual(torn(text));
      }),
    );
  });
});

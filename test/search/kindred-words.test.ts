import { describe, expect, it } from 'vitest';
import { createWordBook } from '../../src/search/word-book.js';
import {
  createBareForms,
  createGramIndex,
  createKindredFinder,
  createMarkFinder,
} from '../../src/search/kindred-words.js';

const counted = (words: string) => ({
  words: () => words.split(' ').map((word, form) => [word, 1, form] as const),
  book: createWordBook(),
});

describe('kindred words', () => {
  const find = createKindredFinder(
    createGramIndex(counted('река берег saunassa saunominen kuolema norpan järvi 1961 на')),
  );

  it.each([
    ['another case of a noun', 'реками', ['река']],
    ['an inflected form', 'saunassakin', ['saunassa']],
    ['a word of few letters', 'на', []],
    ['a number', '19612', []],
    ['a word like no other', 'талассотерапия', []],
  ])('share many letters in a row with %s', (_, word, expected) => {
    expect(find(word).map((kindred) => kindred.word)).toEqual(expected);
  });

  it('come best first, and never weigh as much as the word itself', () => {
    const weights = find('saunassakin').map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(Math.max(...weights)).toBeLessThan(1);
  });

  it('are a few at most', () => {
    const many = createKindredFinder(
      createGramIndex(
        counted(
          Array.from({ length: 60 }, (_, n) => `kirjasto${'abcdefghij'[n % 10]}${n % 6 < 3 ? 'n' : 'a'}`).join(' '),
        ),
      ),
    );
    expect(many('kirjastossa').length).toBeLessThanOrEqual(4);
  });
});

describe('words that differ in their marks', () => {
  const find = createMarkFinder(createBareForms(counted('hồ hổ gươm phở')));

  it('are found by their bare letters, however few', () => {
    expect(find('ho').map(({ word }) => word)).toEqual(['hồ', 'hổ']);
    expect(find('pho').map(({ word }) => word)).toEqual(['phở']);
  });

  it('leave a word of other letters alone', () => {
    expect(find('hai')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  createBareForms,
  createGramIndex,
  createKindredFinder,
  createMarkFinder,
  type KindredFinder,
} from '../../src/search/kindred-words.js';
import type { Vocabulary } from '../../src/search/vocabulary.js';
import { vocabularyOf } from '../support/vocabulary-of.js';

const counted = (words: string): Vocabulary => vocabularyOf(words.split(' ').map((word) => [word, 1]));

function finderOf(words: string): KindredFinder {
  const vocabulary = counted(words);
  return createKindredFinder(vocabulary, createGramIndex(vocabulary));
}

describe('kindred words', () => {
  const find = finderOf('река берег saunassa saunominen kuolema norpan järvi 1961 на');

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
    const many = finderOf(
      Array.from({ length: 60 }, (_, n) => `kirjasto${'abcdefghij'[n % 10]}${n % 6 < 3 ? 'n' : 'a'}`).join(' '),
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

import { describe, expect, it } from 'vitest';
import { createGramsByCharacter, createKindredGramFinder } from '../../src/search/kindred-grams.js';
import { createVocabulary } from '../../src/search/vocabulary.js';

function finderOver(terms: readonly string[]): (gram: string) => readonly string[] {
  const vocabulary = createVocabulary();
  for (const term of terms) vocabulary.add(term);
  return createKindredGramFinder(createGramsByCharacter(vocabulary));
}

describe('kindred bigrams', () => {
  const find = finderOver(['身体', '重量', 'さん', '조약', 'treaty', '体']);

  it('share a Han character', () => {
    expect(find('体重')).toEqual(['身体', '体', '重量']);
  });

  it.each(['かん', '조선', 'et', '海洋'])('are none for %s', (gram) => {
    expect(find(gram)).toEqual([]);
  });

  it('are not those of a character that stands everywhere', () => {
    const everywhere = Array.from({ length: 40 }, (_, n) => `的${String.fromCodePoint(0x4e00 + n)}`);
    expect(finderOver([...everywhere, '幼仔'])('的幼')).toEqual(['幼仔']);
  });
});

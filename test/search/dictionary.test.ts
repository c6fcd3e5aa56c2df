import { describe, expect, it } from 'vitest';
import { createDictionary } from '../../src/search/dictionary.js';

describe('a dictionary', () => {
  it('keeps apart what one text is as a term, a word, a gram and a whole part of a text', () => {
    const dictionary = createDictionary();
    const other = dictionary.addForm('treaties', 'treati', false);
    const word = dictionary.addForm('treati', 'treat', false);
    const gram = dictionary.addForm('treati', 'treati', true);
    dictionary.setWhole('treati', other);
    expect(new Set([other, word, gram]).size).toBe(3);
    expect(dictionary.findWhole('treati')).toBe(other);
    expect([dictionary.wordOf(word), dictionary.wordOf(gram)]).toEqual(['treati', null]);
    expect([word, gram, other].map((form) => dictionary.term(dictionary.termOf(form)))).toEqual([
      'treat',
      'treati',
      'treati',
    ]);
    expect(dictionary.addForm('treati', 'treat', false)).toBe(word);
    expect(dictionary.addForm('treati', 'treati', true)).toBe(gram);
    expect([dictionary.termCount(), dictionary.formCount()]).toEqual([2, 3]);
  });

  it('knows nothing of a text that only has another role', () => {
    const dictionary = createDictionary();
    dictionary.addForm('ships', 'ship', false);
    expect([dictionary.findTerm('ships'), dictionary.findWhole('ships'), dictionary.findWhole('')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(dictionary.findTerm('ship')).toBe(0);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { createDictionary } from '../../src/search/dictionary.js';
import { finish } from '../../src/search/gradual.js';
import { createTermReader, toTerms } from '../../src/search/term-reader.js';

const part = fc.constantFrom(
  'Treaties',
  "l'accord",
  'U.S.',
  '9.19',
  '1,000',
  '조약은',
  '條約',
  'ไทยแลนด์',
  'café',
  "Jeong's",
  '’',
  '-',
  '4th',
  'cafe',
);
const text = fc
  .array(fc.tuple(part, fc.constantFrom(' ', '. ', '')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const analyzer = createAnalyzer('en', []);

describe('the reader of a corpus', () => {
  it('reads the same terms as the analysis of a question, whatever it has read before', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const dictionary = createDictionary();
        const read = createTermReader(analyzer.stem, dictionary);
        for (const given of texts) {
          expect(toTerms(finish(read(given)), dictionary)).toEqual(analyzer.analyze(given).terms);
        }
      }),
    );
  });

  it('stems each different word once', () => {
    const stemmed: string[] = [];
    const read = createTermReader((word) => {
      stemmed.push(word);
      return word;
    }, createDictionary());
    finish(read('Ships and ships and ships.'));
    finish(read('The ships.'));
    expect(stemmed).toEqual(['ships', 'and', 'ships', 'the']);
  });

  it('enters words in the dictionary, but no grams', () => {
    const dictionary = createDictionary();
    const read = createTermReader(analyzer.stem, dictionary);
    const { forms } = finish(read('Ships 조약 ship'));
    expect(forms).toEqual([0, 1, 2]);
    expect(forms.map((form) => dictionary.wordOf(form))).toEqual(['ships', null, 'ship']);
  });

  it('reads long words as short ones, and a long text in pieces', () => {
    const dictionary = createDictionary();
    const read = createTermReader(analyzer.stem, dictionary);
    const word = `Überraschungs${'x'.repeat(20)}`;
    const pieces = [...read(`${word} `.repeat(2_500))];
    expect(pieces).toHaveLength(2);
    expect(toTerms(finish(read(word)), dictionary).map((term) => term.word)).toEqual([
      `uberraschungs${'x'.repeat(20)}`,
    ]);
  });
});

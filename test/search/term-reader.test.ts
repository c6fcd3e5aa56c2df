import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { createTermReader } from '../../src/search/term-reader.js';
import { createVocabulary } from '../../src/search/vocabulary.js';

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
        const vocabulary = createVocabulary();
        const read = createTermReader(analyzer.stem, vocabulary);
        for (const given of texts) {
          const terms = read(given);
          expect(terms.map(({ word, start, end, isGram, term }) => ({ word, start, end, isGram, term }))).toEqual(
            analyzer.analyze(given).terms,
          );
          expect(terms.map(({ id }) => vocabulary.term(id))).toEqual(terms.map(({ term }) => term));
        }
      }),
    );
  });

  it('stems each different word once', () => {
    const stemmed: string[] = [];
    const read = createTermReader((word) => {
      stemmed.push(word);
      return word;
    }, createVocabulary());
    read('Ships and ships and ships.');
    read('The ships.');
    expect(stemmed).toEqual(['ships', 'and', 'ships', 'the']);
  });

  it('enters words in the vocabulary, but no grams', () => {
    const vocabulary = createVocabulary();
    const read = createTermReader(analyzer.stem, vocabulary);
    const numbers = read('Ships 조약 ship').map(({ wordNumber }) => wordNumber);
    expect(numbers).toEqual([0, null, 1]);
    expect([...vocabulary.words()].map(([word]) => word)).toEqual(['ships', 'ship']);
  });
});

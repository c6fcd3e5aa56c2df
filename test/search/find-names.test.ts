import { describe, expect, it } from 'vitest';
import { corpusOfTexts, TINY_GLOSSARY, tinyIndex } from '../support/tiny-corpus.js';

const index = tinyIndex(corpusOfTexts(['A text.'], TINY_GLOSSARY));
const namesIn = (text: string): readonly string[] =>
  index.findNames(text).map(({ entry, span }) => `${entry.name}: ${text.slice(span.start, span.end)}`);

describe('names of the glossary in a text', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'in the order of the text',
      'Kim Jong-un of North Korea.',
      ['Kim Jong-un: Kim Jong-un', 'North Korea: North Korea'],
    ],
    ['under an alias', 'The DPRK, or D.P.R.K.', ['North Korea: DPRK', 'North Korea: D.P.R.K.']],
    ['in another case and hyphenation', 'kim jong un', ['Kim Jong-un: kim jong un']],
    ['in Korean, without the particle', '북한은 미국과 말했다.', ['North Korea: 북한', 'United States: 미국']],
    [
      'the longest where one holds another',
      'The North Korea Strategy Centre',
      ['North Korea Strategy Centre: North Korea Strategy Centre'],
    ],
    ['with a last syllable like a particle', '김정은, 김정은은', ['Kim Jong-un: 김정은', 'Kim Jong-un: 김정은']],
    ['with several particles', '북한에서는 북한과의', ['North Korea: 북한', 'North Korea: 북한']],
    ['not as a part of a Korean word', '북한산, 미국인들', []],
    ['not inside a word', 'DPRKish nothing: Usable, 대북한인', []],
    ['each time it stands there', 'DPRK, DPRK', ['North Korea: DPRK', 'North Korea: DPRK']],
    ['nowhere in an empty text', '', []],
  ])('are found %s', (_, text, found) => {
    expect(namesIn(text)).toEqual(found);
  });
});

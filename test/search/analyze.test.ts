import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/search/analyze.js';
import { foldWord } from '../../src/search/fold.js';
import { tokenize } from '../../src/search/tokenize.js';

const analyzer = createAnalyzer('en', []);
const termsOf = (text: string): readonly string[] => analyzer.analyze(text).terms.map(({ term }) => term);
const wordsOf = (text: string): readonly string[] => tokenize(text).map(({ word }) => word);

describe('the analysis chain', () => {
  it.each([
    ['full width and ligatures', 'ＴＲＥＡＴＹ ﬁnal', 'treaty final'],
    ['case', 'TREATY Treaty', 'treaty treaty'],
    ['diacritics', 'Ångström naïve Łódź', 'angstrom naive lodz'],
    ['composed and decomposed letters', 'caf\u00e9', 'cafe\u0301'],
    ['letters without a decomposition', 'Straße cœur', 'strasse coeur'],
    ['the possessive', "Jeong's Jeong’s states'", 'Jeong Jeong states'],
    ['decades', "1990's 1990’s 80's", '1990s 1990s 80s'],
    ['hyphens', 'Kim Jong-un', 'Kim Jong Un'],
    ['abbreviations with stops', 'U.S. D.P.R.K.', 'US DPRK'],
    ['separators of thousands', '1,000 30,000,000', '1000 30000000'],
    ['ordinals', '1st 22nd', '1 22'],
    ['the middle dot of Korean dates', '9·19', '9.19'],
    ['inflection', 'treaties signed signing', 'treaty sign signs'],
    ['irregular forms', 'sent children went', 'send child go'],
    ['the last sigma of a Greek word', 'ΛΌΓΟΣ', 'λόγος'],
    ['the dots of a Turkish i', 'İSTANBUL Isparta', 'istanbul ısparta'],
    ['the article and the ending of Arabic', 'والكتاب المدينة', 'كتاب مدينه'],
    ['forms of Arabic letters', 'آثار مبنى', 'اثار مبنی'],
    ['nasals of Hindi', 'हिन्दी पाँच', 'हिंदी पांच'],
    ['a dot below that Hindi leaves out', 'ज़मीन', 'जमीन'],
    ['digits of other scripts', '١٩٦١ १९६१ ๑๙๖๑ １９６１', '1961 1961 1961 1961'],
    ['Vietnamese names outside Vietnamese', 'Hồ Chí Minh', 'ho chi minh'],
    ['endings of Russian with й', 'новой русский', 'новая русские'],
    ['the dots of ё', 'ёлка', 'елка'],
    ['elided articles', "l'accord d’amitié", 'accord amitie'],
  ])('takes two spellings for one: %s', (_, one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
    expect(termsOf(one).length).toBeGreaterThan(0);
  });

  it.each([
    ['a number with a point from its parts', '9.19', '9 19'],
    ['2+2 from 22', '2+2', '22'],
    ['a cardinal from a longer one', '1,000', '1'],
    ['the vowel signs of Thai', 'กา', 'กี'],
    ['the vowel signs of Hindi', 'कि', 'की'],
    ['syllables of Hangul', '각', '가'],
  ])('tells %s', (_, one, other) => {
    expect(termsOf(one)).not.toEqual(termsOf(other));
  });

  it.each([
    ['9.19', ['9.19']],
    ['2+2', ['2+2']],
    ['10:30', ['10:30']],
    ['제4조', ['제', '4', '조']],
    ['4조', ['4', '조']],
    ['조약을', ['조약']],
    ['조약에서는', ['조약']],
    ['러시아와', ['러시', '시아']],
    ['국가', ['국가']],
    ['日本語', ['日本', '本語']],
    ['かな', ['かな']],
    ['サッカー', ['サッ', 'ッカ', 'カー']],
    ['條', ['條']],
    ['foo北한bar', ['foo', '北', '한', 'bar']],
    ["Jeong's states'", ['jeong', 'states']],
    ['l’accord', ['accord']],
    ['', []],
    ['…—!? 😀', []],
  ])('takes %s apart into its words or grams', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('keeps the tones of Vietnamese apart, in a corpus of that language', () => {
    const vietnamese = createAnalyzer('vi', []);
    const [one, other] = ['hồ', 'hổ'].map((word) => vietnamese.analyze(word).terms[0]?.term);
    expect(one).not.toBe(other);
  });

  it('finds the words of Thai, which writes none apart', () => {
    expect(wordsOf('ภาษาไทย')).toEqual(['ภาษา', 'ไทย']);
  });

  it.each(['Kim Jong-un said “no” in the U.S.', '제4조는 北韓과 러시아', 'ＡＢＣ é l’accord 9.19', 'ภาษาไทย กับ Thai'])(
    'says where each word of %s stands, in order',
    (text) => {
      const tokens = tokenize(text);
      expect(tokens.length).toBeGreaterThan(2);
      for (const { word, start, end } of tokens) {
        expect(foldWord(text.slice(start, end).replace(/[.’']/g, ''))).toContain(word.replace(/[.’']/g, ''));
      }
      const starts = tokens.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    },
  );

  it('leaves grams, numbers and words of many letters without a stem', () => {
    const long = 'running'.repeat(20);
    expect(termsOf(`조약들 9.19 ${long}`)).toEqual(['조약', '9.19', long]);
  });

  it('stems words of other scripts in their own language', () => {
    expect(termsOf('договора')).toEqual(termsOf('договору'));
  });

  it.each(['a', 'ab', 'A', 'ey', '조', '조약', '1', '1,', "a'", 'U.', 'é', '条', 'ก', 'ʼ', '.', '-'])(
    'makes no more tokens of %s again and again than the text has letters, and keeps no stem longer than its word',
    (piece) => {
      const text = piece.repeat(Math.floor(6_000 / piece.length));
      const { terms } = analyzer.analyze(text);
      expect(terms.length).toBeLessThanOrEqual(text.length);
      expect(terms.every(({ term, word }) => term.length <= word.length)).toBe(true);
    },
  );
});
